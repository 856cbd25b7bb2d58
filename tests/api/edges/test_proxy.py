"""The page, the API, the socket and the gate behind nginx, with TLS and under a path."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.api.conftest import TINY
from tests.api.edges.server import WAIT
from tests.api.frames import decode
from tests.api.test_pages import Elements
from tests.nginx import Site, site

PAGES = ("", "learn", "docs")


@pytest.fixture(scope="module")
def shown(need: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with site(need, tmp_path_factory.mktemp("nginx")) as shown:
        yield shown


@pytest.fixture
def public(shown: Site) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{shown.url}/", verify=shown.trust, timeout=WAIT) as client:
        yield client


def origin(shown: Site) -> str:
    return f"https://{urlsplit(shown.url).netloc}"


def test_the_server_says_both_addresses(shown: Site) -> None:
    assert f" is at {shown.behind}, and behind its proxy at {shown.url}/ " in shown.greeting


@pytest.mark.parametrize("page", PAGES)
def test_every_address_on_a_page_stays_under_the_path(shown: Site, public: httpx.Client, page: str) -> None:
    answer = public.get(page)
    assert answer.status_code == 200
    given = [value for _, name, value in Elements(answer.text).attributes if name in ("src", "href")]
    followed = {urljoin(str(answer.url), value).partition("#")[0] for value in given}
    assert followed
    for address in followed:
        assert address.startswith(f"{shown.url}/")
        assert public.get(address).status_code == 200, address


def test_the_path_without_its_slash_leads_to_the_page(shown: Site) -> None:
    answer = httpx.get(shown.url, verify=shown.trust, follow_redirects=True, timeout=WAIT)
    assert (answer.status_code, str(answer.url)) == (200, f"{shown.url}/")


def test_the_description_says_where_it_is(shown: Site, public: httpx.Client) -> None:
    assert public.get("api/openapi.json").json()["servers"] == [{"url": shown.url}]
    assert f"curl {shown.url}/api/runs" in Elements(public.get("docs").text).text


def made(public: httpx.Client) -> str:
    run: str = public.post("api/runs", json=TINY).json()["id"]
    return run


def live(shown: Site, run: str, at: str) -> Any:
    url = f"{shown.url.replace('https', 'wss')}/api/runs/{run}/live"
    return connect(url, ssl=shown.trust, origin=Origin(at), proxy=None, max_size=None)


def test_the_page_trains_over_the_socket(shown: Site, public: httpx.Client) -> None:
    with live(shown, made(public), origin(shown)) as viewer:
        viewer.send(json.dumps({"do": "train", "steps": 1, "id": 1}))
        while isinstance(message := viewer.recv(WAIT), bytes):
            assert decode(message).header["step"] in (0, 1)
        assert json.loads(message)["answer"] == "train"


def test_the_address_of_a_new_run_has_the_path(public: httpx.Client) -> None:
    answer = public.post("api/runs", json=TINY)
    where = urljoin(str(answer.request.url), answer.headers["Location"])
    assert where.startswith(str(public.base_url))
    assert public.get(where).json() == answer.json()
    links = public.get("api").json()["links"]
    assert public.get(urljoin(str(public.base_url), links["catalogue"])).json()["presets"]


def test_the_gate_is_the_same(shown: Site, public: httpx.Client) -> None:
    own = {"Origin": origin(shown), "Sec-Fetch-Site": "same-origin"}
    assert public.post("api/runs", json=TINY, headers=own).status_code == 201
    for foreign in (
        {"Origin": "https://evil.com"},
        {"Origin": origin(shown).replace("https", "http")},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "evil.com"},
    ):
        assert public.post("api/runs", json=TINY, headers=foreign).status_code == 403, foreign
    with pytest.raises(InvalidStatus) as refusal, live(shown, made(public), "https://evil.com"):
        pass
    assert refusal.value.response.status_code == 403


def test_the_server_s_own_address_works_beside(shown: Site) -> None:
    answer = httpx.post(f"{shown.behind}/api/runs", json=TINY, headers={"Origin": shown.behind}, timeout=WAIT)
    assert answer.status_code == 201


def test_large_bodies_get_the_server_s_own_refusal(public: httpx.Client) -> None:
    answer = public.post("api/runs", content=b" " * 2_500_000, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


def test_the_page_s_addresses_have_no_root(root: Path) -> None:
    for template in (root / "templates").glob("*.html"):
        text = template.read_text("utf-8")
        assert 'href="/' not in text, template.name
        assert 'src="/' not in text, template.name
