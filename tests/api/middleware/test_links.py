"""What a link from elsewhere opens, what a proxy's address lets in, and the page that a refusal shows."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from app.api.public import public_url
from app.main import create_app
from tests.api.conftest import ADDRESS, Create

LINK = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}

NO_LINK = [
    {"Sec-Fetch-Dest": "iframe"},
    {"Sec-Fetch-Dest": "empty"},
    {"Sec-Fetch-Mode": "cors"},
    {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"},
    {"Origin": "http://evil.com"},
    {"Host": "evil.com"},
]

PUBLIC = "https://lab.example.org/fall-line"
THERE = "https://lab.example.org"


@pytest.fixture(scope="module")
def shown() -> Iterator[TestClient]:
    with TestClient(create_app(public=public_url(PUBLIC)), base_url=ADDRESS) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/learn", "/docs"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_link_from_elsewhere_opens_a_page(client: TestClient, path: str, site: str) -> None:
    answer = client.get(path, headers={**LINK, "Sec-Fetch-Site": site})
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")


@pytest.mark.parametrize("changes", NO_LINK, ids=str)
def test_what_is_no_link_to_a_page_stays_closed(client: TestClient, changes: dict[str, str]) -> None:
    assert client.get("/", headers={**LINK, **changes}).status_code == 403


@pytest.mark.parametrize("path", ["/api/runs", "/api/openapi.json", "/static/x.js", "/nowhere"])
def test_a_link_from_elsewhere_opens_nothing_but_pages(client: TestClient, path: str) -> None:
    assert client.get(path, headers=LINK).status_code == 403


@pytest.mark.parametrize("method", ["POST", "HEAD", "DELETE", "OPTIONS"])
def test_a_form_from_elsewhere_opens_nothing(client: TestClient, method: str) -> None:
    assert client.request(method, "/", headers=LINK).status_code == 403


def test_a_link_from_elsewhere_opens_no_socket(client: TestClient, create: Create) -> None:
    for path in ("/", f"/api/runs/{create()['id']}/live"):
        with pytest.raises(WebSocketDenialResponse), client.websocket_connect(path, headers=LINK):
            pass


@pytest.mark.parametrize(
    "headers", [{"Host": "lab.example.org"}, {"Host": "evil.com", "X-Forwarded-Host": "127.0.0.1"}], ids=str
)
def test_a_browser_that_came_by_a_foreign_name_gets_a_page_with_the_way_out(
    client: TestClient, headers: dict[str, str]
) -> None:
    answer = client.get("/", headers={**headers, "Accept": "text/html,*/*;q=0.8"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (403, "text/html; charset=utf-8")
    assert f"The Host header must name this server. Got &#x27;{headers['Host']}&#x27;." in answer.text
    assert "start it with --public-url" in answer.text


def test_the_page_of_a_refusal_holds_no_markup_of_the_request(client: TestClient) -> None:
    answer = client.get("/", headers={"Host": "<script>x</script>", "Accept": "text/html"})
    assert answer.status_code == 403
    assert "<script" not in answer.text


def test_a_program_is_told_the_way_out_too(client: TestClient) -> None:
    answer = client.post("/api/runs", json={}, headers={"Origin": THERE})
    assert "start it with --public-url" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "lab.example.org", "Origin": THERE},
        {"Host": "lab.example.org"},
        {"Host": "lab.example.org:8443", "Origin": THERE},
        {"Origin": THERE},
        {"Origin": ADDRESS},
    ],
    ids=str,
)
def test_the_public_page_is_the_server_s_own(shown: TestClient, headers: dict[str, str]) -> None:
    assert shown.get("/api/runs", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "lab.example.org", "Origin": "http://lab.example.org"},
        {"Host": "lab.example.org:8443", "Origin": "http://lab.example.org:8443"},
        {"Host": "lab.example.org", "Origin": ADDRESS},
        {"Host": "example.org"},
        {"Host": "evil.lab.example.org"},
        {"Origin": "https://evil.com"},
        {"Origin": "https://lab.example.org:8443"},
        {"Origin": PUBLIC},
    ],
    ids=str,
)
def test_a_public_address_lets_in_nobody_else(shown: TestClient, headers: dict[str, str]) -> None:
    assert shown.get("/api/runs", headers=headers).status_code == 403


@pytest.mark.parametrize(
    ("text", "url", "origin"),
    [
        ("https://example.org", "https://example.org", "https://example.org"),
        ("https://example.org/", "https://example.org", "https://example.org"),
        ("https://example.org:443/a/b/", "https://example.org/a/b", "https://example.org"),
        ("http://example.org:8080/a", "http://example.org:8080/a", "http://example.org:8080"),
        ("http://[::1]:80", "http://[::1]", "http://[::1]"),
    ],
)
def test_a_public_address_is_read_as_browsers_write_it(text: str, url: str, origin: str) -> None:
    assert public_url(text)[:2] == (url, origin)


@pytest.mark.parametrize(
    "text",
    [
        *("", "example.org", "ftp://example.org", "https://", "https://Example.org", "https://a b.org"),
        *(
            "https://example.org?x",
            "https://example.org#x",
            "https://me@example.org",
            "https://example.org:x",
        ),
        *("https://example.org:99999", "https://example.org//a", "https://example.org/../a", "https://é.org"),
        *("https://example.org/a%2fb", "https://example.org/a\n", "https://-.org", "javascript:x"),
    ],
)
def test_what_is_no_public_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="must be http:// or https://"):
        public_url(text)
