"""A table of somebody's own: dropped on the page, read, chosen from, and learned from in the lab."""

import re

import httpx
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab
from tests.browser.test_accessibility import axe, violations
from tests.browser.test_payloads import MADE, PAYLOADS, VIOLATIONS, table_of_payloads

__all__ = ["axe"]

DROP = """([name, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  for (const kind of ["dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
}"""


WIDTHS = "all => all.map((one) => one.getBoundingClientRect().width)"


def flowers(rows: int = 60) -> str:
    """Tell of flowers that are told apart by their length; every tenth has no colour."""
    told = [
        f"{k / 10:.1f},{'' if k % 10 == 0 else ('red', 'blue')[k % 2]},{'iris' if k < rows // 2 else 'rose'}"
        for k in range(rows)
    ]
    return "\n".join(["length,colour,species", *told, ""])


def role(page: Page, column: str, name: str) -> None:
    """Use a column otherwise."""
    page.get_by_role("group", name=f"Use {column} as").get_by_role("button", name=name).click()


def test_a_dropped_file_is_learned_from_within_a_few_clicks(lab: Lab, api: httpx.Client, axe: str) -> None:
    page, article = lab.page, lab.run
    page.evaluate(DROP, ["flowers.csv", flowers()])
    expect(page.get_by_role("heading", name="flowers.csv")).to_be_focused()
    outlook = page.get_by_role("complementary", name="What will happen")
    expect(outlook).to_contain_text("rows to learn from. 11 more to test with. 6 rows left out.")
    expect(outlook).to_contain_text("inputs: length, colour (2).")
    expect(page.get_by_role("img", name="length, shaded by species")).to_be_visible()
    assert violations(page, axe, ".data") == []
    page.set_viewport_size({"width": 1024, "height": 768})
    for part, least in ((".data-shades", 70), (".data-values", 100)):
        for box in page.locator(f".data-columns tbody {part}").evaluate_all(WIDTHS):
            assert box >= least, part
    page.set_viewport_size({"width": 1440, "height": 900})
    lab.press("allow none")
    expect(outlook.get_by_role("alert")).to_contain_text("empty")
    role(page, "colour", "skip")
    expect(outlook).to_contain_text("48rows to learn from. 12 more to test with.")
    expect(outlook).to_contain_text("Always saying")
    lab.press("Train on this")
    run = lab.wait_for_another(article)
    expect(page.locator("body")).to_have_attribute("data-room", "lab")
    expect(page.locator("body")).not_to_have_attribute("data-step", "0")  # it plays
    told = api.post(f"/api/runs/{run}/train", json={}).json()["run"]
    assert told["config"]["dataset"]["inputs"] == ["length"]
    assert told["val_accuracy"] > 0.9
    page.set_viewport_size({"width": 390, "height": 844})
    lab.open("#view.room=data")
    page.get_by_label("Paste a table").fill("only,names")
    lab.press("Read what is pasted")
    expect(page.locator(".data > .refusal")).to_contain_text("rows")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    lab.press("Delete flowers.csv, 60 rows, 3 columns")
    expect(page.locator(".data > .refusal")).to_contain_text("learn")
    lab.press("flowers.csv")
    expect(page.get_by_role("heading", name="flowers.csv")).to_be_focused()


def test_names_and_cells_of_a_table_are_text_wherever_they_go(lab: Lab) -> None:
    page = lab.page
    lab.open("#view.room=data")
    page.evaluate(VIOLATIONS)
    page.evaluate(DROP, [f"{PAYLOADS[1]}.csv", table_of_payloads()])
    expect(page.locator(".data-row")).to_have_count(61)
    expect(page.get_by_role("complementary", name="What will happen")).to_contain_text("inputs: ")
    assert page.evaluate(MADE) == {"ran": None, "violations": [], "made": 0}


def test_a_link_asks_for_the_file_of_a_table_that_the_server_lacks(lab: Lab, api: httpx.Client) -> None:
    page, text = lab.page, flowers(40)
    table = api.post("/api/tables", content=text, headers={"Content-Type": "text/csv"}).json()["id"]
    assert api.delete(f"/api/tables/{table}").status_code == 204
    data = f"dataset.name=table&dataset.table={table}&dataset.target=species&dataset.inputs=[%22length%22]"
    network = "layers=4.relu,1.sigmoid&loss=binary_crossentropy"
    lab.open(f"#{data}&{network}")
    expect(page.locator(".data-wanted")).to_contain_text(f"the table {table}")
    lab.open(f"#{data}&{network}&moment.file=flowers.csv")
    expect(page.locator(".data-wanted")).to_contain_text("learns from “flowers.csv”, which this server")
    page.evaluate(DROP, ["others.csv", flowers(50)])
    expect(page.locator(".data > .refusal")).to_contain_text("another file")
    page.evaluate(DROP, ["flowers.csv", text])
    expect(page.locator("body")).to_have_attribute("data-room", "lab")
    expect(page.locator("#settings")).to_contain_text("flowers.csv: 40 samples, 2 classes")
    expect(page).to_have_url(re.compile("&moment.file=flowers.csv"))
