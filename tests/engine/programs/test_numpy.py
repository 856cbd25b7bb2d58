"""A run as a program of NumPy: it runs as it stands, and prints what the run's own log says."""

import ast
import contextlib
import io
import json
import re
import subprocess
import sys
import tokenize
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.config import LandscapeModel, LayerConfig, RunConfig
from app.engine.datasets import Data, Inline, Iris
from app.engine.datasets.dataset import Feature
from app.engine.initializers import INITIALIZERS
from app.engine.layers import Dropout
from app.engine.losses import CategoricalCrossentropy, MeanSquaredError
from app.engine.optimizers import OPTIMIZERS, SGD, Adam
from app.engine.presets import ARTICLE, PRESETS, Preset
from app.engine.problem import load
from app.engine.programs import Language, Start, program
from app.engine.regularizers import L2
from app.engine.stopping import EarlyStopping
from app.engine.surfaces import LANDSCAPES
from app.engine.training.trainer import Setup, State, Trainer
from tests.engine.configs import trainer_of
from tests.engine.test_golden import GOLDEN

GOLDEN_CASES = [
    pytest.param(case["config"], id=case["name"])
    for file in ("optimizers", "activations", "losses", "fitting", "layers")
    for case in json.loads((GOLDEN / f"{file}.json").read_text())["cases"]
]
DATA_LINE = re.compile(r"[-0-9.,\[\] e+]*")
HOSTILE = (
    "'; import os; os.system('x') #", '"""', "\\", "a\nimport os", "\u2028import os", "\u202eevil", "{x}",
    "%s",
    "']\nexit()\n['", "\x00", "é", "# type: ignore",
)  # fmt: skip


def text_of(trainer: Setup, language: Language = "numpy") -> str:
    return program(trainer, Start(trainer.initial_state()), language)


def run(text: str) -> tuple[list[str], dict[str, Any]]:
    """Run a program here; give the lines that it prints, and what it left."""
    out, left = io.StringIO(), dict[str, Any]()
    with contextlib.redirect_stdout(out), np.errstate():
        try:
            exec(compile(text, "program", "exec"), left)
        except SystemExit as end:
            left["end"] = str(end)
    return out.getvalue().splitlines(), left


def log(trainer: Trainer) -> tuple[list[str], State]:
    """Give the lines of the run's own log without their times, and the state at its end."""
    stretch, size = trainer.train(trainer.initial_state(), trainer.total_steps), trainer.task.batch_size
    sizes = np.minimum(size, trainer.task.samples - size * np.arange(trainer.steps_per_epoch))
    whole = len(stretch.losses) // len(sizes) * len(sizes)
    means = stretch.losses[:whole].reshape(-1, len(sizes)) @ sizes / trainer.task.samples
    lines = [
        f"Epoch {number}/{trainer.config.epochs} - loss: {keras_number(loss)}"
        for number, loss in enumerate(means, 1)
    ]
    return [
        line + held for line, held in zip(lines, held_out(trainer, len(lines)), strict=True)
    ], stretch.state


def held_out(trainer: Trainer, epochs: int) -> list[str]:
    """Give what the log says of the samples that are held out, epoch by epoch; nothing without any."""
    if trainer.data.held_out is None:
        return [""] * epochs
    told, state = list[str](), trainer.initial_state()
    for _ in range(epochs):
        state = trainer.train(state, trainer.steps_per_epoch).state
        told.append(f" - val_loss: {keras_number(trainer.measures(state)['val_loss'])}")
    return told


def keras_number(loss: float) -> str:
    return f"{loss:.4f}" if abs(loss) > 1e-3 or loss == 0 else f"{loss:.4e}"


def require_same(trainer: Trainer) -> dict[str, Any]:
    printed, left = run(text_of(trainer))
    lines, state = log(trainer)
    assert printed == lines
    if "weights" in left:
        theta = np.concatenate([array.reshape(-1) for array in left["weights"]])
        np.testing.assert_allclose(theta, state.theta, rtol=1e-6, atol=1e-9)
    return left


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_preset_s_program_prints_its_log(preset: Preset) -> None:
    require_same(Trainer(preset.config, load(preset.config)))


@pytest.mark.parametrize("penalty", [None, L2(l2=0.01)])
def test_held_out_samples_are_measured_by_the_program(penalty: L2 | None) -> None:
    layers = (
        LayerConfig(units=3, activation="tanh", kernel_regularizer=penalty),
        LayerConfig(units=3, activation="softmax"),
    )
    config = RunConfig(dataset=Iris(order="mixed"), layers=layers, validation_split=0.3, epochs=3)
    require_same(Trainer(config, load(config)))


@pytest.mark.parametrize("config", GOLDEN_CASES)
def test_every_optimizer_activation_and_loss_has_its_program(config: dict[str, Any]) -> None:
    require_same(trainer_of(config))


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("landscape", LANDSCAPES)
def test_a_descent_on_a_surface_has_its_program(landscape: str, optimizer: str) -> None:
    model = LandscapeModel(landscape=landscape, noise=0.5)
    rule = OPTIMIZERS[optimizer](learning_rate=0.001, global_clipnorm=5.0)
    config = RunConfig(model=model, optimizer=rule, epochs=40, seed=3)
    require_same(Trainer(config, load(config)))


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_first_weights_are_those_of_the_seed_to_the_bit(name: str) -> None:
    layers = (
        LayerConfig(units=5, activation="tanh", kernel_initializer=name, bias_initializer=name),
        LayerConfig(units=2, activation="softmax"),
    )
    still = replace(ARTICLE, layers=layers, optimizer=SGD(learning_rate=0.0), epochs=1, seed=2**53 - 1)
    trainer = Trainer(still, load(still))
    weights = require_same(trainer)["weights"]
    assert np.concatenate([a.reshape(-1) for a in weights]).tobytes() == trainer.task.initial_theta.tobytes()


def test_a_frozen_bias_stays_in_the_program_too() -> None:
    line = next(preset.config for preset in PRESETS if preset.name == "line")
    held = replace(line, frozen=("dense/bias",), optimizer=Adam(learning_rate=0.05, global_clipnorm=0.1))
    trainer = Trainer(held, load(held))
    assert require_same(trainer)["weights"][1].tolist() == [0.0]


@pytest.mark.parametrize("name", ["line", "rosenbrock"])
def test_a_program_leaves_early_stopping_out_and_says_so(name: str) -> None:
    config = next(preset.config for preset in PRESETS if preset.name == name)
    stopping = EarlyStopping(monitor="loss", patience=3)
    trainer = Trainer(replace(config, early_stopping=stopping), load(config))
    assert "Early stopping is left out" in (ast.get_docstring(ast.parse(text_of(trainer))) or "")
    require_same(trainer)


def test_a_run_that_diverges_ends_there_with_a_sentence() -> None:
    line = next(preset.config for preset in PRESETS if preset.name == "line")
    wild = replace(line, optimizer=SGD(learning_rate=10.0), epochs=60)
    printed, left = run(text_of(trainer := Trainer(wild, load(wild))))
    lines, state = log(trainer)
    assert 0 < len(lines) < 60
    assert [float(line.split()[-1]) for line in printed] == pytest.approx(
        [float(line.split()[-1]) for line in lines], rel=1e-9
    )
    assert left["end"] == f"A number of epoch {state.step // 10 + 1} is not finite: the run ends here."


def test_own_rows_and_a_last_smaller_batch() -> None:
    x = tuple((float(i), 0.1 * i * i) for i in range(7))
    y = tuple((0.25, 0.75) if i % 2 else (1.0, 0.0) for i in range(7))
    config = RunConfig(
        dataset=Inline(x=x, y=y, standardize=True),
        layers=(LayerConfig(units=3, activation="gelu"), LayerConfig(units=2, activation="softmax")),
        loss=CategoricalCrossentropy(),
        batch_size=3,
        epochs=9,
    )
    require_same(Trainer(config, load(config)))


@pytest.mark.parametrize("name", ["article", "rosenbrock"])
def test_it_runs_by_itself_with_numpy_alone(name: str, tmp_path: Path) -> None:
    config = next(preset.config for preset in PRESETS if preset.name == name)
    trainer = Trainer(config, load(config))
    file = tmp_path / "run.py"
    file.write_text(text_of(trainer), "utf-8")
    done = subprocess.run(
        [sys.executable, "-I", str(file)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == log(trainer)[0]
    imported = {
        name.name
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in node.names
    }
    assert imported == {"numpy"}


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_it_is_short_enough_to_be_read(preset: Preset) -> None:
    lines = text_of(Trainer(preset.config, load(preset.config))).splitlines()
    code = [line for line in lines if line.strip() and not DATA_LINE.fullmatch(line)]
    assert len(code) <= 120
    assert max(map(len, lines)) <= 110


@pytest.mark.parametrize("language", ["numpy", "keras"])
def test_names_that_a_person_gave_are_literals_and_nothing_else(language: Language) -> None:
    count = len(HOSTILE)
    x = np.arange(2.0 * count).reshape(2, count)
    data = Data(x, np.array([0, count - 1]), tuple(map(Feature, HOSTILE)), HOSTILE)
    config = RunConfig(layers=(LayerConfig(units=count, activation="softmax"),), epochs=1)
    text = text_of(Trainer(config, data), language)
    tree = ast.parse(text)
    assigned = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    assert ast.literal_eval(assigned["inputs"]) == list(HOSTILE)
    assert ast.literal_eval(assigned["classes"]) == list(HOSTILE)
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    assert sum(value in HOSTILE for value in strings) == 2 * count
    comments = [
        token.string
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT
    ]
    assert not any("import" in comment or "os.system" in comment for comment in comments)
    harmless = replace(data, features=(Feature("a"),) * count, classes=("b",) * count)
    same = text_of(Trainer(config, harmless), language)
    assert [*map(type, ast.walk(tree))] == [*map(type, ast.walk(ast.parse(same)))]  # whatever the names are


@pytest.mark.parametrize("entry", [*ACTIVATIONS.values(), *INITIALIZERS.values()], ids=lambda one: one.name)
def test_every_activation_and_initializer_has_its_lines(entry: Any) -> None:
    assert entry.program


def test_each_setting_of_a_run_has_its_place_in_a_program() -> None:
    """Whoever adds a setting decides what programs make of it, and adds it here."""
    run_settings = {
        "dataset", "layers", "optimizer", "loss", "metrics", "batch_size", "epochs", "shuffle", "seed",
        "initial_weights", "frozen", "model", "start", "validation_split", "class_weight",
        "early_stopping",
    }  # fmt: skip
    layer_settings = {
        "type", "units", "activation", "use_bias", "kernel_initializer", "bias_initializer",
        "kernel_regularizer", "bias_regularizer",
    }  # fmt: skip
    shared = {"name", "learning_rate", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue"}
    assert {field.name for field in fields(RunConfig)} == run_settings
    assert {field.name for field in fields(LayerConfig)} == layer_settings
    assert {field.name for field in fields(Dropout)} == {"type", "rate"}
    assert {field.name for field in fields(SGD)} == shared | {"momentum", "nesterov"}
    assert not MeanSquaredError.shares_sum_to_1
