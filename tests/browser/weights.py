"""One weight of an open lab: what the tests of its panel read there, and what the server says of it."""

import re
from typing import Any

import httpx

from tests.browser.lab import Lab, index_of

LINE = "#dataset.name=line&layers=1.linear&loss=mean_squared_error&optimizer.name=sgd"


def looked(lab: Lab, api: httpx.Client, step: int) -> dict[str, Any]:
    """Wait until the picture is of a step; give what the server says of the chosen weight there."""
    lab.page.locator(f"#weight .drawing svg[data-step='{step}']").wait_for(state="attached")
    name = lab.page.locator(".weight-choice").inner_text()
    index = index_of(api, lab.run, name)
    answer: dict[str, Any] = api.get(f"/api/runs/{lab.run}/weights/{index}", params={"step": step}).json()
    assert answer["label"] == name
    return answer


def step_to(lab: Lab, step: int) -> None:
    """Train step by step."""
    for k in range(lab.step + 1, step + 1):
        lab.press("Step")
        lab.wait(step=k)


def figure(text: str) -> list[float]:
    """Read numbers that may have a power of ten: −1.60×10⁻⁷."""
    plain = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    found = re.findall(r"[−+]?\d[\d,]*(?:\.\d+)?(?:×10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)?", text)
    return [
        float(one.replace("×10", "e").translate(plain).replace("−", "-").replace(",", "")) for one in found
    ]
