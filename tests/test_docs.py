"""The documents are true: their examples run, their tables are the catalogue's, and nothing is left out."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from app.api.examples import LIVE, MESSAGES
from app.runs.looks.survey import PlaneKind
from tools.tables import DOCUMENTS, filled, registries

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
API = ROOT / "docs" / "api.md"
PAGES = sorted([README, CONTRIBUTING, *(ROOT / "docs").glob("*.md")])
ADDRESS = "127.0.0.1:8000"
"""Where the documents say that the server is."""


def blocks(page: Path, language: str) -> list[str]:
    """Give the fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def run(command: list[str], folder: Path) -> str:
    result = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def run_python(code: str, folder: Path) -> str:
    return run([sys.executable, "-W", "error", "-c", code], folder)


def optimizer_example() -> str:
    (example,) = blocks(CONTRIBUTING, "python")
    return example


def test_the_shell_example_prints_the_log_that_stands_below_it(
    address: str, need: Callable[[str], str], tmp_path: Path
) -> None:
    (example,) = [block for block in blocks(README, "sh") if "curl" in block]
    need("curl")
    script = "set -eu\n" + example.replace(f"http://{ADDRESS}", address)
    assert run([need("bash"), "-c", script], tmp_path).splitlines() == blocks(README, "text")[0].splitlines()


def test_the_python_examples_run(address: str, tmp_path: Path) -> None:
    said = run_python("".join(blocks(README, "python")).replace(f"http://{ADDRESS}", address), tmp_path)
    assert "at the lowest point of the plane" in said


def test_the_socket_example_runs(address: str, tmp_path: Path) -> None:
    (example,) = blocks(API, "python")
    said = run_python(example.replace(ADDRESS, address.removeprefix("http://")), tmp_path)
    assert said.startswith("420 dense/kernel[0, 0] Adam ")


def test_the_example_of_an_error_is_what_the_server_answers(address: str) -> None:
    (example,) = blocks(API, "json")
    code = (
        "from urllib.request import Request, urlopen; from urllib.error import HTTPError\n"
        f"request = Request('{address}/api/runs', b'{{\"layers\": [{{\"units\": 0}}]}}', "
        "{'Content-Type': 'application/json'})\n"
        "try: urlopen(request)\n"
        "except HTTPError as error: print(error.read().decode())\n"
    )
    assert json.loads(run_python(code, ROOT)) == json.loads(example)


@pytest.mark.parametrize("command", ["check", "format --check"])
def test_the_example_of_an_optimizer_passes_the_checks(command: str) -> None:
    options = [*command.split(), "--stdin-filename", "app/engine/optimizers/signum.py", "-"]
    ruff = [sys.executable, "-m", "ruff", *options]
    result = subprocess.run(
        ruff, cwd=ROOT, input=optimizer_example(), capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


def test_the_example_of_an_optimizer_trains_and_is_listed(tmp_path: Path) -> None:
    example = (
        optimizer_example()
        .replace("from ..", "from app.engine.")
        .replace("from .", "from app.engine.optimizers.")
    )
    (tmp_path / "signum.py").write_text(example, "utf-8")
    code = """
import signum
from app.engine.catalogue import catalogue
from app.engine.config import RunConfig
from app.engine.network.evaluator import Evaluator
from app.engine.looks.microscope import Window, microscope
from app.engine.training.trainer import Trainer
from pydantic import TypeAdapter

config = TypeAdapter(RunConfig).validate_json('{"optimizer": {"name": "signum", "beta": 0.8}}')
trainer = Trainer(config, config.dataset.load())
stretch = trainer.train(trainer.initial_state(), trainer.total_steps)
assert stretch.losses[-210:].mean() < stretch.losses[:210].mean()
before = trainer.initial_state()
step = trainer.train(before, 1)
seen = microscope(trainer, Evaluator(config, trainer.data), before, step, 0.0, 0, Window())
assert " − 0.001 × sign(" in seen.done.worked.text
print(trainer.explain(before, step, 0).why)
assert catalogue()["optimizers"][-1]["name"] == "signum"
"""
    assert run_python(code, tmp_path).startswith("Signum goes by the learning rate itself, 0.001")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_tables_are_what_the_catalogue_says(name: str) -> None:
    document = (ROOT / name).read_text("utf-8")
    assert filled(document) == document, "Run: make tables"


@pytest.mark.parametrize("name", [entry["name"] for kind in registries().values() for entry in kind])
def test_the_settings_page_names_every_entry_of_every_registry(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs" / "settings.md").read_text("utf-8")


def test_the_readme_is_short_enough_to_read() -> None:
    assert len(README.read_text("utf-8").splitlines()) <= 150


@pytest.fixture(scope="module")
def help_text() -> str:
    return run([sys.executable, "-m", "app", "--help"], ROOT)


@pytest.mark.parametrize("name", [entry["name"] for kind in registries().values() for entry in kind])
def test_the_command_line_names_every_entry_of_every_registry(help_text: str, name: str) -> None:
    assert re.search(rf"\b{name}\b", help_text)


@pytest.mark.parametrize("plane", get_args(PlaneKind))
def test_the_api_page_names_every_plane(plane: str) -> None:
    assert f"| `{plane}` |" in API.read_text("utf-8")


def test_the_api_page_names_the_socket() -> None:
    assert f"`WS {LIVE.partition('?')[0]}`" in API.read_text("utf-8")


@pytest.mark.parametrize("message", MESSAGES)
def test_the_api_page_names_every_message_of_the_socket(message: str) -> None:
    assert f'`{{"do": "{message}"' in API.read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_document_names_only_commands_that_exist(page: Path) -> None:
    targets = set(re.findall(r"(?<=`)make (\w+)", page.read_text("utf-8")))
    known = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert targets <= set(known)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_documents_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", page.read_text("utf-8"))
    for target, anchor in links:
        linked = page.parent / target if target else page
        assert linked.exists(), target
        assert not anchor or anchor in anchors(linked), anchor


def anchors(page: Path) -> set[str]:
    """Give the anchors that a page's headings get: lower case, words joined by hyphens, no punctuation."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\s-]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize(
    "command", [line for block in blocks(README, "sh") for line in block.splitlines() if "fallline" in line]
)
def test_the_command_lines_options_exist(help_text: str, command: str) -> None:
    assert all(option in help_text for option in re.findall(r"--[a-z]+", command))


ARCHITECTURE = ROOT / "docs" / "architecture.md"
JOURNEYS = (
    ARCHITECTURE.read_text("utf-8").partition("## Four journeys")[2].partition("\n## ")[0].split("\n### ")[1:]
)


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.partition("\n")[0])
def test_the_stops_of_a_journey_exist(journey: str) -> None:
    lines = [line for line in journey.splitlines()[1:] if line]
    stops = re.findall(r"^\d+\. `([^`]+)` `(\w+)`: .+$", journey, re.MULTILINE)
    assert 1 < len(stops) == len(lines) <= 10
    for path, name in stops:
        assert re.search(rf"\b{name}\b", (ROOT / path).read_text("utf-8")), (path, name)


def test_there_are_four_journeys() -> None:
    assert len(JOURNEYS) == 4


def test_the_glossary_has_at_most_sixty_words() -> None:
    rows = re.findall(r"^\| \*\*.*", (ROOT / "docs" / "glossary.md").read_text("utf-8"), re.MULTILINE)
    words = [word for row in rows for word in re.findall(r"\*\*(.+?)\*\*", row)]
    assert 20 < len(words) <= 60
    assert len({*words}) == len(words)
