"""Each example of the API's description is executed, and answers in the shape that is described."""

import json
import re
from typing import Any

import pytest
from pydantic import TypeAdapter
from starlette.testclient import TestClient

from app.api.branches import BranchesAnswer, ComparisonAnswer, LineageAnswer
from app.api.catalogue import CatalogueAnswer
from app.api.examples import CALLS, LIVE, MESSAGES, Example
from app.api.health.routes import HealthAnswer
from app.api.landscape.answers import CurvatureAnswer, LandscapeAnswer, ProbeAnswer
from app.api.live.messages import MESSAGE_KINDS
from app.api.neurons.answers import OutcomesAnswer
from app.api.preview import PreviewAnswer
from app.api.questions import QuestionsAnswer, VerdictAnswer
from app.api.races.answers import RaceAnswer, RaceLandscapeAnswer, RacesAnswer
from app.api.races.results import CourseAnswer, RaceResultAnswer
from app.api.runs.answers import HistoryAnswer, RunAnswer, TrainAnswer, WeightsAnswer
from app.api.runs.data import DataAnswer
from app.api.shelf.bookmarks import BookmarkAnswer, BookmarksAnswer
from app.api.shelf.routes import RunsAnswer
from app.api.shelf.transfer import ImportAnswer
from app.api.start import StartAnswer
from app.api.steps.anatomy import AnatomyAnswer
from app.api.steps.diagnosis import DiagnosisAnswer
from app.api.steps.microscope import WeightAnswer
from app.api.steps.over_time import PaceAnswer, StripsAnswer
from app.api.steps.rates import RatesAnswer
from app.api.tables.answers import TableAnswer, TablesAnswer
from tests.api.frames import decode

SHAPES: dict[str, Any] = {
    "read_start": StartAnswer,
    "read_catalogue": CatalogueAnswer,
    "create_run": RunAnswer,
    "list_runs": RunsAnswer,
    "read_run": RunAnswer,
    "train_run": TrainAnswer,
    "pause_run": RunAnswer,
    "seek_run": RunAnswer,
    "fork_run": RunAnswer,
    "rename_run": RunAnswer,
    "list_branches": BranchesAnswer,
    "read_lineage": LineageAnswer,
    "compare_runs": ComparisonAnswer,
    "read_history": HistoryAnswer,
    "read_weights": WeightsAnswer,
    "read_weight": WeightAnswer,
    "read_step": AnatomyAnswer,
    "read_data": DataAnswer,
    "read_predictions": OutcomesAnswer,
    "read_landscape": LandscapeAnswer,
    "preview_run": PreviewAnswer,
    "list_questions": QuestionsAnswer,
    "answer_question": VerdictAnswer,
    "descend": RunAnswer,
    "read_layers": DiagnosisAnswer,
    "read_histograms": StripsAnswer,
    "read_update": PaceAnswer,
    "read_learning_rates": RatesAnswer,
    "read_curvature": CurvatureAnswer,
    "probe_landscape": ProbeAnswer,
    "create_race": RaceAnswer,
    "copy_run": RunAnswer,
    "restore_run": RunAnswer,
    "create_bookmark": BookmarkAnswer,
    "list_bookmarks": BookmarksAnswer,
    "change_bookmark": BookmarkAnswer,
    "import_runs": ImportAnswer,
    "read_health": HealthAnswer,
    "create_table": TableAnswer,
    "list_tables": TablesAnswer,
    "read_table": TableAnswer,
    "list_races": RacesAnswer,
    "read_race": RaceAnswer,
    "train_race": RaceAnswer,
    "read_race_landscape": RaceLandscapeAnswer,
    "read_race_course": CourseAnswer,
    "read_race_result": RaceResultAnswer,
}

QUESTION = re.compile("(?<=/questions)/\\w+")
"""Where an example's path names a question."""


def call(client: TestClient, example: Example, run: str) -> Any:
    """Execute an example on a run, or on a race or a surface that is made for it."""
    own = run
    if example is CALLS["preview_run"]:
        own = call(client, CALLS["descend"], run).json()["id"]
    if example.path.startswith("/api/races/{id}"):
        race = call(client, CALLS["create_race"], run).json()
        own, run = race["id"], race["runs"][0]["id"]
    if example.path.startswith("/api/bookmarks/{id}"):
        own = call(client, CALLS["create_bookmark"], run).json()["id"]
    if example.path.startswith("/api/tables/{id}"):
        own = call(client, CALLS["create_table"], run).json()["id"]
    path = example.path.replace("{id}", own).replace("{run}", run)
    if "{fork}" in path:
        path = path.replace("{fork}", call(client, CALLS["fork_run"], run).json()["id"])
    body = example.body and json.loads(json.dumps(example.body).replace("{id}", run))
    if example.text is not None:
        return client.request(
            example.method, path, content=example.text.encode(), headers={"Content-Type": "text/csv"}
        )
    return client.request(example.method, path, json=body)


@pytest.fixture
def run(client: TestClient) -> str:
    """The run of the first examples: created, and trained for a while."""
    run: str = call(client, CALLS["create_run"], "").json()["id"]
    assert call(client, CALLS["train_run"], run).status_code == 200
    return run


@pytest.mark.parametrize("name", CALLS)
def test_an_example_succeeds(client: TestClient, run: str, name: str) -> None:
    answer = call(client, CALLS[name], run)
    expected = {
        "create_run": 201,
        "descend": 201,
        "fork_run": 201,
        "create_race": 201,
        "copy_run": 201,
        "create_bookmark": 201,
        "create_table": 201,
        "delete_table": 204,
        "delete_bookmark": 204,
        "delete_run": 204,
        "delete_race": 204,
    }.get(name, 200)
    assert answer.status_code == expected, answer.text


@pytest.mark.parametrize("name", SHAPES)
def test_an_example_answers_in_the_shape_that_is_described(client: TestClient, run: str, name: str) -> None:
    text = call(client, CALLS[name], run).content
    TypeAdapter(SHAPES[name]).validate_json(text, strict=True, by_alias=False, by_name=True)
    assert set(json.loads(text)) <= set(SHAPES[name].model_json_schema(mode="serialization")["properties"])


def test_the_catalogue_has_all_that_is_described_and_no_more(client: TestClient) -> None:
    listed = call(client, CALLS["read_catalogue"], "").json()
    assert CatalogueAnswer.model_validate(listed).model_dump(mode="json") == listed


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_s_example_is_understood(client: TestClient, run: str, name: str) -> None:
    with client.websocket_connect(LIVE.replace("{id}", run)) as viewer:
        assert decode(viewer.receive_bytes()).header["weight"]["index"] == 3
        viewer.send_json(MESSAGES[name])
        viewer.send_json({"do": "pause", "id": "end"})
        expected = {"end", *([MESSAGES[name]["id"]] if "id" in MESSAGES[name] else [])}
        texts: list[Any] = []
        while len(texts) < len(expected):
            message = viewer.receive()
            if message.get("text"):
                texts.append(json.loads(message["text"])["id"])
    assert set(texts) == expected


def test_every_route_has_an_example(client: TestClient) -> None:
    paths: dict[str, Any] = client.get("/api/openapi.json").json()["paths"]
    described = {
        (method.upper(), re.sub("{(index|step|layer|unit)}", "{number}", path))
        for path, operations in paths.items()
        for method in operations
        if path != "/"
    }
    examples = {
        (example.method, re.sub(r"/\d+", "/{number}", example.path.partition("?")[0]))
        for example in (each._replace(path=QUESTION.sub("/{question}", each.path)) for each in CALLS.values())
    }
    assert described == examples


def test_every_message_has_an_example() -> None:
    assert set(MESSAGES) == set(MESSAGE_KINDS)
    assert all(message["do"] == name for name, message in MESSAGES.items())
