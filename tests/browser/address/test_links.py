"""Links from elsewhere: by another kind of processor, by a hostile hand, with samples that none expected."""

import re

import httpx
import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.lab import Lab
from tests.serving import serving

MOMENT = r"&moment\.loss=[\d.]{17,}&moment\.profile=[\w-]+"


def shared(lab: Lab, settings: str) -> str:
    """Make a run, go to a step of it, and give the link to there."""
    lab.open(f"#{settings}&step=210")
    lab.wait(step=210)
    expect(lab.page).to_have_url(re.compile(f"step=210.*{MOMENT}$"))
    return lab.page.url.partition("#")[2]


def test_a_link_is_held_against_the_run_that_is_made_from_it(lab: Lab, api: httpx.Client) -> None:
    link = shared(lab, "epochs=3")
    profile = api.get("/api/catalogue").json()["numerics"]["profile"]
    assert link.endswith(f"&moment.profile={profile}")
    loss = link.partition("moment.loss=")[2].partition("&")[0]
    other, vax = link.replace(loss, "0.2911"), link.replace(profile, "vax")
    gone = "The server no longer has the run of this link, so it was made again from the link’s settings."
    losses = f"the loss here is {float(loss):.4f} where the link’s was 0.2911"
    processor = f"Made again on another kind of processor: {losses}."
    version = f"Though the kind of processor is the same, {losses}: the link may be from another version"
    for opened, start, rest in (
        (link, gone, None),
        (vax, gone, None),
        (link.partition("&moment")[0], gone, None),
        (vax.replace(loss, "0.2911"), gone, processor),
        (other, gone, version),
        (f"{other}&view.plane=flat", "Left out of the link: view.plane must be one of", version),
        (f"{other}&batch_size=0", "Left out of the link: batch_size must be at least 1.", None),
    ):
        api.delete(f"/api/runs/{lab.run}")
        lab.open(f"#{opened}")
        lab.wait(step=210)
        told = re.escape(f" {rest}") if rest else "[^:]*$"
        expect(lab.page.locator(".notice")).to_have_text(re.compile(f"^{re.escape(start)}[^:]*{told}"))


def test_a_link_from_another_kind_of_processor_shows_what_became_of_it(
    lab: Lab, api: httpx.Client, context: BrowserContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = shared(lab, "preset=spiral&optimizer.learning_rate=0.03")
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Nehalem")
    with serving() as address, httpx.Client(base_url=address) as other:
        there = Lab(context.new_page(), address)
        there.open(f"#{link}")
        there.wait(step=210)
        notice = there.page.locator(".notice")
        expect(notice).to_contain_text("The server no longer has the run of this link")
        profiles = {one.get("/api/catalogue").json()["numerics"]["profile"] for one in (api, other)}
        if len(profiles) == 1:
            expect(notice).not_to_contain_text("loss here")
        else:
            expect(notice).to_contain_text("Made again on another kind of processor: the loss here is ")
        there.page.close()


NAMED = "Left out of the link: a name must not hold"
HOSTILE_LINKS = [
    ("dataset={}&dataset.__proto__.polluted=1", f"{NAMED} __proto__. Got dataset.__proto__.polluted."),
    ("optimizer.__proto__.polluted=1", f"{NAMED} __proto__. Got optimizer.__proto__.polluted."),
    (
        "loss.constructor.prototype.polluted=1",
        f"{NAMED} constructor. Got loss.constructor.prototype.polluted.",
    ),
    ('optimizer={"__proto__":{"polluted":1}}', f"{NAMED} __proto__. Got optimizer.__proto__."),
    ("fork=1;optimizer={};optimizer.__proto__.polluted=1", f"{NAMED} __proto__. Got optimizer.__proto__"),
    ("preset=line&__proto__.polluted=1", f"{NAMED} __proto__. Got __proto__.polluted."),
    ("view.__proto__=1&step=0", f"{NAMED} __proto__. Got view.__proto__."),
    ("metrics=[]&metrics.length=-1", "metrics.length must not go on after metrics."),
    ("dataset.x=[[1]]&dataset.x.4000000000=1", "dataset.x.4000000000 must not go on after x."),
    ("a." * 5000 + "b=1", "a name must have at most 8 parts. Got a.a.a."),
    ("loss=" + "[" * 9000 + "]" * 9000, "loss must have at most 8 levels."),
    ('loss="\\ud800"', "every letter must be whole."),
    ("view.slow.x=1&view.i.y=2&step=0", "view.slow.x is nothing that a view has."),
    ("layers.0.units=4", "layers must be given whole, like layers=16.relu,2.softmax. Got layers.0.units."),
    ("run=__proto__", "The server no longer has the run of this link"),
]


def test_a_hostile_link_is_told_and_the_page_works(lab: Lab) -> None:
    page = lab.page
    for link, told in HOSTILE_LINKS:
        page.goto(f"{lab.address}/#{link}")
        expect(page.locator(".notice")).to_contain_text(told)
        lab.press("Step")
        lab.wait(step=1)
        assert page.evaluate("() => Object.keys(Object.prototype)") == []


INLINE = "dataset.name=inline&dataset.x="


@pytest.mark.parametrize(
    ("samples", "says"),
    [
        ("[[1]]&dataset.y=[0]", "t predicts class "),
        ("[[1,2]]&dataset.y=[0]", "everywhere here: right for"),
        ("[[1,2,3]]&dataset.y=[0]", "Right for"),
        ("[[1,2,3],[3,2,1]]&dataset.y=[0,1]&layers=4.softmax", "of 2."),
        ("[[1],[1]]&dataset.y=[0,0]&layers=3.softmax", "A line and a mark for each class"),
        ("[[1]]&dataset.y=[0.5]&layers=1.linear&loss=mean_squared_error", "The line is its answer"),
        ("[[1]]&dataset.y=[[0,1]]&layers=2.linear&loss=mean_squared_error", "A line and a mark for each"),
        ("[[1e300]]&dataset.y=[0]", "t predicts class "),
        ("[[1e300]]&dataset.y=[0.5]&layers=1.linear&loss=mean_absolute_error", "The line is its answer"),
        ("[[0],[1e-300]]&dataset.y=[0,1]", "10⁻³⁰⁰"),
        (
            "[[1],[0]]&dataset.y=[0,0]&layers=1.sigmoid&loss=categorical_crossentropy",
            "it predicts class 1",
        ),
    ],
)
def test_samples_that_are_few_or_strange_have_a_picture_of_predictions(
    lab: Lab, samples: str, says: str
) -> None:
    lab.open(f"#{INLINE}{samples}")
    expect(lab.page.locator("#predictions")).to_contain_text(says)
    lab.press("Step")
    lab.wait(step=1)
    assert "undefined" not in lab.page.locator("body").inner_text()


def test_a_link_carries_what_is_frozen(lab: Lab, api: httpx.Client) -> None:
    lab.open('#preset=line&frozen=["dense/bias"]&step=30')
    lab.wait(step=30)
    assert api.get(f"/api/runs/{lab.run}").json()["config"]["frozen"] == ["dense/bias"]
    expect(lab.page).to_have_url(re.compile(r"frozen=\[%22dense/bias%22\]"))
    link = lab.page.url.partition("#")[2]
    api.delete(f"/api/runs/{lab.run}")
    lab.open(f"#{link}")
    lab.wait(step=30)
    assert api.get(f"/api/runs/{lab.run}").json()["config"]["frozen"] == ["dense/bias"]
    weights = [
        api.get(f"/api/runs/{lab.run}/weights", params={"step": step}).json()["weights"] for step in (0, 30)
    ]
    assert weights[0][1] == weights[1][1]
    assert weights[0][0] != weights[1][0]
