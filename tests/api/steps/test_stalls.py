"""Each cause of a zero or tiny gradient: found at its step, and mended by the way out that is offered."""

from typing import Any, get_args

import pytest
from starlette.testclient import TestClient

from app.engine.looks.stall import REST, Cause
from tests.api.stalls import CASES, IRIS, LINE, VALUES, Case, layers, years

TRIED = 500
"""Steps within which a way out must show that it is one."""


@pytest.fixture
def stalled(client: TestClient, case: Case) -> dict[str, Any]:
    """A run of the case, trained until it stalls."""
    run: dict[str, Any] = made(client, "/api/runs", case.config)
    train(client, run, case.steps)
    return run


def made(client: TestClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = client.post(path, json=body)
    assert answer.status_code == 201, answer.text
    run: dict[str, Any] = answer.json()
    return run


def train(client: TestClient, run: dict[str, Any], steps: int) -> None:
    if steps:
        assert client.post(f"/api/runs/{run['id']}/train", json={"steps": steps}).status_code == 200


@pytest.mark.parametrize(
    ("activation", "y", "rate"),
    [("sigmoid", [12.0, 25.0, 37.0, 50.0], 0.5), ("relu", [-40.0, -20.0, -10.0, -1.0], 0.05)],
)
def test_an_output_that_cannot_reach_its_targets_is_offered_linear_and_no_rate_that_ends_higher(
    client: TestClient, activation: str, y: list[float], rate: float
) -> None:
    x = [[-2.0], [-1.0], [0.0], [1.0]] if activation == "sigmoid" else [[1.0], [2.0], [3.0], [4.0]]
    optimizer = {"name": "sgd", "learning_rate": rate}
    data = {"name": "inline", "x": x, "y": y}
    body = {
        **LINE,
        "dataset": data,
        "layers": layers((1, activation)),
        "optimizer": optimizer,
        "batch_size": 4,
    }
    run = made(client, "/api/runs", body)
    train(client, run, 100)
    found = stall(client, run)
    assert found is not None
    assert found["action"]["label"] == "Use linear"


@pytest.mark.parametrize(
    ("activation", "y"), [("sigmoid", [2.0, 3.0, 5.0, 8.0, 9.0]), ("tanh", [-1.0, 3.0, 5.0, -8.0, 9.0])]
)
def test_targets_beyond_an_output_are_named_and_a_rate_is_found_with_which_linear_learns_them(
    client: TestClient, activation: str, y: list[float]
) -> None:
    body = {
        "dataset": {"name": "inline", "x": [[1.0], [2.0], [3.0], [4.0], [5.0]], "y": y},
        "layers": layers((8, "relu"), (1, activation)),
        "loss": "mean_squared_error",
        "optimizer": {"name": "sgd", "learning_rate": 1.0},
        "epochs": 600,
    }
    run = made(client, "/api/runs", body)
    train(client, run, 20)
    found = stall(client, run)
    assert found is not None
    assert found["advice"].startswith(f"No {activation} reaches targets from ")
    assert found["action"]["label"] == "Use linear, with rate 0.01"
    other = made(
        client,
        "/api/runs",
        {**body, **found["action"]["config"], "optimizer": {"name": "sgd", "learning_rate": 0.01}},
    )
    train(client, other, TRIED)
    ends = [client.get(f"/api/runs/{one['id']}").json()["loss"] for one in (run, other)]
    assert ends[1] < ends[0]


def test_a_run_that_blew_up_and_goes_on_with_another_rule_is_offered_the_start(client: TestClient) -> None:
    prices = {"name": "inline", "x": [[50.0], [85.0], [150.0]], "y": [150_000.0, 260_000.0, 450_000.0]}
    blown = made(
        client,
        "/api/runs",
        {
            "dataset": prices,
            "layers": layers((1, "linear")),
            "loss": "mean_squared_error",
            "optimizer": {"name": "sgd", "learning_rate": 0.01},
            "epochs": 600,
        },
    )
    train(client, blown, 10)
    adam = {"step": 10, "changes": {"optimizer": {"name": "adam", "learning_rate": 0.001}}}
    run = made(client, f"/api/runs/{blown['id']}/fork", adam)
    found = stall(client, run)
    assert found is not None
    assert (found["cause"], found["action"]["as"], found["action"]["from_step"]) == ("unmoved", "fork", 0)
    again = made(client, f"/api/runs/{run['id']}/fork", {"step": 0, "changes": found["action"]["config"]})
    start = again["loss"]
    train(client, again, TRIED)
    assert client.get(f"/api/runs/{again['id']}").json()["loss"] < 0.9 * start
    assert stall(client, again) is None


def stall(client: TestClient, run: dict[str, Any], step: int | None = None) -> dict[str, Any] | None:
    query = "" if step is None else f"?step={step}"
    found: dict[str, Any] | None = client.get(f"/api/runs/{run['id']}/layers{query}").json()["stall"]
    return found


def loss(client: TestClient, run: dict[str, Any]) -> float:
    """Give the loss over all samples; without end where it is beyond what float64 holds."""
    found = client.get(f"/api/runs/{run['id']}").json()["loss"]
    return float("inf") if found is None else float(found)


def mend(client: TestClient, run: dict[str, Any], action: dict[str, Any]) -> dict[str, Any]:
    """Do what the documentation says of an action."""
    if action["as"] == "fork":
        body = {"step": action["from_step"], "changes": action["config"]}
        return made(client, f"/api/runs/{run['id']}/fork", body)
    config = dict(run["config"])
    for field, value in action["config"].items():
        part = isinstance(value, dict) and "name" not in value
        config[field] = {**config[field], **value} if part else value
    return made(client, "/api/runs", config)


def test_a_stall_is_told_by_the_numbers_of_the_step_on_screen(client: TestClient) -> None:
    run = made(client, "/api/runs", {**IRIS, "layers": layers((16, "relu"), (3, "linear"))})
    train(client, run, 600)
    first, last = (stall(client, run, step) for step in (0, 600))
    assert first is not None
    assert last is not None
    assert first["since"] == last["since"]
    accuracy = client.get(f"/api/runs/{run['id']}").json()["accuracy"]
    wrong = round(150 * (1 - accuracy))
    assert f"{wrong} of 150 shares are cut off" in last["sentence"]
    assert first["sentence"] != last["sentence"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_stall_is_found_and_its_way_out_mends_it(
    client: TestClient, case: Case, stalled: dict[str, Any]
) -> None:
    found = stall(client, stalled)
    assert found is not None
    assert (found["cause"], found["layer"]) == (case.cause, case.layer)
    since, action = found["since"]["step"], found["action"]
    assert found["since"]["exact"]
    assert since == case.since if case.since is not None else since > 0
    if since > 0:
        before = stall(client, stalled, since - 1)
        assert before is None or before["cause"] != case.cause  # other trouble may have become this
    assert case.label in action["label"]
    assert action["from_step"] <= since

    better = mend(client, stalled, action)
    start = loss(client, better)
    train(client, better, TRIED)
    after = stall(client, better)
    assert after is None or after["cause"] == REST
    assert loss(client, better) < 0.9 * start
    if case.config.get("loss") == better["config"]["loss"]:
        train(client, stalled, TRIED)
        assert loss(client, better) < loss(client, stalled)


def test_each_cause_of_trouble_has_a_case() -> None:
    assert {case.cause for case in CASES} == set(get_args(Cause)) - {REST}


def test_at_step_0_no_advice_speaks_of_rates(client: TestClient) -> None:
    for case in CASES:
        if case.since == 0 and case.cause not in ("no rate", "unmoved"):
            found = stall(client, made(client, "/api/runs", case.config))
            assert found is not None
            assert "rate" not in found["advice"] + found["action"]["label"]


def fallen(client: TestClient, config: dict[str, Any], steps: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Train a run that diverges or blows up; give it, and what is wrong with it."""
    run = made(client, "/api/runs", config)
    train(client, run, steps)
    found: dict[str, Any] = client.get(f"/api/runs/{run['id']}/layers").json()
    return run, found


OF_YEARS = years(VALUES, (1, "linear"), optimizer={"name": "sgd", "learning_rate": 0.01})


@pytest.mark.parametrize(("steps", "diverges"), [(20, False), (400, True)])
def test_what_large_inputs_blew_up_is_mended_by_scaling_them(
    client: TestClient, steps: int, diverges: bool
) -> None:
    run, found = fallen(client, OF_YEARS, steps)
    assert (client.get(f"/api/runs/{run['id']}").json()["status"] == "diverged") == diverges
    assert found["unscaled"]["advice"].startswith("Scale the inputs first: they reach 2,019,")
    better = mend(client, run, found["unscaled"]["action"])
    train(client, better, TRIED)
    assert loss(client, better) < 0.01


def test_what_a_large_rate_blew_up_is_not_laid_to_its_inputs(client: TestClient) -> None:
    _, found = fallen(client, {**LINE, "optimizer": {"name": "sgd", "learning_rate": 3.0}}, 100)
    assert found["loss_blow_up"] or found["blow_up"]
    assert found["unscaled"] is None


def test_an_action_that_scales_does_not_repeat_the_samples(client: TestClient) -> None:
    run = made(client, "/api/runs", years(VALUES, (16, "tanh"), (1, "linear")))
    found = stall(client, run)
    assert found is not None
    assert found["action"]["config"] == {"dataset": {"standardize": True}}


MOONS = {"dataset": "moons", "loss": "binary_crossentropy", "batch_size": 20, "epochs": 20}


@pytest.mark.parametrize(
    ("last", "optimizer", "step", "cause", "first"),
    [
        ("linear", {"name": "sgd", "learning_rate": 0.1}, 400, "clipped", 126),
        ("sigmoid", {"name": "sgd", "learning_rate": 60.0}, 20, "clipped", None),
    ],
    ids=["clipped at the start, and again after 125 steps", "saturated after one step, and clipped now"],
)
def test_trouble_is_told_as_what_it_is_now_and_since_it_is_that(
    client: TestClient, last: str, optimizer: dict[str, Any], step: int, cause: str, first: int | None
) -> None:
    run = made(
        client, "/api/runs", {**MOONS, "layers": layers((4, "relu"), (1, last)), "optimizer": optimizer}
    )
    train(client, run, step)
    found = stall(client, run)
    assert found is not None
    since = found["since"]["step"]
    assert found["cause"] == cause
    assert first is None or since == first
    before = stall(client, run, since - 1)
    assert before is None or before["cause"] != cause


RAW_WINES = {
    "dataset": {"name": "wine", "scaling": "none"},
    "optimizer": {"name": "sgd", "learning_rate": 0.1},
    "batch_size": 10,
    "epochs": 10,
}


@pytest.mark.parametrize("hidden", ["relu", "sigmoid"])
def test_columns_that_are_not_scaled_are_told_to_be(client: TestClient, hidden: str) -> None:
    run = made(client, "/api/runs", {**RAW_WINES, "layers": layers((8, hidden), (3, "softmax"))})
    train(client, run, 180)
    found = stall(client, run)
    assert found is not None
    assert found["action"]["label"] == "Scale the inputs"
    better = mend(client, run, found["action"])
    train(client, better, 180)
    assert loss(client, better) < 0.5 * loss(client, run)
    assert stall(client, better) is None


def test_outputs_that_are_no_shares_are_not_laid_to_large_steps(client: TestClient) -> None:
    body = {**IRIS, "layers": layers((4, "relu"), (3, "tanh")), "batch_size": 10, "epochs": 5}
    run = made(client, "/api/runs", body)
    train(client, run, 75)
    found = stall(client, run)
    assert found is not None
    assert (found["cause"], found["action"]["label"]) == ("clipped", "Use softmax")
    better = mend(client, run, found["action"])
    train(client, better, 75)
    assert loss(client, better) < 0.5 * loss(client, run)
