"""The pages as they are served: what they say, and that nothing in them leaves the machine."""

import re
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from app import __version__
from app import command as command_line
from app.api.errors import PROBLEMS
from app.api.examples import CALLS, MESSAGES
from app.api.limits import BODY_LIMIT
from app.api.live.broadcast import Viewers
from app.assets import STATIC
from app.engine.catalogue import catalogue
from app.main import create_app
from app.pages.static import IMPORT, modules
from app.runs import Lab
from tests.api.conftest import ADDRESS

PAGES = ("/", "/docs")


class Elements(HTMLParser):
    """Collect the attributes and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str, str]] = []
        self.scripts = ""
        self.text = ""
        self.tag = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag = tag
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self.tag == "script":
            self.scripts += data.strip()
        self.text += data


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_only_files_that_are_here(client: TestClient, path: str) -> None:
    elements = Elements(client.get(path).text)
    files = [value for tag, name, value in elements.attributes if name in ("src", "href") and tag != "a"]
    assert files
    for file in files:
        assert file.startswith(f"static/{__version__}-"), file
        assert client.get(file).status_code == 200, file


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_nothing_that_the_policy_refuses(client: TestClient, path: str) -> None:
    elements = Elements(client.get(path).text)
    assert elements.scripts == ""
    assert not [name for _, name, _ in elements.attributes if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_an_icon(client: TestClient, path: str) -> None:
    assert ("link", "rel", "icon") in Elements(client.get(path).text).attributes


def test_the_docs_show_every_call_and_message_with_its_example(client: TestClient) -> None:
    text = Elements(client.get("/docs").text).text
    for path, operations in client.get("/api/openapi.json").json()["paths"].items():
        for method in operations:
            assert f"{method.upper()} {path}" in text
    for example in CALLS.values():
        assert example.path in text
    for name in MESSAGES:
        assert f'"do": "{name}"' in text


def test_the_docs_show_every_setting(client: TestClient) -> None:
    text = Elements(client.get("/docs").text).text
    listed = catalogue()
    for kind in ("datasets", "activations", "initializers", "losses", "metrics", "optimizers"):
        for declared in listed[kind]:
            assert declared["help"] in text
            for setting in declared["settings"]:
                assert setting["name"] in text
                assert setting["help"] in text


def test_the_docs_show_what_a_body_s_settings_are_without_it(client: TestClient) -> None:
    html = client.get("/docs").text
    row = "<td>integer</td><td>≥ 1, ≤ 500</td><td><code>150</code></td><td>Steps to make.</td>"
    assert f'<th scope="row"><code>steps</code></th>{row}' in html
    assert "Default:" not in html


def test_the_docs_name_what_is_answered(client: TestClient) -> None:
    article = '<article id="{}">.*?<p class="answer">Answers <code>(.*?)</code>'
    html = client.get("/docs").text
    answers = {"create_run": "201 Run", "read_log": "200 text/plain", "read_landscape_binary": "200 binary"}
    for call, answer in {**answers, "delete_run": "204"}.items():
        found = re.search(article.format(call), html, re.DOTALL)
        assert found
        assert found[1] == answer


def test_the_docs_list_every_kind_of_refusal(client: TestClient) -> None:
    text = Elements(client.get("/docs").text).text
    for status, code, _ in PROBLEMS.values():
        assert f"{status} {code}" in text


def test_the_docs_state_the_limits_that_hold(client: TestClient) -> None:
    html = client.get("/docs").text
    limits = client.get("/api/catalogue").json()["limits"]
    for name, most in limits.items():
        assert f"<dt>{name.replace('_', ' ')}</dt><dd>at most {most:,}</dd>" in html
    lab = Lab()
    assert (limits["runs"], limits["runs_in_training"]) == (lab.keep, lab.most_training)
    assert (limits["viewers"], limits["body_bytes"]) == (Viewers().most, BODY_LIMIT)
    assert limits["message_bytes"] == command_line._config(create_app()).ws_max_size


def test_the_docs_links_lead_somewhere(client: TestClient) -> None:
    html = client.get("/docs").text
    anchors = set(re.findall(r'id="([^"]+)"', html))
    targets = re.findall(r'href="#([^"]+)"', html)
    assert targets
    assert set(targets) <= anchors


def test_the_docs_fill_in_the_address_that_was_used(client: TestClient) -> None:
    html = client.get("/docs", headers={"Host": "localhost:9000"}).text
    assert "http://localhost:9000/api/runs" in html


def test_the_description_for_machines_is_complete(client: TestClient) -> None:
    description = client.get("/api/openapi.json").json()
    named = set(re.findall(r"#/components/schemas/([\w.-]+)", str(description)))
    assert named <= set(description["components"]["schemas"])
    assert "HTTPValidationError" not in description["components"]["schemas"]
    assert description["info"]["version"] == __version__


def test_static_files_may_be_kept_for_ever(client: TestClient) -> None:
    path = client.get("/").text.split('href="')[1].split('"')[0]
    answer = client.get(path)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_modules_are_javascript_whatever_the_machine_says(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mimetypes.guess_type", lambda _: ("text/plain", None))
    path = re.findall(r'src="([^"]+/main.js)"', client.get("/").text)[0]
    assert client.get(path).headers["content-type"] == "text/javascript; charset=utf-8"


def preloaded(html: str, main: str) -> list[str]:
    """Give the modules that a page names before it imports them."""
    base = re.findall(rf'src="([^"]+)/{main}"', html)[0]
    return re.findall(rf'<link rel="modulepreload" href="{base}/([^"]+)">', html)


def test_the_lab_is_a_few_files(client: TestClient) -> None:
    html = client.get("/").text
    named = preloaded(html, "dist/main.js")
    assert named == list(modules("dist/main.js"))
    assert named == ["vendor/uplot.js"]  # what is loaded later takes what it shares from the entry itself
    assert len(re.findall("<link rel=.stylesheet", html)) == 1


LATER = re.compile(r'(?<!\{)import\("(\.{1,2}/[^"]+)"\)(?!\.[A-Z])')
"""An import of what is loaded when it is wanted; in a comment it names a type."""


def loaded_later() -> set[str]:
    """Give what is imported when it is wanted, and what another page begins with."""
    found = {"js/learn.js"}
    for path in (STATIC / "js").rglob("*.js"):
        for target in LATER.findall(path.read_text("utf-8")):
            found.add((path.parent / target).resolve().relative_to(STATIC.resolve()).as_posix())
    return found


def test_the_plain_lab_names_each_module_that_it_will_import() -> None:
    with TestClient(create_app(plain=True), base_url=ADDRESS) as client:
        html = client.get("/").text
    named = preloaded(html, "js/main.js")
    assert named == list(modules("js/main.js"))
    by_themselves = {"js/main.js", "js/theme.js", "js/lines-worker.js"}
    own = {path.relative_to(STATIC).as_posix() for path in (STATIC / "js").rglob("*.js")} - by_themselves
    later = {path for entry in loaded_later() for path in (entry, *modules(entry)) if path.startswith("js/")}
    assert own - set(named) == later - set(named)


def test_every_import_is_written_so_that_it_is_found() -> None:
    for path in (STATIC / "js").rglob("*.js"):
        text = path.read_text("utf-8")
        assert len(IMPORT.findall(text)) == len(
            re.findall(r'^(?:import|\} from|export .* from)\b.*";$', text, re.MULTILINE)
        ), path


@pytest.mark.parametrize("path", ["../app/main.py", "..%2fapp%2fmain.py", "%2e%2e/README.md", "js", ""])
def test_nothing_outside_the_static_files_is_served(client: TestClient, path: str) -> None:
    base = client.get("/").text.split('href="')[1].partition("/favicon")[0]
    assert client.get(f"{base}/{path}").status_code == 404


def test_every_static_file_is_of_a_known_kind() -> None:
    kinds = {
        path.suffix for path in STATIC.rglob("*") if path.is_file() and not path.name.endswith("LICENSE")
    }
    assert kinds <= {".js", ".ts", ".css", ".svg", ".woff2", ".json", ".txt", ".md", ".png"}


@pytest.mark.parametrize(
    ("offer", "compressed"),
    [
        ("gzip, deflate, br", True),
        ("br;q=1.0, GZIP;q=0.5", True),
        ("*", True),
        ("identity", False),
        ("", False),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("xgzip", False),
    ],
)
def test_text_is_compressed_for_whoever_takes_it(client: TestClient, offer: str, compressed: bool) -> None:
    script = re.findall(r'src="(static/[^"]+\.js)"', client.get("/").text)[0]
    for path in (script, "/api/catalogue"):
        answer = client.get(path, headers={"Accept-Encoding": offer})
        assert answer.headers.get("content-encoding") == ("gzip" if compressed else None)
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.content == client.get(path, headers={"Accept-Encoding": "identity"}).content
        assert (int(answer.headers["content-length"]) < len(answer.content)) == compressed
