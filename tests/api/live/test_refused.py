"""A refused socket is no mistake of the server's, and nothing is said of it on the terminal."""

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.serving import served

REFUSED = {
    ("/api/runs/none/live", None): 404,
    ("/nowhere", None): 404,
    ("/api/runs/none/live", Origin("http://example.org")): 403,
}


def test_a_refused_handshake_leaves_the_terminal_quiet() -> None:
    with served() as server:
        for (path, origin), status in REFUSED.items():
            address = server.address.replace("http", "ws") + path
            with pytest.raises(InvalidStatus) as refused, connect(address, origin=origin, proxy=None):
                raise AssertionError
            assert refused.value.response.status_code == status
    assert server.said[1:] == []
