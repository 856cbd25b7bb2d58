"""What the engine raises when a configuration is wrong."""

SHOWN = 60
"""Characters of a refused value that a message repeats, so that hostile input stays short."""


class ConfigError(ValueError):
    """A setting that cannot be used: where it is, what must hold, and what came.

    `path` is the place in the configuration (`layers.0.units`, `""` for the whole), `message`
    the complete sentence with the path in front.
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.message = message


def refuse(path: str, requirement: str, got: object) -> ConfigError:
    """Return the error `<path> must <requirement>. Got <got>.`, to be raised by the caller."""
    subject = path or "The configuration"
    return ConfigError(path, f"{subject} must {requirement}. Got {shown(got)}.")


def shown(value: object) -> str:
    """Return a value as messages show it: JSON's words for None, True and False, and never long."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and value.bit_length() > 1024:
        return "an integer of hundreds of digits"
    text = repr(value[:SHOWN] if isinstance(value, (str, bytes, list, tuple)) else value)
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
