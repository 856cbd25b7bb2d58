"""Answers whose bytes lie ready: made once, and compressed for whoever takes them so."""

import gzip
import re
from functools import cached_property

from starlette.datastructures import Headers
from starlette.responses import Response

OFFER = re.compile(r"(gzip|\*)(\s*;\s*q\s*=\s*(1(\.0*)?|0?\.\d*[1-9]\d*))?")
"""A part of Accept-Encoding that takes gzip, with a weight above 0."""


class Ready:
    """One answer; text comes in a fourth of its bytes where that is asked for."""

    def __init__(self, content: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        self._content, self._kind = content, kind
        self._headers = {**(headers or {}), "Vary": "Accept-Encoding"}

    def to(self, request: Headers) -> Response:
        """Give the answer to a request with these headers."""
        offers = request.get("accept-encoding", "").lower().split(",")
        small = any(OFFER.fullmatch(offer.strip()) for offer in offers)
        return self._small if small else self._whole

    @cached_property
    def _whole(self) -> Response:
        return Response(self._content, media_type=self._kind, headers=self._headers)

    @cached_property
    def _small(self) -> Response:
        headers = {**self._headers, "Content-Encoding": "gzip"}
        return Response(gzip.compress(self._content, mtime=0), media_type=self._kind, headers=headers)
