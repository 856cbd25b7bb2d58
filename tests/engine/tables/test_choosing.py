"""What is suggested for tables as they come: each learns at once, and better than always saying the same."""

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import pytest
from pydantic import TypeAdapter

from app.engine.config import RunConfig
from app.engine.network.evaluator import Evaluator
from app.engine.problem import load
from app.engine.tables.choosing import suggestion
from app.engine.tables.content import Content, unpack
from app.engine.tables.packing import pack
from app.engine.tables.parsing import parse
from app.engine.training.trainer import Trainer

ID = "0123456789abcdef"
CONFIG: TypeAdapter[RunConfig] = TypeAdapter(RunConfig)
FILES = files("app.engine.datasets")
RANDOM = np.random.default_rng(5)


def rows(head: str, *columns: Any) -> str:
    lines = [",".join(map(str, row)) for row in zip(*columns, strict=True)]
    return "\n".join([*([head] if head else []), *lines]) + "\n"


def penguins() -> str:
    return FILES.joinpath("files/penguins.csv").read_text(encoding="utf-8")


def iris() -> str:
    lines = [
        line
        for line in FILES.joinpath("iris.csv").read_text(encoding="utf-8").splitlines()
        if line[:1].isdigit()
    ]
    names = ("setosa", "versicolor", "virginica")
    named = [f"{line[:-1]}{names[int(line[-1])]}" for line in lines]
    return "\n".join(["sepal.length,sepal.width,petal.length,petal.width,variety", *named])


def wine() -> str:
    return FILES.joinpath("files/wine_data.csv").read_text(encoding="utf-8")


def uci_wine() -> str:
    """The same as the UCI repository has it: no header, and the class, from 1, first."""
    cells = [line.split(",") for line in wine().splitlines()[1:]]
    return "\n".join(",".join([str(int(row[-1]) + 1), *row[:-1]]) for row in cells)


def titanic() -> str:
    count = 300
    sex = RANDOM.choice(["male", "female"], count)
    saved = (RANDOM.uniform(size=count) < np.where(sex == "female", 0.8, 0.15)).astype(int)
    ages = [f"{age:.0f}" if age > 12 else "" for age in RANDOM.normal(30, 12, count)]
    names = [f'"Doe, Mr. J. {number}"' for number in range(count)]
    tickets = [f"{'A/5 ' if one % 3 else ''}{one}" for one in RANDOM.integers(10_000, 400_000, count)]
    cabins = [f"C{number}" if number % 5 == 0 else "" for number in range(count)]
    return rows(
        "PassengerId,Survived,Pclass,Name,Sex,Age,Ticket,Fare,Cabin,Embarked",
        range(1, count + 1), saved, RANDOM.integers(1, 4, count), names, sex, ages,
        tickets, RANDOM.uniform(5, 90, count).round(2), cabins,
        RANDOM.choice(["S", "C", "Q"], count),
    )  # fmt: skip


def housing() -> str:
    count = 300
    income, sea = RANDOM.gamma(3, 1.3, count), RANDOM.choice(["INLAND", "NEAR BAY"], count)
    value = 40_000 * income + np.where(sea == "INLAND", 0, 50_000) + RANDOM.normal(0, 9_000, count)
    return rows(
        "longitude,housing_median_age,median_income,median_house_value,ocean_proximity",
        RANDOM.uniform(-124, -114, count).round(2), RANDOM.integers(1, 52, count), income.round(4),
        value.round(), sea,
    )  # fmt: skip


def moons(head: str = "x,y,class") -> str:
    turn, kind = RANDOM.uniform(0, np.pi, 200), np.arange(200) % 2
    x = np.where(kind, 1 - np.cos(turn), np.cos(turn)) + RANDOM.normal(0, 0.1, 200)
    y = np.where(kind, 0.5 - np.sin(turn), np.sin(turn)) + RANDOM.normal(0, 0.1, 200)
    return rows(head, x.round(4), y.round(4), kind)


TABLES: dict[str, tuple[Callable[[], str], str, str, int]] = {
    "penguins": (penguins, "species", "classes", 9),
    "iris": (iris, "variety", "classes", 4),
    "wine": (wine, "column 14", "classes", 13),
    "wine, class first": (uci_wine, "column 1", "classes", 13),
    "titanic": (titanic, "Survived", "binary", 8),
    "housing": (housing, "median_house_value", "regression", 5),
    "moons": (moons, "class", "binary", 2),
    "moons without a header": (lambda: moons(""), "column 3", "binary", 2),
}
"""What makes each, the answer, what kind it is, and how many inputs there are."""


@cache
def content(name: str) -> Content:
    return unpack(ID, b"".join(pack(parse(TABLES[name][0]().encode()))))


def config(name: str) -> RunConfig:
    told = suggestion(content(name))
    return CONFIG.validate_json(json.dumps({**told, "loss": {"name": told["loss"]}}))


@pytest.mark.parametrize("name", TABLES)
def test_the_answer_its_kind_and_the_inputs_are_found(name: str) -> None:
    _, target, task, inputs = TABLES[name]
    told = suggestion(content(name))["dataset"]
    assert (told["target"], told["task"]) == (target, task)
    data = load(config(name), lambda _: content(name))
    assert data.x.shape[1] == inputs


def test_what_happens_to_the_penguins() -> None:
    data = load(config("penguins"), lambda _: content("penguins"))
    assert (data.samples, len(data.classes)) == (266, 3)


@pytest.mark.parametrize("name", TABLES)
def test_what_is_suggested_learns_more_than_the_commonest_answer(name: str) -> None:
    chosen = config(name)
    data = load(chosen, lambda _: content(name))
    trainer = Trainer(chosen, data)
    end = trainer.train(trainer.initial_state(), min(400, trainer.total_steps)).state
    assert data.held_out is not None
    found = Evaluator(chosen, data.held_out).measure(end.theta)
    if not data.classes:
        assert found.loss < 0.5 * data.held_out.y.var()
        return
    commonest = np.bincount(data.held_out.y).max() / data.held_out.samples
    assert found.accuracy is not None
    assert found.accuracy > commonest + 0.1


@pytest.mark.parametrize(("count", "batch"), [(999, 16), (1_000, 32), (4_999, 32), (5_000, 128)])
def test_a_batch_is_larger_where_there_are_many_rows(count: int, batch: int) -> None:
    text = rows("x,y", range(count), np.arange(count) % 7 / 2)
    assert suggestion(unpack(ID, b"".join(pack(parse(text.encode())))))["batch_size"] == batch


def test_a_price_is_the_answer_in_other_languages_too() -> None:
    rows = "".join(f"{'Bern' if k % 2 else 'Basel'};{k},5;{1950 + k};{k}'500\n" for k in range(1, 40))
    for name in ("Preis", "prix", "PRECIO"):
        found = unpack("0" * 16, b"".join(pack(parse(f"Ort;Fläche;Baujahr;{name}\n{rows}".encode()))))
        assert suggestion(found)["dataset"]["target"] == name
