"""What a program reads first."""

from starlette.testclient import TestClient

from app import __version__


def test_the_start_tells_the_versions(client: TestClient) -> None:
    start = client.get("/api").json()
    assert (start["name"], start["version"], start["api_version"]) == ("Fall Line", __version__, 1)


def test_each_link_of_the_start_leads_somewhere(client: TestClient) -> None:
    links = client.get("/api").json()["links"]
    assert {"description", "docs", "catalogue"} <= set(links)
    for path in links.values():
        assert client.get(path).status_code == 200, path
