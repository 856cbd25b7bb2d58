"""What questions say: every sum and every hint holds by the figures that are shown."""

import re
from collections.abc import Iterator
from decimal import Decimal

from starlette.testclient import TestClient

from tests.api.recomputed import BODIES, GUIDE, NUMBER, Asked, Json, number

SEEDS = range(12)


def asked_of(client: TestClient, body: Json, names: set[str], *, steps: int = 9) -> Iterator[Asked]:
    """Yield what is asked, by some names, of a run at its start and after some steps."""
    path = f"/api/runs/{client.post('/api/runs', json=body).json()['id']}"
    client.post(f"{path}/train", json={"steps": steps})
    for step, seed in ((step, seed) for step in (0, steps) for seed in SEEDS):
        answer = client.get(f"{path}/questions", params={"step": step, "seed": seed}).json()
        yield from (Asked(client, path, step, seed, one) for one in answer["questions"] if one["id"] in names)


def made(figures: str) -> Decimal:
    """Work out a sum of products as it is written."""
    terms = re.split(r" ([+−]) ", f"+ {figures}".removeprefix("+ "))
    total, sign = Decimal(0), "+"
    for term in terms:
        if term in "+−":
            sign = term
            continue
        product = Decimal(1)
        for factor in NUMBER.findall(term):
            product *= number(factor)
        total += product if sign == "+" else -product
    return total


def test_a_sum_is_equal_where_its_own_figures_round_to_it_and_else_about_that(client: TestClient) -> None:
    signs = dict[str, int]()
    for body in (GUIDE, BODIES["line"], BODIES["iris"], BODIES["momentum"], BODIES["decay"]):
        for one in asked_of(client, body, {"direction", "new_weight", "output"}):
            why = one.judged(1e9 if one.question["kind"] == "number" else "stay")["why"]
            why = re.sub(r"^.*, so it gets \w+: ", "", why)
            if not (parts := re.fullmatch(r"(.*) ([=≈]) (.*?)(, which .*)?\.", why)):
                assert "stays" in why, why  # it is frozen
                continue
            left, sign, right, _ = parts.groups()
            told = number(right)
            exponent = told.as_tuple().exponent
            assert isinstance(exponent, int)
            off = abs(made(left) - told)
            assert (sign == "=") == (off <= Decimal(5).scaleb(exponent - 1)), why
            signs[sign] = signs.get(sign, 0) + 1
    assert signs["="] > signs["≈"] > 10, signs


def test_no_bias_is_called_forgotten_where_the_sum_had_it_and_lacks_the_activation(
    client: TestClient,
) -> None:
    below = 0
    for one in asked_of(client, BODIES["iris"], {"output"}):
        sum_ = re.split(" [=≈] ", one.judged(1e9)["why"])[0]
        total, decimals = made(sum_), Decimal(1).scaleb(-one.question["digits"])
        verdict = one.judged(float(total.quantize(decimals)))
        if total < -decimals:
            below += 1
            assert verdict["hint"] == "A sum below 0 comes out as 0 here.", sum_
    assert below > 5


def test_each_weight_that_moves_less_is_told_why_by_its_own_figure(client: TestClient) -> None:
    said = set()
    alone: Json = {"batch_size": 1, "optimizer": {"name": "sgd", "learning_rate": 0.1}}
    for body in (BODIES["iris"], {**BODIES["iris"], **alone}):  # of one sample, units that are off have 0
        for one in asked_of(client, body, {"largest_move"}):
            values = {choice["id"]: choice["value"] for choice in one.question["choices"]}
            right = one.judged(next(iter(values)))["truth"]
            for answer in values.keys() - {right}:
                hint, sign = one.judged(answer)["hint"], values[answer] > 0 > values[right]
                sized = "At 0 it does not move." if values[answer] == 0 else "Another has a larger size."
                assert hint == ("The sign only says which way. Compare the sizes." if sign else sized)
                said.add(hint)
    assert len(said) == 3


def test_what_a_surface_s_descent_lowers_is_called_f(client: TestClient) -> None:
    names = {"lower_loss", "best_rate", "steps_to_loss"}
    told = {one.question["id"]: one for one in asked_of(client, BODIES["ravine"], names)}
    assert told.keys() == names
    for one in told.values():
        choices = [choice["id"] for choice in one.question["choices"] or []]
        said = [one.question["text"], *(one.judged(each)["hint"] or "" for each in choices)]
        assert re.search(r"\bf\b", said[0]), said
        assert not re.search("height|loss|The f", " ".join(said)), said
