"""Read binary frames as a browser does."""

import json
import struct
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray


class Frame(NamedTuple):
    """A message of the stream, taken apart."""

    header: dict[str, Any]
    arrays: dict[str, NDArray[np.float32]]


def decode(message: bytes) -> Frame:
    """Take a binary message apart; its arrays must start on a multiple of 4 and fill it exactly."""
    (length,) = struct.unpack_from("<I", message)
    header = json.loads(message[4 : 4 + length], parse_constant=_refuse)
    offset, arrays = 4 + length, {}
    assert offset % 4 == 0
    for listed in header["arrays"]:
        arrays[listed["name"]] = np.frombuffer(message, "<f4", listed["length"], offset)
        offset += 4 * listed["length"]
    assert offset == len(message)
    return Frame(header, arrays)


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is not JSON")
