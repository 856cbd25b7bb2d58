"""The address under which a proxy shows this server to others."""

import re
from typing import NamedTuple

ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<name>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:/(?!\.\.?(?:/|$))[a-zA-Z0-9._~-]+)*)/?",
    re.ASCII,
)
"""A scheme and a host in lower case, then perhaps a port, and a path of plain names."""

OWN_PORT = {"http": 80, "https": 443}
"""The port of each scheme, which browsers leave out."""


class PublicUrl(NamedTuple):
    """An address in its parts."""

    url: str  # without a slash at its end
    origin: str  # as a browser's Origin header has it
    host: str  # as a browser's Host header has it
    name: str  # the same without its port

    @property
    def path(self) -> str:
        """What stands before each path, such as `/fall-line`; empty for a whole host."""
        return self.url.removeprefix(self.origin)


def public_url(text: str) -> PublicUrl:
    """Read an address, or raise ValueError with a sentence."""
    found = ADDRESS.fullmatch(text)
    port = int(found["port"] or 0) if found else 0
    if found is None or port > 65_535:
        raise ValueError(
            "must be http:// or https://, a host in lower case, perhaps a port, and perhaps a path of "
            f"letters, digits and -._~, as in https://example.org/fall-line. Got {text[:100]!r}."
        )
    shown = f":{port}" if port not in (0, OWN_PORT[found["scheme"]]) else ""
    host = found["name"] + shown
    origin = f"{found['scheme']}://{host}"
    return PublicUrl(origin + found["path"], origin, host, found["name"])
