"""What loss, outputs and data make of the task, held against Keras: every loss on every kind of targets."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import DATASETS, Inline, Labelled, Moons
from app.engine.datasets.dataset import Task
from app.engine.errors import ConfigError
from app.engine.losses import (
    LOSSES,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Huber,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
)
from app.engine.losses import SparseCategoricalCrossentropy as Sparse
from app.engine.network.evaluator import Evaluator
from app.engine.network.targets import Truth, truth_of
from tests.engine.configs import trainer_of
from tools.golden_cases import TARGETS, named, task_cases

Json = dict[str, Any]

KERAS: Json = json.loads((Path(__file__).parent.parent / "golden" / "tasks.json").read_text())["keras"]
CASES: dict[str, Json] = {case["name"]: case["config"] for case in task_cases()}
SPREAD = ("mean_squared_error", "mean_absolute_error", "huber")


def meaningless(config: Json) -> bool:
    """Say whether Keras computes what nobody means: these we refuse where it does not."""
    loss, y = named(config["loss"])["name"], np.array(config["dataset"]["y"], dtype=np.float64)
    units = config["layers"][-1]["units"]
    rows = y if y.ndim == 2 else y[:, None]
    if loss in SPREAD:
        return bool(rows.shape[1] != units)  # one is spread over the others
    if loss == "sparse_categorical_crossentropy":  # a label is cut to a whole one, or counts as none
        return bool((rows != np.floor(rows)).any() or rows.min() < 0 or rows.max() >= units)
    return bool(rows.min() < 0 or rows.max() > 1)  # the loss has no floor


def test_all_648_combinations_are_there() -> None:
    assert len(CASES) == 648
    assert list(CASES) == list(KERAS)


def test_a_tenth_of_them_and_more_are_computed() -> None:
    """What is computed can be counted: a table in which everything was refused would prove nothing."""
    computed = [name for name, config in CASES.items() if KERAS[name] and not meaningless(config)]
    assert len(computed) == 122
    compared = {named(config["loss"])["name"] for config in CASES.values()}
    assert {named(CASES[name]["loss"])["name"] for name in computed} == compared <= set(LOSSES)


@pytest.mark.parametrize("name", CASES)
def test_loss_and_accuracy_are_those_of_keras_and_refused_is_what_keras_refuses(name: str) -> None:
    config, keras = CASES[name], KERAS[name]
    if keras is None or meaningless(config):
        with pytest.raises(ConfigError):
            trainer_of(config)
        return
    trainer = trainer_of(config)
    first = trainer.initial_state()
    measure, stretch = Evaluator(trainer.config, trainer.data).measure(first.theta), trainer.train(first, 1)
    assert (measure.loss, measure.accuracy) == pytest.approx((keras["loss"], keras["accuracy"]), rel=1e-7)
    assert stretch.losses[0] == pytest.approx(keras["loss"], rel=1e-7)
    assert stretch.correct[0] / 6 == pytest.approx(keras["accuracy"], rel=1e-7)


def made(y: str | Any, loss: Loss, units: int, activation: str = "linear") -> Truth:
    """Make the truth of one layer on six samples."""
    numbers = TARGETS[y] if isinstance(y, str) else y
    rows = tuple(tuple(map(float, row)) if isinstance(row, list) else row for row in numbers)
    dataset = Inline(x=tuple((float(k),) for k in range(len(rows))), y=rows)
    config = RunConfig(dataset=dataset, layers=(LayerConfig(units=units, activation=activation),), loss=loss)
    return truth_of(config, dataset.load())


def refused(y: Any, loss: Loss, units: int) -> tuple[str, str]:
    with pytest.raises(ConfigError) as caught:
        made(y, loss, units)
    return caught.value.path, caught.value.message


MSE, MAE, BCE, CCE = MeanSquaredError(), MeanAbsoluteError(), BinaryCrossentropy(), CategoricalCrossentropy()
TASKS: list[tuple[str, Loss, int, str, Task, int]] = [
    ("whole numbers 2, 4, 6", MSE, 1, "linear", "regression", 0),
    ("whole numbers 2, 4, 6", MAE, 1, "linear", "regression", 0),
    ("whole numbers 2, 4, 6", Huber(), 1, "relu", "regression", 0),
    ("labels 0 to 2", MSE, 1, "linear", "regression", 0),
    ("labels 0 to 2", MSE, 1, "sigmoid", "regression", 0),
    ("labels 0 and 1", MSE, 1, "linear", "regression", 0),
    ("labels 0 and 1", MSE, 1, "sigmoid", "classification", 2),
    ("labels 0 and 1", MAE, 1, "tanh", "classification", 2),
    ("labels 0 and 1", BCE, 1, "sigmoid", "classification", 2),
    ("labels 0 and 1", BinaryCrossentropy(from_logits=True), 1, "linear", "classification", 2),
    ("labels 0 and 1", Sparse(), 2, "softmax", "classification", 2),
    ("labels 0 to 2", Sparse(), 4, "softmax", "classification", 3),
    ("labels that are all 0", Sparse(), 1, "sigmoid", "classification", 2),
    ("labels that are all 0", BCE, 1, "sigmoid", "classification", 2),
    ("a column of 0 and 1", BCE, 1, "sigmoid", "classification", 2),
    ("a column of 0 and 1", MSE, 1, "linear", "regression", 0),
    ("a column of 0 and 1", Sparse(), 2, "softmax", "classification", 2),
    ("a column of labels 0 to 2", Sparse(), 3, "softmax", "classification", 3),
    ("one-hot rows of 3", CCE, 3, "softmax", "classification", 3),
    ("one-hot rows of 3", BCE, 3, "sigmoid", "classification", 3),
    ("one-hot rows of 3", MSE, 3, "linear", "classification", 3),
    ("soft rows of 3", CCE, 3, "softmax", "classification", 3),
    ("soft rows of 3", MSE, 3, "linear", "regression", 0),
    ("rows of 3 yes or no", BCE, 3, "sigmoid", "regression", 0),
    ("rows of 2 values", MSE, 2, "linear", "regression", 0),
    ("fractions", MSE, 1, "linear", "regression", 0),
    ("fractions from 0 to 1", BCE, 1, "sigmoid", "regression", 0),
    ("negative whole numbers", MSE, 1, "tanh", "regression", 0),
]


@pytest.mark.parametrize(("y", "loss", "units", "activation", "task", "classes"), TASKS)
def test_the_task_follows_from_loss_outputs_and_labels(
    y: str, loss: Loss, units: int, activation: str, task: Task, classes: int
) -> None:
    truth = made(y, loss, units, activation)
    assert (truth.task, len(truth.classes)) == (task, classes)


@pytest.mark.parametrize("loss", [MSE, MAE, Huber()])
@pytest.mark.parametrize("units", [2, 3])
def test_a_column_of_labels_for_several_outputs_is_refused_with_the_ways_out(loss: Loss, units: int) -> None:
    assert refused([0, 1, 1], loss, units) == (
        "loss",
        f"loss must have a target for each of the {units} outputs, and the data set has one number a sample. "
        "Take sparse_categorical_crossentropy, which takes labels, or one-hot targets (rows in dataset.y), "
        f"or 1 unit in the last layer. Got '{loss.name}'.",
    )


@pytest.mark.parametrize(
    "name", [name for name in DATASETS if issubclass(DATASETS[name], Labelled) and name != "table"]
)
@pytest.mark.parametrize("loss", [MSE, MAE, Huber(), BCE, CCE])
def test_every_data_set_of_classes_gives_one_hot_targets_where_they_are_asked_for(
    name: str, loss: Loss
) -> None:
    built_in: Any = DATASETS[name]
    index, rows = built_in(), built_in(labels="one_hot")
    layers = (LayerConfig(units=len(index.load().classes), activation="softmax"),)
    with pytest.raises(ConfigError, match=r"one-hot targets \(dataset.labels 'one_hot'\)"):
        truth_of(RunConfig(dataset=index, layers=layers, loss=loss), index.load())
    truth = truth_of(RunConfig(dataset=rows, layers=layers, loss=loss), rows.load())
    assert truth.classes == index.load().classes
    assert truth.targets.argmax(axis=1).tolist() == index.load().y.tolist()
    assert truth.targets.sum(axis=1).tolist() == [1.0] * len(index.load().y)


def test_one_hot_targets_for_a_loss_of_labels_are_refused_with_the_ways_out() -> None:
    data = Moons(labels="one_hot")
    config = RunConfig(dataset=data, layers=(LayerConfig(units=2, activation="softmax"),))
    with pytest.raises(ConfigError) as caught:
        truth_of(config, data.load())
    assert caught.value.message == (
        "loss must be categorical_crossentropy for one-hot targets, or dataset.labels 'index'. "
        "Got 'sparse_categorical_crossentropy'."
    )
    assert refused([[0, 1], [1, 0]], Sparse(), 2)[1] == (
        "loss must be categorical_crossentropy for rows of targets, or dataset.y must hold one label a "
        "sample. Got 'sparse_categorical_crossentropy'."
    )


@pytest.mark.parametrize(
    ("y", "loss", "units", "message"),
    [
        ([1, 2, 3], Sparse(), 3, "these go from 1 to 3. Subtract 1 from each."),
        (
            [1, 2, 3],
            Sparse(),
            2,
            "these go from 1 to 3. Subtract 1 from each, and give the last layer 3 units.",
        ),
        ([2, 2, 2], Sparse(), 2, "these are all 2. Subtract 2 from each."),
        ([[1], [2]], Sparse(), 2, "these go from 1 to 2. Subtract 1 from each."),
        ([1, 2, 2], BCE, 1, "these go from 1 to 2. Subtract 1 from each."),
    ],
)
def test_labels_that_start_at_1_are_refused_in_words_where_an_output_is_missing(
    y: Any, loss: Loss, units: int, message: str
) -> None:
    assert refused(y, loss, units) == (
        "dataset.y",
        f"dataset.y must start at 0: labels count from 0; {message}",
    )


def test_labels_from_1_to_3_for_one_output_of_yes_or_no_say_both_ways() -> None:
    assert refused([1, 2, 3], BCE, 1) == (
        "loss",
        "loss must be sparse_categorical_crossentropy, with 3 units in the last layer, for classes "
        "(labels count from 0; these go from 1 to 3: subtract 1 from each), "
        "or a loss that takes any numbers, for values. Got 'binary_crossentropy'.",
    )


@pytest.mark.parametrize(
    ("y", "loss", "units", "activation", "advice"),
    [
        (
            [1, 2, 3],
            Sparse(),
            4,
            "softmax",
            "Labels count from 0; these go from 1 to 3. No sample is of class 0",
        ),
        (
            [3, 4, 4],
            Sparse(),
            5,
            "softmax",
            "these go from 3 to 4. No sample is of classes 0 to 2: subtract 3",
        ),
        ([[0, 1, 0], [0, 0, 1]], CCE, 3, "softmax", "Labels count from 0; these go from 1 to 2."),
        ([1, 2, 2], MSE, 1, "sigmoid", "Labels count from 0; these go from 1 to 2."),
        ([0, 1, 1], CCE, 1, "sigmoid", "nothing is learned. Use binary_crossentropy."),
        (
            [0, 1, 1],
            BinaryCrossentropy(from_logits=True),
            1,
            "linear",
            "count a logit above 0.5, a probability of 0.62",
        ),
        (
            [0, 1, 1],
            BinaryCrossentropy(from_logits=True),
            1,
            "sigmoid",
            "is a sigmoid already, and from_logits",
        ),
        (
            [0, 1, 2],
            Sparse(from_logits=True),
            3,
            "softmax",
            "is a softmax already, and from_logits takes its",
        ),
        ([[0, 1], [1, 0]], CategoricalCrossentropy(from_logits=True), 2, "softmax", "squashed twice"),
        ([1, 1, 1], Sparse(), 2, "softmax", "Every label is 1: there is nothing to tell apart."),
        ([0, 0, 0], BCE, 1, "sigmoid", "Every label is 0: there is nothing to tell apart."),
    ],
)
def test_what_is_allowed_and_hardly_meant_is_advised_on(
    y: Any, loss: Loss, units: int, activation: str, advice: str
) -> None:
    (said,) = made(y, loss, units, activation).advice
    assert advice in said


@pytest.mark.parametrize(("y", "loss", "units", "activation", "task", "classes"), TASKS)
def test_what_is_usual_is_not_advised_on(
    y: str, loss: Loss, units: int, activation: str, task: Task, classes: int
) -> None:
    logits = getattr(loss, "from_logits", False)
    alike = y == "labels that are all 0"
    assert bool(made(y, loss, units, activation).advice) == (logits or alike)


def test_labels_of_a_loss_of_labels_stay_labels_also_as_a_column() -> None:
    assert made([[0.0], [1.0]], Sparse(), 2).targets.tolist() == [0, 1]


@pytest.mark.parametrize("loss", [BCE, MSE])
def test_labels_become_one_column_for_one_unit(loss: Loss) -> None:
    assert made([0, 1, 1], loss, 1).targets.tolist() == [[0.0], [1.0], [1.0]]


def test_rows_of_values_stay_as_they_are() -> None:
    assert made("rows of 2 values", MSE, 2).targets.tolist() == TARGETS["rows of 2 values"]


@pytest.mark.parametrize(
    ("y", "activation", "advised"),
    [([1, 2, 2], "sigmoid", True), ([1, 2, 2], "linear", False), ([1, 2, 3], "sigmoid", False)],
)
def test_only_labels_1_and_2_of_an_output_between_0_and_1_are_taken_for_classes_that_count_from_1(
    y: list[int], activation: str, *, advised: bool
) -> None:
    assert bool(made(y, MSE, 1, activation).advice) == advised
