"""Text that would run if any part of the page took it for code: in every string that a person can set.

Names of runs, notes of bookmarks, columns and cells of a table, and the address, each with 60 payloads, which
tests/payloads.json lists; Firefox gets them, too (tests/firefox/payloads.test.js).
"""

import csv
import io
import json
from pathlib import Path

import httpx
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab

PAYLOADS: list[str] = json.loads((Path(__file__).parents[1] / "payloads.json").read_text("utf-8"))
assert len(PAYLOADS) == 60

VIOLATIONS = """() => {
  window.violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));
}"""

TRY_ADDRESSES = """async (payloads) => {
  const notice = () => document.querySelector(".notice:not([hidden])")?.textContent ?? "";
  const told = [];
  for (let k = 0; k < payloads.length; k += 3) {
    const [one, two, three] = payloads.slice(k, k + 3);
    const before = notice();
    location.hash = `#view.plane=${one}&${two}=1&optimizer.${three}=1`;
    for (let turn = 0; turn < 3000 && ["", before].includes(notice()); turn += 1)
      await new Promise((drawn) => setTimeout(drawn, 10));
    told.push(notice());
  }
  return told;
}"""

MADE = """() => ({
  ran: window.ran ?? null,
  violations: window.violations,
  made: document.querySelectorAll(
    "img[src=x], iframe, object, embed, base, math, marquee, script:not([src]), [onerror], [onload]",
  ).length,
})"""


def table_of_payloads() -> str:
    """Make a table whose columns of numbers, and the classes of its last one, are called as the payloads."""
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow([*PAYLOADS, "target"])
    rows.writerows([*((k * j) % 7 + 0.5 for j in range(1, 61)), PAYLOADS[k % 60]] for k in range(120))
    return file.getvalue()


def prepare(api: httpx.Client) -> str:
    """Make a run that learns them, and with each payload a branch of that name and a bookmark with that note.

    Gives the run.
    """
    headers = {"Content-Type": "text/csv"}
    table = api.post("/api/tables", content=table_of_payloads().encode(), headers=headers).json()
    run: str = api.post("/api/runs", json={**table["suggestion"], "epochs": 1}).json()["id"]
    for payload in PAYLOADS:
        branch = api.post(f"/api/runs/{run}/fork", json={"step": 0}).json()["id"]
        named = api.patch(f"/api/runs/{branch}", json={"name": payload})
        assert named.status_code in (200, 422), named.text  # a name is one line
        kept = api.post("/api/bookmarks", json={"run": run, "step": 0, "view": {}, "note": payload})
        assert kept.status_code == 201, kept.text
    return run


def test_no_payload_runs_in_any_string_that_a_person_sets(
    page: Page, address: str, api: httpx.Client
) -> None:
    run = prepare(api)
    lab = Lab(page, address)
    lab.open(f"#run={run}")
    page.evaluate(VIOLATIONS)
    predictions = page.locator("#predictions")
    expect(predictions).to_contain_text("window.ran=1")  # a class that another one is taken for
    predictions.get_by_role("button", name="try", exact=True).click()
    expect(predictions).to_contain_text("<img src=x onerror=window.ran=1>")
    lab.press("Branches and bookmarks")
    panel = page.get_by_role("dialog", name="Branches and bookmarks")
    kept = len(api.get("/api/bookmarks").json()["bookmarks"])  # of other tests of this server, too
    assert kept >= len(PAYLOADS)
    bookmarks = panel.get_by_role("list", name="Bookmarks", exact=True).get_by_role("listitem")
    expect(bookmarks).to_have_count(kept)
    expect(panel).to_contain_text("<script>window.ran=1</script>")
    names = [each["name"] for each in api.get(f"/api/runs/{run}/branches").json()["runs"]]
    shown = panel.inner_text()
    assert len([name for name in names if name in PAYLOADS]) > 50
    assert all(name.strip() in shown for name in names if name.isprintable())
    page.keyboard.press("Escape")
    told = page.evaluate(TRY_ADDRESSES, PAYLOADS)
    assert len(set(told)) == 20  # each was read, and its mistakes told
    assert page.evaluate(MADE) == {"ran": None, "violations": [], "made": 0}
