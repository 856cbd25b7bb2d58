"""A run as a program of Keras 3: its names and arguments are those that the golden values were made with."""

import ast
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.engine.config import LayerConfig, RunConfig
from app.engine.errors import ConfigError
from app.engine.optimizers import SGD, Adam
from app.engine.presets import ARTICLE, PRESETS, Preset
from app.engine.problem import load
from app.engine.programs import Start, program
from app.engine.regularizers import REGULARIZERS
from app.engine.schedules import SCHEDULES
from app.engine.stopping import EarlyStopping
from app.engine.training.trainer import Trainer
from tests.engine.configs import trainer_of
from tests.engine.programs.test_numpy import DATA_LINE, GOLDEN_CASES
from tests.engine.test_golden import GOLDEN
from tools.golden_cases import named

DEFAULTS = json.loads((GOLDEN / "defaults.json").read_text())
LINE = next(preset.config for preset in PRESETS if preset.name == "line")

ARTICLE_PROGRAM = '''"""The same model in Keras 3.

For the same seed Keras draws other first weights than Fall Line: losses are not the same.
It takes the samples in another order.
It computes in float32, and Fall Line in float64.
On TensorFlow it takes this loss of the sums before the sigmoid, as a softmax would have it.
"""

import keras
import numpy as np
from keras import Input, Sequential
from keras.layers import Dense
from keras.optimizers import Adam

# The data: 2,100 samples of 1 input, and what is true of each.
inputs = ['age']
classes = ['no side effect', 'side effect']
x = np.array([
]).reshape(-1, 1)
y = np.array([
])

keras.utils.set_random_seed(0)

model = Sequential([
    Input(shape=(1,)),
    Dense(16, activation="relu"),
    Dense(32, activation="relu"),
    Dense(2, activation="sigmoid"),
])

model.compile(
    optimizer=Adam(learning_rate=0.0001),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)

model.fit(x, y, batch_size=10, epochs=20, shuffle=True, verbose=2)
'''

SADDLE_PROGRAM = '''"""Descend on a surface by an optimizer of Keras 3.

f(x, y) = x²/2 + (y² − 1)²/4

Keras has no such model: no Sequential, compile or fit. Its optimizer is called step by step.
It computes in float32, and Fall Line in float64.
"""

import keras
import numpy as np
from keras.optimizers import SGD


def value(x, y):
    well = y * y - 1.0
    return x * x / 2.0 + well * well / 4.0


def gradient(x, y):
    return 1.0 * x, y * (y * y - 1.0)


position = keras.Variable([-1.5, 0.01])
optimizer = SGD(learning_rate=0.1)
optimizer.build([position])
for step in range(1, 151):
    x, y = keras.ops.convert_to_numpy(position)
    print(f"Epoch {step}/150 - loss: {value(x, y):.4f}")
    g = keras.ops.convert_to_tensor(np.array(gradient(x, y)), dtype="float32")
    optimizer.apply([g], [position])
'''


def text_of(trainer: Trainer) -> str:
    text = program(trainer, Start(trainer.initial_state()), "keras")
    compile(text, "program", "exec")
    return text


def without_data(text: str) -> str:
    kept = [line for line in text.split("\n") if not line or not DATA_LINE.fullmatch(line)]
    return "\n".join(kept)


def calls(text: str) -> Iterator[tuple[str, list[Any], dict[str, Any]]]:
    """Yield each call whose arguments are literals: its name, its arguments, and those by keyword."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            values = [*node.args, *(keyword.value for keyword in node.keywords)]
            try:
                found = [ast.literal_eval(value) for value in values]
            except ValueError:
                continue
            named = dict(zip([str(one.arg) for one in node.keywords], found[len(node.args) :], strict=True))
            yield ast.unparse(node.func), found[: len(node.args)], named


def layers_of(text: str) -> list[dict[str, Any]]:
    """Read a program's layers as a configuration has them, by their settings that are not the usual ones."""
    layers: list[dict[str, Any]] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Dense":
            own = {str(one.arg): _value(one.value) for one in node.keywords}
            layers.append({"units": _value(node.args[0]), **own})
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Dropout":
            layers.append({"type": "dropout", "rate": _value(node.keywords[0].value)})
    return layers


def _value(node: ast.expr) -> Any:
    """Read an argument: a literal, or the call that makes a declared thing."""
    if not isinstance(node, ast.Call):
        return ast.literal_eval(node)
    kind, registry = next(
        (kind, registry)
        for kind, registry in (("regularizers", REGULARIZERS), ("schedules", SCHEDULES))
        if ast.unparse(node.func) in {one.__name__ for one in registry.values()}
    )
    name = next(name for name, one in registry.items() if one.__name__ == ast.unparse(node.func))
    given = {str(one.arg): _value(one.value) for one in node.keywords}
    usual = {key: value for key, value in DEFAULTS[kind][name].items() if kind == "regularizers"}
    return {"name": name, **usual, **given}


def optimizer_of(text: str) -> dict[str, Any]:
    """Read the settings that a program gives its optimizer."""
    (call,) = [
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.keyword) and node.arg == "optimizer"
    ]
    assert isinstance(call, ast.Call)
    return {str(one.arg): _value(one.value) for one in call.keywords}


@pytest.mark.parametrize(("name", "expected"), [("article", ARTICLE_PROGRAM), ("saddle", SADDLE_PROGRAM)])
def test_the_whole_text(name: str, expected: str) -> None:
    config = next(preset.config for preset in PRESETS if preset.name == name)
    assert without_data(text_of(Trainer(config, load(config)))) == expected


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_every_preset_has_one(preset: Preset) -> None:
    text_of(Trainer(preset.config, load(preset.config)))


@pytest.mark.parametrize("config", GOLDEN_CASES)
def test_its_calls_are_those_of_the_golden_cases(config: dict[str, Any]) -> None:
    text = text_of(trainer_of(config))
    made = list(calls(text))
    assert layers_of(text) == config["layers"]
    optimizer = dict(config["optimizer"])
    known = DEFAULTS["optimizers"][optimizer.pop("name")]
    given = optimizer_of(text)
    assert {**known, **given} == {**known, **optimizer}
    loss = named(config["loss"])
    title = loss.pop("name")
    own = [given for name, _, given in made if name.lower() == title.replace("_", "")]
    assert own == ([loss] if loss and loss != {"delta": 1.0} else [])
    assert own or f'    loss="{title}",' in text.splitlines()


@pytest.mark.parametrize("config", GOLDEN_CASES)
def test_given_weights_are_set_as_they_are(config: dict[str, Any]) -> None:
    trainer = trainer_of(config)
    text = text_of(trainer)
    (weights,) = [
        eval(ast.unparse(node.args[0]), {"np": np})
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "model.set_weights"
    ]
    theta = np.concatenate([array.reshape(-1) for array in weights])
    assert theta.tobytes() == trainer.task.initial_theta.tobytes()
    assert [array.shape for array in weights] == [p.shape for p in trainer.network.parameters]


def test_what_is_frozen_is_not_trainable() -> None:
    config = replace(ARTICLE, frozen=("dense_1/kernel", "dense_2/bias"))
    lines = text_of(Trainer(config, load(config))).splitlines()
    assert [line for line in lines if "trainable" in line] == [
        "model.layers[1].kernel.trainable = False",
        "model.layers[2].bias.trainable = False",
    ]


def test_initializers_and_no_shuffling_are_told() -> None:
    layer = LayerConfig(units=1, kernel_initializer="he_normal", bias_initializer="ones")
    text = text_of(Trainer(config := replace(LINE, layers=(layer,), shuffle=False), load(config)))
    assert (
        '    Dense(1, activation="linear", kernel_initializer="he_normal", bias_initializer="ones"),' in text
    )
    assert "shuffle=False" in text
    assert "another order" not in text


@pytest.mark.parametrize(
    ("loss", "activation", "warned"),
    [
        ("sparse_categorical_crossentropy", "sigmoid", True),
        ("sparse_categorical_crossentropy", "softmax", False),
    ],
)
def test_what_tensorflow_does_with_a_sigmoid_is_told(loss: str, activation: str, *, warned: bool) -> None:
    config = replace(ARTICLE, layers=(LayerConfig(units=2, activation=activation),))
    assert config.loss.name == loss
    assert ("On TensorFlow it takes" in text_of(Trainer(config, load(config)))) == warned


def test_a_start_in_mid_run_sets_its_weights_and_tells_what_is_missing() -> None:
    trainer = Trainer(config := replace(LINE, optimizer=Adam()), load(LINE))
    state = trainer.train(trainer.initial_state(), 25).state
    text = program(trainer, Start(state, np.zeros(5)), "keras")
    assert "branched off after step 25" in text
    assert "What the optimizer remembered there is not set" in text
    assert "Keras begins with a whole epoch" in text
    assert "initial_epoch=2" in text
    assert repr(float(state.theta[0])) in text
    assert config.optimizer != SGD()


def test_what_keras_does_not_have_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SGD, "source", "Bernstein et al. 2018")
    with pytest.raises(ConfigError, match="as must not be 'keras' for SGD, which Keras does not have"):
        text_of(Trainer(LINE, load(LINE)))


def test_the_default_run_is_the_article_s() -> None:
    assert text_of(Trainer(RunConfig(), load(RunConfig()))) == text_of(Trainer(ARTICLE, load(ARTICLE)))


def test_early_stopping_is_keras_s_callback() -> None:
    config = replace(LINE, early_stopping=EarlyStopping(monitor="loss", patience=3))
    text = text_of(Trainer(config, load(config)))
    assert 'stopping = keras.callbacks.EarlyStopping(monitor="loss", patience=3)' in text
    assert "shuffle=True, callbacks=[stopping], verbose=2)" in text


def test_one_sample_has_one_order() -> None:
    other = "It takes the samples in another order."
    by_hand = next(preset.config for preset in PRESETS if preset.name == "by_hand")
    assert other not in text_of(Trainer(by_hand, load(by_hand)))
    assert other in text_of(Trainer(LINE, load(LINE)))
