"""What the engine raises when a configuration is wrong."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice

SHOWN = 60
"""Characters of a refused value that a message repeats, so that hostile input stays short."""

DEEPEST = 3
"""Levels of a refused list or object that a message repeats."""

BEGUN = 3
"""Letters with which a name begins that are enough to suggest it."""

NEAR = 0.65
"""So alike a name is suggested (the ratio of difflib): sgd for sdg, two in three, but not moons for mnist."""

BITS = 1024
"""Bits of an integer above which its digits are not written: that alone would take long."""

WHOLE = "The configuration"
"""What is refused where no place in it is to blame, unless it stands at a place of another one."""


class Refusal(Exception):
    """What is not done: a whole sentence, the place that it lies at, and the largest number that would do."""

    def __init__(self, message: str, path: str = "", limit: int | None = None) -> None:
        super().__init__(message)
        self.message, self.path, self.limit = message, path, limit


class ConfigError(Refusal, ValueError):
    """A setting that cannot be used: where it is, what must hold, and what came.

    `path` is the place in the configuration (`layers.0.units`, `""` for the whole), `message`
    the complete sentence with the path in front. `limit` is the largest value that could be used in
    its place, where that hangs on more than the declaration.
    """

    def __init__(self, path: str, message: str, limit: int | None = None) -> None:
        super().__init__(message, path, limit)

    def below(self, place: str) -> "ConfigError":
        """Return the same error of a configuration that stands at ``place`` (`base`) of another."""
        if not place:
            return self
        if not self.path:
            return ConfigError(place, self.message.replace(WHOLE, place, 1), self.limit)
        return ConfigError(f"{place}.{self.path}", f"{place}.{self.message}", self.limit)


def suggestion(given: object, known: Sequence[str]) -> str:
    """Return ` Did you mean accuracy?` for what is nearly a known name, its initials or its beginning."""
    if not isinstance(given, str):
        return ""
    name = given[:SHOWN].lower()
    whole = [key for key in known if key.lower() == name]
    initials = [key for key in known if name == "".join(word[0] for word in key.split("_"))]  # lr
    begun = [key for key in known if len(name) >= BEGUN and key.lower().startswith(name)]  # acc
    near = whole or initials or begun or get_close_matches(name, known, 1, NEAR)
    return f" Did you mean {near[0]}?" if near else ""


def refuse(
    path: str, requirement: str, got: object, limit: int | None = None, *, hint: str = ""
) -> ConfigError:
    """Return the error `<path> must <requirement>. Got <got>.<hint>`, to be raised by the caller."""
    return ConfigError(path, f"{path or WHOLE} must {requirement}. Got {quoted(got)}.{hint}", limit)


def quoted(value: object) -> str:
    """Return a value as messages show it: as in JSON, but with single quotes, and never long."""
    text = _spelled(value, DEEPEST)
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def _spelled(value: object, depth: int) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value) if value.bit_length() <= BITS else "an integer of hundreds of digits"
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else json.dumps(value)
    if isinstance(value, Mapping):
        pairs = (f"{_spelled(key, 0)}: {_spelled(item, depth - 1)}" for key, item in value.items())
        return f"{{{_listed(pairs, depth)}}}" if value else "{}"
    if isinstance(value, list | tuple):
        items = (_spelled(item, depth - 1) for item in value)
        return f"[{_listed(items, depth)}]" if value else "[]"
    return repr(value[:SHOWN] if isinstance(value, str | bytes) else value)


def _listed(texts: Iterable[str], depth: int) -> str:
    """Join as many texts as could be shown; what lies deep is left out."""
    return ", ".join(islice(texts, SHOWN)) if depth > 0 else "…"
