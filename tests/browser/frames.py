"""Drive slow motion, and compare what stands there with what the server says of the same step."""

import re
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator

from app.engine.looks.stall import SATURATED
from tests.browser.lab import LASTING, Lab

PHASES = ("Forward", "Loss", "Backward", "Rate", "Subtract")
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
NUMBER = re.compile(r"[−+]?\d[\d,]*(?:\.\d+)?(?:×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+|e[−-]?\d+)?")


def numbers(text: str) -> list[float]:
    """Read numbers that may have a power of ten: −1.60×10⁻⁷."""
    found = NUMBER.findall(text)
    plain = [word.translate(DIGITS).replace("×10", "e").replace("−", "-").replace(",", "") for word in found]
    return [float(word) for word in plain]


def near(value: float) -> Any:
    """Match a number written with at least three digits."""
    return pytest.approx(value, rel=6e-3, abs=1e-12)


@dataclass(frozen=True)
class Place:
    """Where a weight stands: its layer, the input it comes from (None: a bias), and its unit."""

    layer: int
    start: int | None
    unit: int


class Frames:
    """Slow motion, open on a page."""

    def __init__(self, lab: Lab, api: httpx.Client) -> None:
        self.lab, self.api = lab, api
        self.root: Locator = lab.page.locator(".frames")

    def open(self) -> None:
        """Open it with its button."""
        self.lab.press("Slow motion")
        self.wait(0)

    def wait(self, phase: int, **data: int) -> None:
        """Wait until a phase is shown and told, of a step and sample if they are named."""
        conditions = "".join(f"[data-{name}='{value}']" for name, value in data.items())
        told = f".frames[data-phase='{phase}'][data-told='{phase}'][data-motion='done']{conditions}"
        self.lab.page.locator(told).wait_for(timeout=LASTING)

    def show(self, phase: int) -> None:
        """Click a phase in the row of five."""
        self.lab.button(PHASES[phase]).click()
        self.wait(phase)

    def data(self, name: str) -> int:
        """Read what slow motion says of itself."""
        return int(self.root.get_attribute(f"data-{name}") or "")

    def text(self, key: str) -> str:
        """Read a figure as it is written."""
        return self.root.locator(f"[data-figure='{key}']").first.inner_text()

    def figure(self, key: str) -> float:
        """Read a figure."""
        return numbers(self.text(key))[0]

    def step(self) -> dict[str, Any]:
        """Ask the server for the step and sample that are shown."""
        path = f"/api/runs/{self.lab.run}/steps/{self.data('step')}"
        answer: dict[str, Any] = self.api.get(path, params={"sample": self.data("sample")}).json()
        return answer

    def place(self) -> Place:
        """Find the weight that is looked at among the run's parameters."""
        index = self.data("weight")
        rows = self.api.get(f"/api/runs/{self.lab.run}").json()["parameters"]
        number, row = next((n, row) for n, row in enumerate(rows) if row["start"] <= index < row["stop"])
        offset = index - row["start"]
        if row["role"] == "bias":
            return Place(number // 2, None, offset)
        start, unit = divmod(offset, row["shape"][1])
        return Place(number // 2, start, unit)

    def compare(self) -> None:
        """Go through all five phases, and compare every figure with the server's."""
        for phase, check in enumerate((self.forward, self.loss, self.backward, self.rate, self.subtract)):
            self.show(phase)
            check(self.step(), self.place())

    def forward(self, step: dict[str, Any], at: Place) -> None:
        """Compare the neuron's sum, term by term, and its value."""
        layer = step["layers"][at.layer]
        assert self.figure("z") == near(layer["z"][at.unit])
        assert self.figure("a") == near(layer["a"][at.unit])
        assert self.text("f") == layer["activation"]
        whole = sum(self.terms(step, at))
        assert whole == pytest.approx(layer["z"][at.unit], abs=2e-3 * max(1.0, abs(whole)))

    def terms(self, step: dict[str, Any], at: Place) -> list[float]:
        """Give the products of the sum on show, its fold and its bias; compare each with the server's."""
        weights, inputs = self.weights(step, at), step["layers"][at.layer]["inputs"]
        terms = [
            numbers(text.replace(" + ", "")) for text in self.root.locator(".frames-term").all_inner_texts()
        ]
        assert terms[-1] == [near(weights[-1])]
        products = list(zip(weights, inputs, strict=False))
        for weight, value in terms[:-1]:
            assert any(weight == near(w) and value == near(x) for w, x in products)
        folded = [numbers(text) for text in self.root.locator(".frames-fold").all_inner_texts()]
        assert len(terms) - 1 + sum(int(count) for count, _ in folded) == len(inputs)
        return [weight * value for weight, value in terms[:-1]] + [total for _, total in folded] + terms[-1]

    def weights(self, step: dict[str, Any], at: Place) -> list[float]:
        """Give the weights that lead to the neuron before the step, and its bias."""
        sizes = [len(layer["inputs"]) for layer in step["layers"]]
        start = sum(
            (size + 1) * layer["units"]
            for size, layer in zip(sizes[: at.layer], step["layers"], strict=False)
        )
        units = step["layers"][at.layer]["units"]
        stop = start + (sizes[at.layer] + 1) * units
        before: list[float] = step["theta_before"][start + at.unit : stop : units]
        return before

    def loss(self, step: dict[str, Any], _: Place) -> None:
        """Compare the loss, its formula in numbers, and its part of the batch's."""
        assert self.figure("loss") == near(step["sample_loss"]["before"])
        assert step["loss"]["text"] in self.root.locator(".frames-board").inner_text()
        assert self.figure("size") == step["batch_size"]
        assert self.figure("part") == near(step["sample_loss"]["before"] / step["batch_size"])
        assert self.figure("mean") == near(step["batch_loss"]["before"])
        assert self.root.locator(".frames-bar").count() == step["batch_size"]

    def backward(self, step: dict[str, Any], at: Place) -> None:
        """Compare the gradient with its two factors, the batch's mean, and the lock."""
        layer = step["layers"][at.layer]
        bias = at.start is None
        assert self.figure("error") == near(layer["error"][at.unit])
        assert self.figure("input") == near(1.0 if bias else layer["inputs"][at.start])
        one, mean = (
            ("bias_gradient", "batch_bias_gradient") if bias else ("kernel_gradient", "batch_kernel_gradient")
        )
        for key, name in (("gradient", one), ("mean", mean)):
            values = layer[name] if bias else layer[name][at.start]
            assert self.figure(key) == near(values[at.unit])
        least = 0.0 if layer["activation"] == "softmax" else SATURATED
        assert self.root.locator(".frames-locked").count() == (abs(layer["slope"][at.unit]) < least)

    def rate(self, step: dict[str, Any], at: Place) -> None:
        """Compare the batch's gradient and what the optimizer made of it."""
        layer = step["layers"][at.layer]
        gradient = (
            layer["batch_bias_gradient"] if at.start is None else layer["batch_kernel_gradient"][at.start]
        )
        update = step["update"][self.data("weight")]
        assert self.figure("mean") == near(gradient[at.unit])
        shown = [self.root.locator(f"[data-figure='{name}']").all() for name in ("product", "update")]
        told = [[numbers(figure.inner_text()) for figure in figures] for figures in shown]
        assert told in ([[[near(-update)]], []], [[], [[near(update)]]])

    def subtract(self, step: dict[str, Any], _: Place) -> None:
        """Compare the weight's move, and the losses before and after."""
        index = self.data("weight")
        assert self.figure("old") == pytest.approx(step["theta_before"][index], abs=6e-5)
        assert self.figure("product") == near(-step["update"][index])
        assert self.figure("new") == pytest.approx(step["theta_after"][index], abs=6e-5)
        for key in ("sample", "batch"):
            for when in ("before", "after"):
                assert self.figure(f"{key}-{when}") == near(step[f"{key}_loss"][when])
