"""The presets from books give the numbers that the books print."""

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.presets import PRESETS
from app.engine.problem import evaluator_for, load
from app.engine.training.trainer import Trainer

BOOKS = {preset.name: preset for preset in PRESETS if preset.source}


class Walk:
    """A preset's run, from state to state."""

    def __init__(self, name: str) -> None:
        config = BOOKS[name].config
        self.trainer = Trainer(config, load(config))
        self.evaluator = evaluator_for(config, load(config))
        self.state = self.trainer.initial_state()

    def to(self, step: int) -> "Walk":
        self.state = self.trainer.train(self.state, step - self.state.step).state
        return self

    @property
    def loss(self) -> float:
        return self.evaluator.measure(self.state.theta).loss

    @property
    def weights(self) -> list[FloatArray]:
        return self.trainer.network.weights(self.state.theta)


def test_three_presets_are_from_books() -> None:
    assert list(BOOKS) == ["by_hand", "logistic", "houses"]


def test_by_hand_begins_at_the_printed_error() -> None:
    assert Walk("by_hand").loss == pytest.approx(0.298371109, abs=5e-10)


def test_by_hand_makes_the_printed_weights_in_one_step() -> None:
    hidden, hidden_bias, output, output_bias = Walk("by_hand").to(1).weights
    printed = [[0.149780716, 0.24975114], [0.19956143, 0.29950229]]  # w1, w3; w2, w4
    np.testing.assert_allclose(hidden, printed, atol=5e-9, rtol=0)
    printed = [[0.35891648, 0.511301270], [0.408666186, 0.561370121]]  # w5, w7; w6, w8
    np.testing.assert_allclose(output, printed, atol=5e-9, rtol=0)
    assert [*hidden_bias, *output_bias] == [0.35, 0.35, 0.60, 0.60]


def test_by_hand_comes_to_the_printed_errors() -> None:
    walk = Walk("by_hand").to(1)
    assert walk.loss == pytest.approx(0.291027924, abs=2e-7)  # printed
    assert walk.loss == pytest.approx(0.291027774, abs=5e-10)  # what the printed weights give
    assert walk.to(9_999).loss == pytest.approx(0.0000351085, abs=5e-11)


def test_logistic_makes_the_printed_coefficients_of_the_first_sample() -> None:
    kernel, bias = Walk("logistic").to(1).weights
    np.testing.assert_allclose([*bias, *kernel[:, 0]], [-0.0375, -0.104290635, -0.09564513761], atol=5e-11)


def test_logistic_comes_to_the_printed_coefficients_after_ten_epochs() -> None:
    walk = Walk("logistic").to(100)
    kernel, bias = walk.weights
    np.testing.assert_allclose(
        [*bias, *kernel[:, 0]], [-0.4066054641, 0.8525733164, -1.104746259], atol=5e-10
    )
    assert walk.evaluator.measure(walk.state.theta).accuracy == 1


def test_the_line_through_house_prices_makes_the_printed_step() -> None:
    walk = Walk("houses")
    assert 5 * walk.loss == pytest.approx(0.677, abs=5e-4)
    slopes = -(walk.trainer.train(walk.state, 1).state.theta - walk.state.theta) / 0.01
    np.testing.assert_allclose(slopes, [1.545, 3.300], atol=5e-4)
    (kernel, bias) = walk.to(1).weights
    np.testing.assert_allclose([*bias, *kernel[0]], [0.42, 0.73], atol=5e-3)
    assert 5 * walk.loss == pytest.approx(0.553, abs=5e-4)


def test_each_printed_number_stands_in_the_presets_own_words() -> None:
    printed = {
        "by_hand": ("0.298371109", "0.35891648", "0.149780716", "0.291027924", "0.291027774", "0.0000351085"),
        "logistic": (
            "-0.0375", "-0.104290635", "-0.09564513761", "-0.4066054641", "0.8525733164", "-1.104746259",
        ),
        "houses": ("0.677", "3.300", "1.545", "0.42", "0.73", "0.553"),
    }  # fmt: skip
    for name, numbers in printed.items():
        for number in numbers:
            assert number in BOOKS[name].help
