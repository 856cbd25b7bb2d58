"""One shape for everything that goes wrong, in sentences that say where and why."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.limits import BODY_LIMIT
from app.engine.activations import ACTIVATIONS
from app.engine.datasets import DATASETS
from app.engine.metrics import METRICS
from tests.api.conftest import TINY, Create
from tests.engine.by_hand import choice_of


def refusal(answer: Any) -> dict[str, Any]:
    """Give what an answer says is wrong; its shape must be the one shape."""
    body = answer.json()
    assert set(body) == {"error"}
    assert set(body["error"]) - {"retry_after"} == {"code", "message", "fields"}
    assert all(set(field) == {"path", "message"} for field in body["error"]["fields"])
    error: dict[str, Any] = body["error"]
    return error


def messages(client: TestClient, body: Any) -> list[str]:
    answer = client.post("/api/runs", json=body)
    assert answer.status_code == 422, answer.text
    error = refusal(answer)
    assert error["code"] == "invalid_config"
    return [field["message"] for field in error["fields"]]


def test_an_unknown_address_is_404(client: TestClient) -> None:
    answer = client.get("/api/nothing")
    assert answer.status_code == 404
    assert refusal(answer)["message"] == "There is nothing at /api/nothing. GET /docs lists what there is."


def test_an_unknown_run_is_404(client: TestClient) -> None:
    answer = client.get("/api/runs/none")
    assert (answer.status_code, refusal(answer)["code"]) == (404, "unknown_run")


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", "HEAD, GET"),
        ("/api/catalogue", "HEAD, GET"),
        ("/api/runs", "HEAD, GET, POST"),
        ("/api/runs/x", "HEAD, GET, PATCH, DELETE"),
        ("/api/runs/x/train", "POST"),
    ],
)
def test_a_wrong_method_is_405_and_says_which_are_right(client: TestClient, path: str, allowed: str) -> None:
    answer = client.put(path, json={})
    assert (answer.status_code, refusal(answer)["code"]) == (405, "method_not_allowed")
    assert answer.headers["allow"] == allowed


def test_a_large_body_is_413_and_says_the_limit(client: TestClient) -> None:
    answer = client.post("/api/runs", content=b" " * (BODY_LIMIT + 1))
    assert (answer.status_code, refusal(answer)["code"]) == (413, "too_large")
    assert "2,097,152 bytes" in refusal(answer)["message"]


def test_a_large_body_in_chunks_is_413_too(client: TestClient) -> None:
    answer = client.post("/api/runs", content=(b" " * 65_536 for _ in range(40)))
    assert (answer.status_code, refusal(answer)["code"]) == (413, "too_large")


def test_a_body_at_the_limit_is_read(client: TestClient) -> None:
    assert client.post("/api/runs", content=b"{}" + b" " * (BODY_LIMIT - 2)).status_code == 201


def test_the_design_s_own_example(client: TestClient) -> None:
    answer = client.post("/api/runs", json={"layers": [{"units": 0}]})
    message = "layers.0.units must be at least 1. Got 0."
    assert answer.json() == {
        "error": {
            "code": "invalid_config",
            "message": message,
            "fields": [{"path": "layers.0.units", "message": message}],
        }
    }


SENTENCES = [
    ({"batch_size": 0}, "batch_size must be at least 1. Got 0."),
    ({"batch_size": 1_000_000}, "batch_size must be at most 20,000. Got 1000000."),
    ({"batch_size": "3"}, "batch_size must be an integer. Got '3'."),
    ({"batch_size": True}, "batch_size must be an integer. Got true."),
    ({"batch_size": 2.5}, "batch_size must be an integer. Got 2.5."),
    ({"shuffle": 1}, "shuffle must be true or false. Got 1."),
    ({"layers": {}}, "layers must be a list. Got {}."),
    ({"layers": []}, "layers must have at least 1 item. Got 0."),
    ({"layers": [3]}, "layers.0 must be an object. Got 3."),
    ({"layers": [{}]}, "layers.0.units must be given."),
    ({"optimizer": {"learning_rate": -1}}, "optimizer.learning_rate must be at least 0. Got -1."),
    (
        {"optimizer": {"name": "adamw", "weight_decay": None}},
        "optimizer.weight_decay must be a finite number. Got null.",
    ),
    ({"optimizer": {"name": "lion", "beta_1": 0}}, "optimizer.beta_1 must be greater than 0. Got 0."),
    ({"optimizer": {"beta_1": 1}}, "optimizer.beta_1 must be less than 1. Got 1."),
    ({"optimizer": 3}, "optimizer must be an object. Got 3."),
    ({"metrics": ["loss"]}, f"metrics.0 must be {choice_of([*METRICS])}. Got 'loss'."),
    (
        {"dataset": {"samples": 3}},
        f"dataset.name must be given: {choice_of(sorted(DATASETS))}.",
    ),
    (
        {"layers": [{"units": 2, "activation": "rleu"}]},
        f"layers.0.activation must be {choice_of([*ACTIVATIONS])}. Got 'rleu'. Did you mean relu?",
    ),
    (
        {"dataset": {"name": "inline", "x": [[1]], "y": ["a"]}},
        "dataset.y.0 must be an integer or a finite number or a list. Got 'a'.",
    ),
    ({"initial_weights": [[["a"]]]}, "initial_weights.0.0.0 must be a finite number. Got 'a'."),
    ({"seed": [None, True, ["a"]]}, "seed must be an integer. Got [null, true, ['a']]."),
    ({"seed": {"a": None}}, "seed must be an integer. Got {'a': null}."),
    ({"layers": [{"units": 512}] * 2}, "layers must have at most 200,000 parameters together. Got 263680."),
    (
        {"layers": [{"units": 2}], "initial_weights": [[[1, 2, 3]], [1, 2]]},
        "initial_weights.0 must have the shape 1 × 2 of dense/kernel. Got 1 × 3.",
    ),
    (
        {"layers": [{"units": 2}], "initial_weights": [[[1], [2, 3]], [1, 2]]},
        "initial_weights.0 must have the shape 1 × 2 of dense/kernel. Got rows of different lengths.",
    ),
    ([], "The JSON must be an object. Got []."),
]


@pytest.mark.parametrize(("body", "sentence"), SENTENCES, ids=[str(body) for body, _ in SENTENCES])
def test_a_refusal_says_what_must_hold_for_what_and_what_came(
    client: TestClient, body: Any, sentence: str
) -> None:
    assert messages(client, body) == [sentence]


def test_an_unknown_setting_names_the_known_ones(client: TestClient) -> None:
    (message,) = messages(client, {"optimizer": {"name": "sgd", "lr": 1}})
    assert message.startswith("optimizer.lr is not a setting of sgd. Did you mean learning_rate? Known: ")
    assert "momentum" in message


def test_a_misspelled_name_suggests_the_nearest(client: TestClient) -> None:
    (message,) = messages(client, {"optimizer": "adm"})
    assert message.endswith("Got 'adm'. Did you mean adam?")


@pytest.mark.parametrize(
    ("config", "meant"),
    [
        ({"metrics": ["acc"]}, "accuracy"),
        ({"metrics": ["AUC"]}, "auc"),
        ({"metrics": ["mae"]}, "mean_absolute_error"),
        ({"optimizer": {"name": "RMSProp"}}, "rmsprop"),
        ({"early_stopping": {"monitor": "acc"}}, "accuracy"),
        ({"early_stopping": {"monitor": "val_acc"}}, "val_accuracy"),
        ({"early_stopping": {"monitor": "val_acc"}, "validation_split": 0.5}, "val_accuracy"),
    ],
)
def test_a_name_in_short_or_in_capitals_is_told_as_it_is_here(
    client: TestClient, config: dict[str, Any], meant: str
) -> None:
    """Keras's `acc` is no AUC."""
    response = client.post("/api/runs", json=config)
    assert response.status_code == 422
    assert response.json()["error"]["message"].endswith(f" Did you mean {meant}?")


def test_another_name_is_no_slip_of_a_known_one(client: TestClient) -> None:
    """`mnist` shares three letters with `moons`, and means neither that nor any other data set here."""
    message = refusal(client.post("/api/runs", json={"dataset": {"name": "mnist"}}))["message"]
    assert message.endswith("Got 'mnist'.")
    slip = refusal(client.post("/api/runs", json={"optimizer": {"name": "sdg"}}))["message"]
    assert slip.endswith("Did you mean sgd?")


def test_several_mistakes_are_listed_at_once(client: TestClient) -> None:
    body = {"seed": -1, "epochs": 0, "optimizer": {"name": "adam", "beta_1": 2, "beta_2": "x"}}
    error = refusal(client.post("/api/runs", json=body))
    paths = {field["path"] for field in error["fields"]}
    assert paths == {"seed", "epochs", "optimizer.beta_1", "optimizer.beta_2"}
    assert error["message"].endswith("And 3 more: see fields.")


def test_each_of_several_wrong_layers_is_named(client: TestClient) -> None:
    layers = [{"units": 0}, {"units": 2}, {"units": 3, "activation": "rleu"}, 5, {"units": 1, "bias": 1}]
    error = refusal(client.post("/api/runs", json={"layers": layers}))
    paths = [field["path"] for field in error["fields"]]
    assert paths == ["layers.0.units", "layers.2.activation", "layers.3", "layers.4.bias"]


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_what_json_has_no_number_for_is_repeated_as_it_came(client: TestClient, word: str) -> None:
    answer = client.post("/api/runs", content=f'{{"optimizer": {{"learning_rate": {word}}}}}')
    message = f"optimizer.learning_rate must be a finite number. Got {word}."
    assert refusal(answer)["message"] == message


def test_what_came_is_never_repeated_at_length(client: TestClient) -> None:
    long = "x" * 100_000
    for body in ({"seed": long}, {"optimizer": long}, {long: 1}, {"optimizer": {long: 1}}):
        assert len(client.post("/api/runs", json=body).content) < 3_000


def test_a_setting_that_does_not_fit_the_others_has_its_path(client: TestClient) -> None:
    answer = client.post("/api/runs", json={"layers": [{"units": 1, "activation": "softmax"}]})
    error = refusal(answer)
    assert (answer.status_code, error["code"]) == (422, "invalid_config")
    assert error["fields"][0]["path"].startswith("layers.0")


def test_limits_are_stated(client: TestClient) -> None:
    wide = [{"units": 512}] * 2
    wide_enough = [{"units": 200}, {"units": 120}, {"units": 2}]  # 24,762 weights × 2,020 > 50,000,000
    many = {"name": "inline", "x": [[0]] * 20_001, "y": [0] * 20_001}
    broad = {"name": "inline", "x": [[0] * 65], "y": [0]}
    for body, limit in (
        ({"layers": [{"units": 10**9}]}, "512"),
        ({"layers": [{"units": 2}] * 13}, "12"),
        ({"layers": [*wide, {"units": 2}]}, "200,000"),
        ({"epochs": 10**7}, "1,000,000"),
        ({"epochs": 10**6}, "10,000,000"),
        ({"layers": wide_enough, "batch_size": 2_020}, "2,019 for a network of 24,762 parameters"),
        ({"batch_size": 20_001}, "20,000"),
        ({"dataset": many}, "20,000"),
        ({"dataset": {"name": "moons", "samples": 20_001}}, "20,000"),
        ({"dataset": broad}, "64"),
    ):
        assert limit in messages(client, body)[0]


def test_a_wrong_query_says_so(client: TestClient, create: Create) -> None:
    answer = client.get(f"/api/runs/{create()['id']}/landscape?size=1&span=nan&sise=3")
    assert answer.status_code == 422
    assert [field["path"] for field in refusal(answer)["fields"]] == ["size", "span", "sise"]


def test_steps_and_epochs_exclude_each_other(client: TestClient, create: Create) -> None:
    answer = client.post(f"/api/runs/{create()['id']}/train", json={"steps": 1, "epochs": 1})
    assert (answer.status_code, refusal(answer)["fields"][0]["path"]) == (422, "epochs")


def test_a_step_that_does_not_exist_is_422(client: TestClient, create: Create) -> None:
    path = f"/api/runs/{create()['id']}"
    for answer in (
        client.post(f"{path}/seek", json={"step": 51}),
        client.get(f"{path}/weights?step=1"),
        client.post(f"{path}/fork", json={"step": 1}),
    ):
        assert (answer.status_code, refusal(answer)["code"]) == (422, "step_out_of_range")


def test_a_seventeenth_training_run_is_429(client: TestClient) -> None:
    lab = client.app.state.lab  # type: ignore[attr-defined]
    lab.most_training = 0
    run = client.post("/api/runs", json=TINY).json()
    answer = client.post(f"/api/runs/{run['id']}/train", json={})
    assert (answer.status_code, refusal(answer)["code"]) == (429, "too_many_training")
