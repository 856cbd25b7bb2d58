"""Neurons over REST: where each fires, one in a step, and inputs sent forward."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from app.engine.datasets import Feature, Inline
from tests.api.conftest import Create
from tests.api.frames import decode
from tests.api.test_errors import refusal

XOR: dict[str, Any] = {
    "dataset": {"name": "xor", "samples": 40},
    "layers": [{"units": 3, "activation": "relu"}, {"units": 2, "activation": "softmax"}],
    "loss": "sparse_categorical_crossentropy",
}


@pytest.fixture
def xor(client: TestClient, create: Create) -> str:
    """The address of a run of two inputs, trained for 12 steps."""
    address = f"/api/runs/{create(**XOR)['id']}"
    assert client.post(f"{address}/train", json={"steps": 12}).status_code == 200
    return address


def get(client: TestClient, address: str) -> dict[str, Any]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def between(ends: list[float], points: int) -> Any:
    low, high = ends
    return np.linspace(low, high, points)


def by_hand(client: TestClient, address: str, x: Any, step: int) -> list[Any]:
    """Give the outputs of both layers for inputs (M, 2), from the weights that REST tells."""
    kernel, bias, other, more = map(np.array, get(client, f"{address}/weights?step={step}")["weights"])
    hidden = np.maximum(x @ kernel + bias, 0)
    shares = np.exp(hidden @ other + more)
    return [hidden, shares / shares.sum(axis=1, keepdims=True)]


def test_neurons_are_the_outputs_at_the_step(client: TestClient, xor: str) -> None:
    seen = get(client, f"{xor}/neurons?step=5&points=4")
    across, up = (between(seen[name], 4) for name in ("x", "y"))
    x = np.array([(a, b) for b in up for a in across])
    for layer, expected in zip(seen["layers"], by_hand(client, xor, x, 5), strict=True):
        np.testing.assert_allclose(layer["outputs"], expected.T, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(layer["low"], expected.min(axis=0), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(layer["high"], expected.max(axis=0), rtol=1e-9, atol=1e-12)
    assert (seen["step"], seen["kind"], seen["points"]) == (5, "map", 4)
    assert [(one["activation"], one["signed"], one["units"]) for one in seen["layers"]] == [
        ("relu", False, 3),
        ("softmax", False, 2),
    ]


def test_neurons_reach_as_far_as_the_map_of_the_predictions(client: TestClient, xor: str) -> None:
    plan, seen = get(client, f"{xor}/data")["prediction"], get(client, f"{xor}/neurons")
    assert (seen["x"], seen["y"]) == (plan["x"], plan["y"])


def test_the_binary_answer_is_the_same_in_float32(client: TestClient, xor: str) -> None:
    told, (header, arrays) = (
        get(client, f"{xor}/neurons?points=5"),
        decode(client.get(f"{xor}/neurons.bin?points=5").content),
    )
    for number, (layer, figures) in enumerate(zip(told["layers"], header["layers"], strict=True)):
        for name in ("low", "high", "outputs"):
            expected = np.float32(np.ravel(layer.pop(name)))
            np.testing.assert_array_equal(arrays[f"{name}_{number}"], expected)
        assert figures == layer
    assert {key: header[key] for key in ("step", "kind", "x", "y", "first")} == {
        key: told[key] for key in ("step", "kind", "x", "y", "first")
    }


def test_a_neuron_in_a_step_is_as_the_step_taken_apart_has_it(client: TestClient, xor: str) -> None:
    seen, apart = get(client, f"{xor}/neurons/0/1?step=7"), get(client, f"{xor}/steps/7?sample=2")
    layer = apart["layers"][0]
    assert (seen["step"], seen["batch_step"], seen["name"], seen["activation"]) == (7, 7, "dense", "relu")
    assert seen["indices"] == apart["batch"]["indices"]
    for name in ("z", "a", "slope", "arriving", "error"):
        assert seen[name][2] == pytest.approx(layer[name][1], rel=1e-9, abs=1e-15)
    assert seen["curve"]["f"] == [max(z, 0.0) for z in seen["curve"]["z"]]


def test_before_the_first_step_a_neuron_is_shown_with_the_batch_to_come(client: TestClient, xor: str) -> None:
    seen, apart = get(client, f"{xor}/neurons/1/0?step=0"), get(client, f"{xor}/steps/1?sample=0")
    assert (seen["step"], seen["batch_step"], seen["curve"], seen["largest_slope"]) == (0, 1, None, None)
    assert seen["a"][0] == pytest.approx(apart["layers"][1]["a"][0], rel=1e-12)


def test_the_dead_units_of_the_layers_are_the_neurons_without_slope(
    client: TestClient, create: Create
) -> None:
    weights = [[[1, -1], [1, -1]], [0, -99], [[1, 0], [0, 1]], [0, 0]]
    layers = [{"units": 2, "activation": "relu"}, {"units": 2, "activation": "softmax"}]
    run = create(**{**XOR, "layers": layers, "initial_weights": weights})
    address = f"/api/runs/{run['id']}"
    slopes = [get(client, f"{address}/neurons/0/{unit}")["largest_slope"] for unit in (0, 1)]
    assert slopes == [1.0, 0.0]
    assert get(client, f"{address}/layers")["layers"][0]["dead_units"] == slopes.count(0.0)


def test_inputs_go_forward(client: TestClient, xor: str) -> None:
    x = [[0.3, -1.2], [1, 1], [-2, 0.5]]
    answer = client.post(f"{xor}/predict?step=5", json={"x": x, "layers": True})
    assert answer.status_code == 200, answer.text
    told, expected = answer.json(), by_hand(client, xor, np.array(x), 5)
    names = get(client, f"{xor}/data")["classes"]
    assert told["classes"] == [names[k] for k in expected[1].argmax(axis=1)]
    np.testing.assert_allclose(told["outputs"], expected[1], rtol=1e-9)
    assert [layer["name"] for layer in told["layers"]] == ["dense", "dense_1"]
    for layer, a in zip(told["layers"], expected, strict=True):
        np.testing.assert_allclose(layer["a"], a, rtol=1e-9, atol=1e-15)
    np.testing.assert_allclose(np.maximum(told["layers"][0]["z"], 0), told["layers"][0]["a"], rtol=1e-12)


def test_inputs_are_in_the_data_s_own_units_and_single_neurons_are_told_only_on_demand(
    client: TestClient,
) -> None:
    address = f"/api/runs/{client.post('/api/runs', json={}).json()['id']}"
    data = get(client, f"{address}/data")
    feature, x = data["features"][0], data["x"][3][0]
    age = feature["offset"] + feature["scale"] * x
    told = client.post(f"{address}/predict", json={"x": [[age]]}).json()
    curve = get(client, f"{address}/neurons?points=101&layer=2")
    k = np.abs(between(curve["x"], 101) - x).argmin()
    assert set(told) == {"step", "outputs", "classes"}
    assert told["outputs"][0] == pytest.approx([row[k] for row in curve["layers"][0]["outputs"]], abs=0.02)
    assert told["classes"][0] in data["classes"]


def test_a_regression_has_no_classes(client: TestClient, path: str) -> None:
    told = client.post(f"{path}/predict", json={"x": [[0.5]]}).json()
    (kernel,), (bias,) = get(client, f"{path}/weights")["weights"]
    assert (told["outputs"], told["classes"]) == ([[pytest.approx(0.5 * kernel[0] + bias)]], None)


def test_outputs_that_are_not_finite_are_null_and_of_no_class(client: TestClient, xor: str) -> None:
    told = client.post(f"{xor}/predict", json={"x": [[1.7e308, 1.7e308]]}).json()
    assert told["classes"] == [None]
    assert None in told["outputs"][0]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("neurons?points=1", "points must be at least 2. Got '1'."),
        ("neurons?layer=2", "layer must be from 0 to 1, the last layer. Got 2."),
        ("neurons.bin?points=130", "points must be at most 129. Got '130'."),
        ("neurons/2/0", "layer must be from 0 to 1, the last layer. Got 2."),
        ("neurons/0/3", "unit must be from 0 to 2, the layer's last unit. Got 3."),
        ("neurons/0/-1", "unit must be at least 0. Got '-1'."),
        ("neurons/x/0", "layer must be an integer. Got 'x'."),
        ("neurons?step=13", "step must be between 0 and 12, as far as this run has gone. Got 13."),
    ],
)
def test_what_is_not_there_is_refused(client: TestClient, xor: str, call: str, message: str) -> None:
    answer = client.get(f"{xor}/{call}")
    assert (answer.status_code, refusal(answer)["message"]) == (422, message)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"x": [[1.0]]}, "x.0 must have 2 numbers, one for each input. Got 1."),
        ({"x": [[1, 2], [1, 2, 3]]}, "x.1 must have 2 numbers, one for each input. Got 3."),
        ({"x": []}, "x must have at least 1 item. Got 0."),
        ({}, "x must be given, or rows."),
        ({"x": [[1, 2]], "rows": [{"x1": 1, "x2": 2}]}, "rows must be left out where x is given."),
        ({"rows": []}, "rows must have at least 1 item. Got 0."),
        (
            {"rows": [{"x1": 1}]},
            "rows.0.x2 must be a number: no row with an empty cell was trained on. Got null.",
        ),
        ({"rows": [{"x1": "1", "x2": 1}]}, "rows.0.x1 must be a number. Got '1'."),
        ({"rows": [{"x1": 1, "x2": 1, "z": 1}]}, "rows.0 must have the columns 'x1', 'x2'. Got 'z'."),
        ({"x": [[0, 0]] * 1001}, "x must have at most 1,000 items. Got 1001."),
        ({"x": [["1", 2]]}, "x.0.0 must be a finite number. Got '1'."),
    ],
)
def test_inputs_that_cannot_be_are_refused(client: TestClient, xor: str, body: object, message: str) -> None:
    answer = client.post(f"{xor}/predict", json=body)
    assert (answer.status_code, refusal(answer)["message"]) == (422, message)


def test_a_surface_has_no_neurons(client: TestClient) -> None:
    run = client.post("/api/runs", json={"model": {"landscape": "rosenbrock"}}).json()["id"]
    for answer in (
        client.get(f"/api/runs/{run}/neurons"),
        client.get(f"/api/runs/{run}/neurons/0/0"),
        client.post(f"/api/runs/{run}/predict", json={"x": [[1, 2]]}),
        client.post(f"/api/runs/{run}/predict", json={"rows": [{"x": 2}]}),
    ):
        assert answer.status_code == 422
        assert refusal(answer)["message"] == "model must be null for a look at neurons: a surface has none."


def test_a_single_logit_is_of_class_1_from_a_probability_of_one_half(
    client: TestClient, create: Create
) -> None:
    loss = {"name": "binary_crossentropy", "from_logits": True}
    weights = [[[1], [1]], [0]]
    run = create(dataset=XOR["dataset"], layers=[{"units": 1}], loss=loss, initial_weights=weights)
    told = client.post(f"/api/runs/{run['id']}/predict", json={"x": [[0.1, 0.2], [-0.1, -0.2]]}).json()
    assert told["outputs"] == [[pytest.approx(0.3)], [pytest.approx(-0.3)]]
    assert told["classes"] == get(client, f"/api/runs/{run['id']}/data")["classes"][::-1]


BIRD = {
    "bill length": 46.1,
    "bill depth": 13.2,
    "flipper length": 211,
    "body mass": 4500,
    "sex": "female",
    "island": "Biscoe",
}


def test_a_sample_goes_forward_by_the_names_of_its_columns(client: TestClient, create: Create) -> None:
    layers = [{"units": 3, "activation": "softmax"}]
    run = create(dataset={"name": "penguins"}, layers=layers, loss="sparse_categorical_crossentropy")
    path = f"/api/runs/{run['id']}/predict"
    by_name = client.post(path, json={"rows": [BIRD]}).json()
    by_place = client.post(path, json={"x": [[46.1, 13.2, 211, 4500, 1, 0, 1, 0, 0]]}).json()
    assert by_name["outputs"] == by_place["outputs"]
    assert (by_name["filled"], "filled" in by_place) == ([[]], False)
    unknown = client.post(path, json={"rows": [{**BIRD, "island": "Elba"}]}).json()
    of_none = client.post(path, json={"x": [[46.1, 13.2, 211, 4500, 1, 0, 0, 0, 0]]}).json()
    assert (unknown["outputs"][0], unknown["unknown"]) == (of_none["outputs"][0], [["island"]])
    for wrong, message in (
        ({"island": 3}, "rows.0.island must be one of 'Biscoe', 'Dream', 'Torgersen'. Got 3.0."),
        (
            {"sex": None},
            "rows.0.sex must be one of 'female', 'male': no row with an empty cell was trained on. Got null.",
        ),
    ):
        answer = client.post(path, json={"rows": [{**BIRD, **wrong}]})
        assert (answer.status_code, refusal(answer)["message"]) == (422, message)


def test_an_empty_cell_is_filled_as_in_training_and_told(client: TestClient, create: Create) -> None:
    layers = [{"units": 3, "activation": "softmax"}]
    dataset = {"name": "penguins", "missing": "mean"}
    run = create(dataset=dataset, layers=layers, loss="sparse_categorical_crossentropy")
    path = f"/api/runs/{run['id']}"
    rows = [{**BIRD, "sex": None, "body mass": None}]
    told = client.post(f"{path}/predict", json={"rows": rows}).json()
    assert told["filled"] == [["body mass", "sex"]]
    fills = [feature["fill"] for feature in get(client, f"{path}/data")["features"]]
    # The means of the 342 and 333 birds that were measured: 4,202 g, and 165 of 333.
    assert fills[3:6] == [
        pytest.approx(4201.754, abs=1e-3),
        pytest.approx(165 / 333),
        pytest.approx(168 / 333),
    ]
    filled = [*list(BIRD.values())[:3], *fills[3:6], 1, 0, 0]
    assert told["outputs"] == client.post(f"{path}/predict", json={"x": [filled]}).json()["outputs"]


def test_a_map_over_two_columns_tells_what_a_sample_there_becomes(client: TestClient, create: Create) -> None:
    layers = [{"units": 3, "activation": "softmax"}]
    run = create(dataset={"name": "penguins"}, layers=layers, loss="sparse_categorical_crossentropy")
    path = f"/api/runs/{run['id']}"
    told = get(client, f"{path}/map?across=body mass&up=sex&sample=9")
    assert (told["up"]["values"], len(told["prediction"])) == (["female", "male"], 2)
    row = [*told["held"][:3], told["across"]["high"], 0, 1, *told["held"][6:]]
    outputs = client.post(f"{path}/predict", json={"x": [row]}).json()["outputs"][0]
    assert told["prediction"][1][40] == pytest.approx(max(outputs))
    assert told["prediction_class"][1][40] == outputs.index(max(outputs))
    wrong = client.get(f"{path}/map?across=sex&up=age")
    assert wrong.status_code == 422
    assert refusal(wrong)["message"].startswith("up must be one of 'bill length', 'bill depth'")


def test_a_regression_answers_in_its_targets_own_units(
    client: TestClient, create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    price = Feature("price", 100.0, 10.0, "€")
    monkeypatch.setattr(Inline, "scaled", lambda _, data: replace(data, target=price))
    dataset = {"name": "inline", "x": [[1], [2]], "y": [0.5, 1.5]}
    weights = [[[0.5]], [0.25]]
    run = create(
        dataset=dataset, layers=[{"units": 1}], loss="mean_squared_error", initial_weights=weights, metrics=[]
    )
    path = f"/api/runs/{run['id']}"
    told = client.post(f"{path}/predict", json={"x": [[1.5]], "layers": True}).json()
    assert told["outputs"] == [[pytest.approx(110.0)]]
    assert told["layers"][0]["a"] == [[pytest.approx(1.0)]]
    assert get(client, f"{path}/data")["target"]["name"] == "price"
