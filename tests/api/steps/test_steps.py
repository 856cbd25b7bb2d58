"""One step taken apart over REST: the engine's own numbers, its parts, and refusals with their paths."""

from typing import Any

import numpy as np
import pytest
from starlette.testclient import TestClient

from app.api.steps.anatomy import ANSWER_LIMIT, PARTS
from app.engine.looks.anatomy import anatomy
from tests.api.conftest import Create, Made
from tests.api.test_errors import refusal


def step(client: TestClient, path: str) -> dict[str, Any]:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    seen: dict[str, Any] = answer.json()
    return seen


def test_a_step_s_numbers_are_the_engine_s(client: TestClient, path: str, made: Made) -> None:
    seen, engine = step(client, f"{path}/steps/9?sample=2"), anatomy(*made, 2)
    (layer,), (theirs,) = seen["layers"], engine.layers
    assert layer["inputs"] == theirs.inputs.tolist()
    assert (layer["z"], layer["z_after"]) == (theirs.forward.z.tolist(), theirs.again.z.tolist())
    for name, slopes in theirs.back._asdict().items():
        assert layer[name] == slopes.tolist()
    assert layer["kernel_gradient"] == theirs.gradient["kernel"].tolist()
    assert layer["batch_kernel_gradient"] == theirs.batch_gradient["kernel"].tolist()
    assert seen["batch"]["indices"] == engine.batch.indices.tolist()
    assert seen["batch"]["loss_before"] == engine.losses.before.tolist()
    assert seen["sample_loss"]["after"] == engine.losses.after[2]
    assert list(seen["loss"].values()) == list(engine.worked)


def test_a_step_leads_from_the_weights_before_to_those_after(client: TestClient, path: str) -> None:
    seen = step(client, f"{path}/steps/9")
    for name, k in (("theta_before", 8), ("theta_after", 9)):
        (((kernel,),), (bias,)) = client.get(f"{path}/weights?step={k}").json()["weights"]
        assert seen[name] == [kernel, bias]
    assert (seen["step"], seen["epoch"], seen["sample"], seen["batch_size"]) == (9, 2, 0, 4)


def test_the_sample_is_told_apart_by_its_place_and_its_truth(client: TestClient, path: str) -> None:
    seen = step(client, f"{path}/steps/9?sample=3")
    assert (seen["index"], seen["target"]) == (seen["batch"]["indices"][3], seen["batch"]["y"][3])


def test_the_weight_and_the_step_agree(client: TestClient, path: str) -> None:
    one, whole = (client.get(f"{path}/{call}").json() for call in ("weights/0?step=9", "steps/9"))
    assert one["update"] == whole["update"][0]
    assert one["gradient"] == pytest.approx(whole["layers"][0]["batch_kernel_gradient"][0][0], rel=1e-12)


ALWAYS = {"step", "epoch", "sample", "batch_size", "learning_rate", "formula"} | {
    "index", "target", "loss", "sample_loss", "batch_loss", "layers",
}  # fmt: skip
KEYS = {
    "batch": ({"batch"}, set()),
    "forward": (set(), {"inputs", "z", "a", "z_after", "a_after"}),
    "losses": ({"batch"}, set()),
    "backward": (set(), {"arriving", "slope", "error"}),
    "sample_gradient": (set(), {"kernel_gradient", "bias_gradient"}),
    "batch_gradient": (set(), {"batch_kernel_gradient", "batch_bias_gradient"}),
    "theta": ({"theta_before", "update", "theta_after"}, set()),
}


@pytest.mark.parametrize("part", PARTS)
def test_only_the_parts_that_were_asked_for_are_answered(client: TestClient, path: str, part: str) -> None:
    seen = step(client, f"{path}/steps/9?parts={part}")
    beside, inside = KEYS[part]
    assert set(seen) == ALWAYS | beside
    assert set(seen["layers"][0]) == {"name", "activation", "units"} | inside


def test_one_layer_may_be_asked_for(client: TestClient, create: Create) -> None:
    run = create(layers=[{"units": 3, "activation": "tanh"}, {"units": 1}])["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 1})
    (layer,) = step(client, f"/api/runs/{run}/steps/1?layer=1")["layers"]
    assert (layer["name"], layer["activation"], layer["units"]) == ("dense_1", "linear", 1)
    assert np.shape(layer["kernel_gradient"]) == (3, 1)


def test_losses_are_the_batch_without_its_samples(client: TestClient, path: str) -> None:
    whole, small = (step(client, f"{path}/steps/9?parts={part}")["batch"] for part in ("batch", "losses"))
    assert set(whole) - set(small) == {"x", "y"}
    assert {name: whole[name] for name in small} == small


def test_a_layer_and_a_unit_narrow_all_that_belongs_to_them(client: TestClient, create: Create) -> None:
    run = create(layers=[{"units": 3, "activation": "tanh"}, {"units": 2}, {"units": 1}])["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 1})
    path = f"/api/runs/{run}/steps/1"
    whole, layer, unit = (step(client, f"{path}{query}") for query in ("", "?layer=1", "?layer=1&unit=1"))
    narrowed, one = whole["layers"][1], unit["layers"][0]
    assert layer["layers"] == [narrowed]
    assert one["inputs"] == narrowed["inputs"]
    for name in ("z", "a", "z_after", "a_after", "arriving", "slope", "error", "batch_bias_gradient"):
        assert one[name] == [narrowed[name][1]]
    for name in ("kernel_gradient", "batch_kernel_gradient"):
        assert one[name] == [[row[1]] for row in narrowed[name]]
    for name in ("theta_before", "update", "theta_after"):
        kernel, bias = whole[name][6:12], whole[name][12:14]
        assert layer[name] == kernel + bias
        assert unit[name] == [*kernel[1::2], bias[1]]


def test_an_answer_that_is_too_large_names_what_narrows_it(client: TestClient, create: Create) -> None:
    run = create(layers=[{"units": 300}, {"units": 300}, {"units": 1}])["id"]
    client.post(f"/api/runs/{run}/train", json={"steps": 1})
    answer = client.get(f"/api/runs/{run}/steps/1")
    error = refusal(answer)
    assert (answer.status_code, error["code"]) == (413, "too_large")
    assert error["fields"][0]["path"] == "parts"
    assert "2,097,152 bytes" in error["message"]
    for query in ("parts=losses&parts=forward&parts=backward", "layer=1&unit=7"):
        assert query.split("=")[0] in error["message"]
        narrowed = client.get(f"/api/runs/{run}/steps/1?{query}")
        assert narrowed.status_code == 200
        assert len(narrowed.content) <= ANSWER_LIMIT


def test_a_run_without_a_step_has_none_to_take_apart(client: TestClient, create: Create) -> None:
    answer = client.get(f"/api/runs/{create()['id']}/steps/1")
    (refused,) = refusal(answer)["fields"]
    assert (answer.status_code, refused["path"]) == (422, "step")
    assert refused["message"] == "step 1 is not there yet: this run has made no step."


def test_no_step_leads_to_step_0_which_is_there(client: TestClient, create: Create) -> None:
    answer = client.get(f"/api/runs/{create()['id']}/steps/0")
    assert refusal(answer)["message"] == "step must be 1 or later. Got 0."


@pytest.mark.parametrize(
    ("query", "field", "sentence"),
    [
        ("0", "step", "step must be between 1 and 12, as far as this run has gone. Got 0."),
        ("13", "step", "step must be between 1 and 12, as far as this run has gone. Got 13."),
        ("1?sample=4", "sample", "sample must be from 0 to 3, a place in this step's batch. Got 4."),
        ("1?sample=-1", "sample", "sample must be at least 0. Got '-1'."),
        ("1?layer=1", "layer", "layer must be from 0 to 0, the last layer. Got 1."),
        ("1?layer=0&unit=1", "unit", "unit must be from 0 to 0, the layer's last unit. Got 1."),
        ("1?unit=0", "unit", "unit must come with layer, the layer that it is a unit of. Got 0."),
        ("1?parts=foreward", "parts.0", "parts.0 must be one of 'batch', 'losses', 'forward', "),
    ],
)
def test_a_refusal_names_the_path(
    client: TestClient, path: str, query: str, field: str, sentence: str
) -> None:
    answer = client.get(f"{path}/steps/{query}")
    (refused,) = refusal(answer)["fields"]
    assert (answer.status_code, refused["path"]) == (422, field)
    assert refused["message"].startswith(sentence)


def test_a_dropout_layer_tells_what_it_silences_and_has_no_gradients(client: TestClient) -> None:
    layers = [{"type": "dropout", "rate": 0.5}, {"units": 3, "activation": "softmax", "use_bias": False}]
    body = {"dataset": "iris", "layers": layers, "batch_size": 8, "epochs": 2}
    run = client.post("/api/runs", json=body).json()
    assert [one["layer"] for one in run["parameters"]] == ["dense"]
    client.post(f"/api/runs/{run['id']}/train", json={"steps": 3})
    told = client.get(f"/api/runs/{run['id']}/steps/3").json()["layers"]
    assert [layer["name"] for layer in told] == ["dropout", "dense"]
    drop, dense = told
    grown = [0.0 if gone else 2.0 * x for x, gone in zip(drop["inputs"], drop["dropped"], strict=True)]
    assert drop["a"] == drop["a_after"] == dense["inputs"] == grown
    assert "kernel_gradient" not in drop
    assert "bias_gradient" not in dense
    assert "dropped" not in dense
    one = client.get(f"/api/runs/{run['id']}/steps/3?layer=0&unit=1&parts=forward").json()["layers"][0]
    assert one["dropped"] == drop["dropped"][1:2]


@pytest.mark.parametrize(
    ("layers", "message"),
    [
        ([{"type": "dropout", "rate": 1}], "layers.0.rate must be less than 1. Got 1."),
        ([{"type": "dropout"}, {"units": 2}], "layers.0.rate must be given."),
        ([{"type": "dropout", "rate": 0.5}], "layers must have a Dense layer"),
        ([{"type": "drop", "rate": 0.5}], "layers.0.type must be one of 'dense', 'dropout'. Got 'drop'."),
    ],
)
def test_layers_that_cannot_be_are_refused_in_words(
    client: TestClient, layers: list[dict[str, object]], message: str
) -> None:
    answer = client.post("/api/runs", json={"layers": layers})
    assert answer.status_code == 422
    assert answer.json()["error"]["message"].startswith(message)
