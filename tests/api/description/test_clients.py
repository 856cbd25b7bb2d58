"""Clients that tools make of the API's description, in Python and in TypeScript."""

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.api.frames import decode

PACKAGE = "made_client"

USE = """import type { components, paths } from "./description";
type Of<Name extends keyof components["schemas"]> = components["schemas"][Name];
"""

RIGHT = """
type Create = paths["/api/runs"]["post"];
type Created = Create["responses"][201]["content"]["application/json"];
type Refused = Create["responses"][422]["content"]["application/json"];

const inline: Of<"Inline"> = { name: "inline", x: [[0], [1]], y: [0, 1] };
export const body: NonNullable<Create["requestBody"]>["content"]["application/json"] = {
  dataset: inline,
  layers: [{ units: 1 }],
  optimizer: { name: "sgd", learning_rate: 0.05 },
  loss: "mean_squared_error",
  epochs: 2,
};
export const step = (run: Created): number => run.step;
export const sentence = (refused: Refused): string => refused.error.message;
export const fork: Of<"Fork"> = { step: 3, changes: { optimizer: { learning_rate: 0.1 } } };
export const first = (answer: Of<"WeightsAnswer">): number | number[] => answer.weights[0][0];
"""

WRONG = {
    "a text for a number": 'export const seek: Of<"Seek"> = { step: "3" };',
    "texts for samples": 'export const x: Of<"Inline">["x"] = [["0"]];',
    "a setting that a fork cannot change": 'export const changes: Of<"Changes"> = { seed: 2 };',
    "an object without its name": 'export const dataset: Of<"Dataset"> = { samples: 20 };',
    "a misspelled name": 'export const loss: Of<"Loss"> = "mean_square_error";',
}


@pytest.fixture(scope="module")
def description(address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that the tools read: what a real server says of itself."""
    place = tmp_path_factory.mktemp("description") / "openapi.json"
    place.write_bytes(httpx.get(f"{address}/api/openapi.json", trust_env=False).content)
    return place


Module = Callable[[str], Any]


@pytest.fixture(scope="module")
def made(description: Path) -> Iterator[Module]:
    """Make the Python client, and give its modules by name."""
    folder = description.parent
    (folder / "config.json").write_text(json.dumps({"post_hooks": []}))
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--fail-on-warning"]
    places = ["--path", f"{description}", "--config", f"{folder}/config.json"]
    places += ["--output-path", f"{folder}/{PACKAGE}"]
    done = subprocess.run([*command, *places, "--meta", "none"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    yield lambda name: importlib.import_module(f"{PACKAGE}.{name}")
    sys.path.remove(str(folder))


@pytest.fixture
def client(made: Module, address: str) -> Iterator[Any]:
    """The made client, of a real server."""
    settings = {"trust_env": False}
    with made("client").Client(base_url=address, timeout=30, httpx_args=settings) as client:
        yield client


def config(models: Any, **changes: Any) -> Any:
    """Give a small configuration in the made client's terms."""
    settings = {
        "dataset": models.Line(samples=20),
        "layers": [models.LayerConfig(units=1)],
        "optimizer": models.SGD(learning_rate=0.05, momentum=0.5),
        "loss": models.LossName.MEAN_SQUARED_ERROR,
        "batch_size": 4,
        "epochs": 10,
    }
    return models.RunConfig(**{**settings, **changes})


def test_a_made_python_client_creates_trains_and_reads_a_run(made: Module, client: Any) -> None:
    models = made("models")
    run = made("api.runs.create_run").sync(client=client, body=config(models))
    assert (run.status, run.step, run.total_steps) == ("ready", 0, 50)
    trained = made("api.runs.train_run").sync(run.id, client=client, body=models.Train(steps=3))
    assert len(trained.history.loss) == 3
    assert made("api.runs.read_run").sync(run.id, client=client).step == 3
    weights = made("api.runs.read_weights").sync(run.id, client=client, step=0).weights
    assert [type(kernel) for kernel in weights[0]] == [list]


def test_it_reads_a_text_and_what_is_binary(made: Module, client: Any) -> None:
    models = made("models")
    run = made("api.runs.create_run").sync(client=client, body=config(models))
    made("api.runs.train_run").sync(run.id, client=client, body=models.Train(epochs=1))
    assert made("api.runs.read_log").sync(run.id, client=client).startswith("Epoch 1/10 ")
    surface = made("api.landscapes.read_landscape_binary").sync(run.id, client=client, size=5)
    assert decode(surface.payload.read()).header["step"] == 5


@pytest.mark.parametrize(
    "made_change",
    [
        lambda models: models.SGD(learning_rate=0.1),
        lambda models: models.OptimizerSettings(learning_rate=0.1),
    ],
    ids=["by its name", "by settings alone"],
)
def test_it_changes_in_a_fork_only_what_it_was_told(
    made: Module, client: Any, made_change: Callable[[Any], Any]
) -> None:
    models = made("models")
    run = made("api.runs.create_run").sync(client=client, body=config(models))
    changes = models.Changes(optimizer=made_change(models))
    fork = made("api.runs.fork_run").sync(run.id, client=client, body=models.Fork(step=0, changes=changes))
    optimizer = fork.config.to_dict()["optimizer"]
    assert (optimizer["learning_rate"], optimizer["momentum"]) == (0.1, 0.5)
    assert fork.total_steps == 50


def test_it_knows_each_refusal(made: Module, client: Any) -> None:
    models = made("models")
    create, read = made("api.runs.create_run"), made("api.runs.read_run")
    refused = create.sync(client=client, body=config(models, layers=[models.LayerConfig(units=0)]))
    assert (refused.error.code, refused.error.fields[0].path) == ("invalid_config", "layers.0.units")
    assert read.sync("none", client=client).error.code == "unknown_run"


def test_it_passes_a_type_checker(made: Module, description: Path) -> None:
    made("client")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull, PACKAGE]
    done = subprocess.run(command, cwd=description.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_it_has_a_function_for_each_call(made: Module, description: Path) -> None:
    for operations in json.loads(description.read_bytes())["paths"].values():
        for operation in operations.values():
            module = made(f"api.{operation['tags'][0]}.{operation['operationId']}")
            assert callable(module.sync_detailed)


@pytest.fixture(scope="module")
def types(description: Path, need: Callable[[str], str], need_package: Callable[[str], Path]) -> Path:
    """Make the TypeScript types, and give their folder."""
    command = [need("node"), f"{need_package('openapi-typescript')}/bin/cli.js"]
    place = description.parent / "description.d.ts"
    subprocess.run([*command, str(description), "--output", str(place)], capture_output=True, check=True)
    return description.parent


def compiled(folder: Path, compiler: Path, text: str) -> "subprocess.CompletedProcess[str]":
    """Check a module that uses the types."""
    (folder / "use.ts").write_text(USE + text, "utf-8")
    options = ["--noEmit", "--strict", "--module", "esnext", "--moduleResolution", "bundler", "--types", ""]
    return subprocess.run(
        [compiler, *options, "description.d.ts", "use.ts"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def compiler(need_package: Callable[[str], Path]) -> Path:
    return need_package("typescript").parent / ".bin" / "tsc"


def test_made_typescript_types_are_right(types: Path, compiler: Path) -> None:
    done = compiled(types, compiler, RIGHT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("what", WRONG)
def test_made_typescript_types_refuse_what_the_server_refuses(types: Path, compiler: Path, what: str) -> None:
    assert compiled(types, compiler, WRONG[what]).stdout.startswith("use.ts(3,")
