"""What is shown of a network's predictions, and that it is what the network says."""

import json
from typing import Any

import numpy as np
import pytest

from app.engine.config import LandscapeModel, RunConfig
from app.engine.datasets import Inline, Iris, Line, Spiral, TiltedPlane
from app.engine.looks.predictions import MAP_CELLS, Prediction, PredictionPlan, predict, prediction_plan
from app.engine.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Loss,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from app.engine.network.evaluator import Evaluator
from app.engine.problem import evaluator_for, load
from tests.engine.problems import CONFIGS, layers

SPIRAL = RunConfig(dataset=Spiral(), layers=layers((3, "tanh"), (1, "sigmoid")), loss=BinaryCrossentropy())
THREE_CLASSES = RunConfig(
    dataset=Inline(x=((0.0, 0.0), (1.0, 0.0), (0.0, 2.0)), y=(0, 1, 2)), layers=layers((3, "softmax"))
)
IRIS = RunConfig(dataset=Iris(), layers=layers((3, "softmax")))
FOUR_FEATURES = RunConfig(
    dataset=Inline(
        x=tuple((float(n), 1.0, 2.0, 3.0) for n in range(1200)), y=tuple(n / 2 for n in range(1200))
    ),
    layers=layers((1, "linear")),
    loss=MeanSquaredError(),
)


def planned(config: RunConfig) -> PredictionPlan:
    return prediction_plan(config, config.dataset.load())


def predicted(config: RunConfig) -> tuple[Evaluator, Any, PredictionPlan, Prediction]:
    evaluator = Evaluator(config, config.dataset.load())
    theta = evaluator.network.initial_theta(1)
    plan = planned(config)
    return evaluator, theta, plan, predict(evaluator, plan, theta)


@pytest.mark.parametrize("name", CONFIGS)
def test_every_plan_is_json_and_names_its_kind(name: str) -> None:
    plan = planned(CONFIGS[name])
    assert json.loads(json.dumps(plan.description, allow_nan=False))["kind"] == plan.kind


@pytest.mark.parametrize("name", CONFIGS)
def test_predictions_are_finite_and_read_only(name: str) -> None:
    *_, prediction = predicted(CONFIGS[name])
    assert np.isfinite(prediction.values).all()
    assert not prediction.values.flags.writeable


def test_one_feature_gives_a_curve_over_the_samples_own_inputs() -> None:
    plan = planned(RunConfig())
    assert plan.kind == "curve"
    assert plan.description["outputs"] == 2
    assert len(plan.description["x"]) == 88
    assert plan.description["x"] == sorted(plan.description["x"])


def test_a_curve_over_many_inputs_takes_201_evenly_spaced_ones() -> None:
    config = RunConfig(dataset=Line(samples=500), layers=layers((1, "linear")), loss=MeanSquaredError())
    x = config.dataset.load().x
    plan = planned(config)
    np.testing.assert_allclose(plan.description["x"], np.linspace(x.min(), x.max(), 201))


@pytest.mark.parametrize("value", [5.0, 0.0, -1e20])
def test_a_curve_over_a_single_input_reaches_to_both_of_its_sides(value: float) -> None:
    dataset = Inline(x=((value,), (value,)), y=(1.0, 2.0))
    config = RunConfig(dataset=dataset, layers=layers((1, "linear")), loss=MeanSquaredError())
    x = planned(config).description["x"]
    assert x[0] < value < x[-1]
    assert value in x


def test_between_inputs_that_are_far_apart_a_curve_is_what_the_network_says() -> None:
    config = RunConfig(
        dataset=Inline(x=((0.0,), (3.0,), (10.0,)), y=(0, 0, 1)),
        layers=layers((8, "tanh"), (1, "sigmoid")),
        loss=BinaryCrossentropy(),
    )
    x = np.array(planned(config).description["x"])
    assert {0.0, 3.0, 10.0} <= set(x)
    assert np.diff(x).max() < 0.051
    evaluator, theta, _, prediction = predicted(config)
    np.testing.assert_allclose(prediction.values, evaluator.outputs(theta, x[:, None]))


def test_a_curve_holds_the_shares_of_each_class() -> None:
    evaluator, theta, plan, prediction = predicted(RunConfig())
    outputs = evaluator.outputs(theta, plan.inputs)
    np.testing.assert_allclose(prediction.values, outputs / outputs.sum(axis=1, keepdims=True))


def test_two_features_give_a_map_a_tenth_wider_than_the_samples() -> None:
    x = SPIRAL.dataset.load().x
    plan = planned(SPIRAL)
    margin = 0.1 * (x.max(axis=0) - x.min(axis=0))
    assert plan.kind == "map"
    np.testing.assert_allclose(plan.description["x"], [x[:, 0].min() - margin[0], x[:, 0].max() + margin[0]])
    np.testing.assert_allclose(plan.description["y"], [x[:, 1].min() - margin[1], x[:, 1].max() + margin[1]])


def test_a_maps_columns_go_along_the_first_feature_and_its_rows_up_the_second() -> None:
    evaluator, theta, plan, prediction = predicted(SPIRAL)
    across, up = (
        np.linspace(low, high, MAP_CELLS) for low, high in (plan.description["x"], plan.description["y"])
    )
    assert prediction.values.shape == (MAP_CELLS, MAP_CELLS)
    for row, column in ((0, 0), (3, 30), (40, 7)):
        at = evaluator.outputs(theta, np.array([[across[column], up[row]]]))
        assert prediction.values[row, column] == pytest.approx(at[0, 0])


def test_a_map_of_two_classes_holds_the_share_of_class_1() -> None:
    config = RunConfig(dataset=Spiral(), layers=layers((2, "softmax")))
    evaluator, theta, plan, prediction = predicted(config)
    shares = evaluator.outputs(theta, plan.inputs)
    np.testing.assert_allclose(prediction.values.ravel(), shares[:, 1])
    assert prediction.classes is None


def test_a_map_of_several_classes_holds_the_likeliest_and_its_share() -> None:
    evaluator, theta, plan, prediction = predicted(THREE_CLASSES)
    shares = evaluator.outputs(theta, plan.inputs)
    assert prediction.classes is not None
    np.testing.assert_array_equal(prediction.classes.ravel(), shares.argmax(axis=1))
    np.testing.assert_allclose(prediction.values.ravel(), shares.max(axis=1))


@pytest.mark.parametrize("units", [2, 3])
def test_a_map_of_outputs_that_may_be_negative_holds_the_class_that_accuracy_takes(units: int) -> None:
    dataset = Inline(x=((0.0, 0.0), (1.0, 0.0), (0.0, 2.0)), y=tuple(n % units for n in range(3)))
    config = RunConfig(dataset=dataset, layers=layers((units, "linear")))
    evaluator, theta, plan, prediction = predicted(config)
    outputs = evaluator.outputs(theta, plan.inputs)
    assert (outputs.sum(axis=1) < 0.0).any()
    assert prediction.classes is not None
    np.testing.assert_array_equal(prediction.classes.ravel(), outputs.argmax(axis=1))
    np.testing.assert_array_equal(prediction.values.ravel(), outputs.max(axis=1))


def test_a_curve_of_outputs_that_may_be_negative_holds_them_all_as_they_are() -> None:
    dataset = Inline(x=((-1.0,), (1.0,)), y=(0, 1))
    evaluator, theta, plan, prediction = predicted(RunConfig(dataset=dataset, layers=layers((2, "linear"))))
    assert plan.description["lines"] == [0, 1]
    np.testing.assert_array_equal(prediction.values, evaluator.outputs(theta, plan.inputs))


def test_a_map_of_saturated_shares_holds_the_class_of_the_largest_output() -> None:
    dataset = Inline(x=((-1.0, 0.0), (1.0, 0.0)), y=((1.0, 0.0), (0.0, 1.0)))
    loss = BinaryCrossentropy(from_logits=True)
    config = RunConfig(dataset=dataset, layers=layers((2, "linear")), loss=loss)
    evaluator, plan = Evaluator(config, dataset.load()), planned(config)
    classes = predict(evaluator, plan, np.array([0.0, 0.0, 0.0, 0.0, 40.0, 50.0])).classes
    assert classes is not None
    assert (classes == 1.0).all()


@pytest.mark.parametrize("loss", [BinaryCrossentropy(), MeanSquaredError()])
def test_a_map_of_two_classes_whose_shares_have_no_sum_holds_the_likeliest(loss: Loss) -> None:
    dataset = Spiral(labels="one_hot")
    config = RunConfig(dataset=dataset, layers=layers((3, "tanh"), (2, "sigmoid")), loss=loss)
    evaluator, theta, plan, prediction = predicted(config)
    outputs = evaluator.outputs(theta, plan.inputs)
    assert prediction.classes is not None
    np.testing.assert_array_equal(prediction.classes.ravel(), outputs.argmax(axis=1))
    np.testing.assert_allclose(prediction.values.ravel(), outputs.max(axis=1))


@pytest.mark.parametrize(
    ("y", "loss", "units", "lines"),
    [
        ((0, 1), SparseCategoricalCrossentropy(), 2, [1]),
        (((0.0, 1.0), (1.0, 0.0)), CategoricalCrossentropy(), 2, [1]),
        (((0.0, 1.0), (1.0, 0.0)), BinaryCrossentropy(), 2, [0, 1]),
        (((0.0, 1.5), (1.0, 0.0)), MeanSquaredError(), 2, [0, 1]),
        ((0, 1), SparseCategoricalCrossentropy(), 3, [0, 1, 2]),
        ((0, 1), BinaryCrossentropy(), 1, [0]),
    ],
)
def test_a_curve_draws_every_output_but_one_of_two_that_add_up_to_1(
    y: Any, loss: Loss, units: int, lines: list[int]
) -> None:
    config = RunConfig(dataset=Inline(x=((0.0,), (1.0,)), y=y), layers=layers((units, "sigmoid")), loss=loss)
    assert planned(config).description["lines"] == lines


@pytest.mark.parametrize(
    ("y", "loss", "units", "kind"),
    [
        (((0.0, 1.0), (1.0, 0.0)), CategoricalCrossentropy(), 2, "confusion"),
        (((0.0,), (1.0,)), BinaryCrossentropy(), 1, "confusion"),
        (((0.0,), (1.0,)), SparseCategoricalCrossentropy(), 2, "confusion"),
        ((2, 4), MeanSquaredError(), 1, "scatter"),
    ],
)
def test_what_has_classes_has_a_confusion_matrix(y: Any, loss: Loss, units: int, kind: str) -> None:
    dataset = Inline(x=((0.0, 1.0, 2.0), (1.0, 2.0, 3.0)), y=y)
    assert planned(RunConfig(dataset=dataset, layers=layers((units, "sigmoid")), loss=loss)).kind == kind


def test_a_map_of_a_regression_holds_the_values() -> None:
    config = RunConfig(dataset=TiltedPlane(), layers=layers((1, "linear")), loss=MeanSquaredError())
    evaluator, theta, plan, prediction = predicted(config)
    np.testing.assert_allclose(prediction.values.ravel(), evaluator.outputs(theta, plan.inputs)[:, 0])
    assert prediction.classes is None


def test_a_feature_that_never_varies_still_has_a_map() -> None:
    config = RunConfig(dataset=Inline(x=((1.0, 5.0), (2.0, 5.0)), y=(0, 1)), layers=layers((2, "softmax")))
    assert planned(config).description["y"] == [4.0, 6.0]


def test_more_features_give_a_classification_a_confusion_matrix_of_all_samples() -> None:
    evaluator, theta, plan, prediction = predicted(IRIS)
    assert plan.description == {"kind": "confusion", "classes": 3}
    np.testing.assert_array_equal(prediction.values, evaluator.confusion(theta))
    assert prediction.values.sum(axis=1).tolist() == [50, 50, 50]


def test_more_features_give_a_regression_its_values_against_the_true_ones() -> None:
    evaluator, theta, plan, prediction = predicted(FOUR_FEATURES)
    x = FOUR_FEATURES.dataset.load().x[::3]
    assert plan.kind == "scatter"
    assert plan.description["truth"] == [n / 2 for n in range(0, 1200, 3)]
    np.testing.assert_allclose(prediction.values, evaluator.outputs(theta, x)[:, 0])


def test_a_surface_predicts_nothing() -> None:
    config = RunConfig(model=LandscapeModel(landscape="ravine"))
    data = load(config)
    plan = prediction_plan(config, data)
    prediction = predict(evaluator_for(config, data), plan, np.zeros(2))
    assert (plan.kind, prediction.kind, prediction.values.size) == ("none", "none", 0)
