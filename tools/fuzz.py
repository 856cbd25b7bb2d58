"""Send each parser what a coverage-guided fuzzer (atheris) makes up: it reads it, or refuses it in words.

Each parser gets a process of its own, which begins with the tests' hostile input and honest examples. What is
found lies in a file whose name is printed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

Parser = Callable[[bytes], object]


class Target(NamedTuple):
    """A parser, and what is sent to it first."""

    parse: Parser
    seeds: Iterable[bytes]
    longest: int = 4_096


GATE = [b"127.0.0.1:8000\nhttp://127.0.0.1:8000\nsame-origin", b"[::1]:1\nnull\nnone"]
"""Host, Origin and Sec-Fetch-Site of requests that come in."""


def targets() -> dict[str, Target]:
    """Give every parser of what comes from outside, by name."""
    from starlette.datastructures import QueryParams

    from app.api import examples, query
    from app.api.live.messages import MESSAGE, live_query, message_id
    from app.api.openapi import BODIES
    from app.api.parsing import Reader, read_config
    from app.api.public import public_url
    from app.main import create_app
    from tests.hostile import CONFIGS, MESSAGES, NOT_JSON, QUERIES, WRONG
    from tools import fuzz_kept as kept

    create_app().openapi()  # it knows the bodies then
    bodies = [json.dumps(call.body).encode() for call in examples.CALLS.values() if call.body is not None]
    hostile = [*NOT_JSON.values(), *WRONG.values()]
    readers = [Reader[Any](kind) for kind in BODIES.values()]
    queries = _queries()
    socket = [json.dumps(message).encode() for message in examples.MESSAGES.values()]

    def address(text: bytes) -> None:
        values = QueryParams(text)
        live_query(values)
        for model in queries:
            query.repeated(values, model)

    def each(text: bytes) -> None:
        for reader in readers:
            refused(reader.read, text)

    return {
        "configurations": Target(read_config, [*bodies, *hostile, *CONFIGS.values()]),
        "bodies": Target(each, [*bodies, *hostile]),
        "messages": Target(
            lambda text: (message_id(text), MESSAGE.read(text)), [*socket, *MESSAGES.values()]
        ),
        "addresses": Target(address, [text.partition("?")[2].encode() for text in (examples.LIVE, *QUERIES)]),
        "public address": Target(_public(public_url), [b"https://example.org/fall-line", b"http://[::1]:80"]),
        "gate": Target(_gate(), GATE),
        **kept.targets(Target),
    }


def _queries() -> list[Mapping[str, Any]]:
    from app.api.landscape.answers import LandscapeJsonQuery, ProbeQuery
    from app.api.neurons.answers import NeuronsQuery

    return [model.model_json_schema() for model in (LandscapeJsonQuery, ProbeQuery, NeuronsQuery)]


def _public(parse: Callable[[str], object]) -> Parser:
    def read(text: bytes) -> None:
        try:
            parse(text.decode("utf-8", "surrogateescape"))
        except ValueError as error:
            assert str(error), "a refusal in words"  # noqa: PT017

    return read


def _gate() -> Parser:
    """Read three lines as Host, Origin and Sec-Fetch-Site; what passes must name this machine."""
    from app.api.errors import ApiError
    from app.api.middleware.gate import LOOPBACK, Gate

    async def nothing(*_: object) -> None:
        """Never called: the headers alone are checked."""

    gate = Gate(nothing)

    def check(text: bytes) -> None:
        names = (b"host", b"origin", b"sec-fetch-site")
        headers = [(name, value) for name, value in zip(names, text.split(b"\n"), strict=False)]
        try:
            gate.check({"type": "websocket", "scheme": "ws", "path": "/", "headers": headers, "server": None})
        except ApiError:
            return
        host = headers[0][1].lower()
        assert host.startswith(tuple(name.encode() for name in LOOPBACK)), host

    return check


def refused(parse: Parser, text: bytes) -> None:
    """Parse; a refusal must be one that can be sent."""
    from app.api.errors import problem
    from app.engine.errors import Refusal

    try:
        parse(text)
    except Refusal as error:
        json.dumps(problem(error), allow_nan=False).encode()


def run_one(name: str, folder: Path, seconds: int) -> None:
    """Fuzz one parser in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["app.api", "app.engine", "app.runs", "app.store"]):
        target = targets()[name]
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(target.seeds):
        (corpus / f"{number}").write_bytes(bytes(seed)[: target.longest])
    limits = [
        f"-max_total_time={seconds}",
        f"-max_len={target.longest}",
        "-timeout=60",  # of the clock: five seconds pass beside other programs without a fault
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]
    atheris.Setup(
        [sys.argv[0], *limits, f"-artifact_prefix={folder}/", str(corpus)],
        lambda data: refused(target.parse, data),
    )
    atheris.Fuzz()


def main() -> None:
    """Fuzz all, or those that are named; leave with status 1 where something was found."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=600, help="for each parser")
    options.add_argument("--only", help=argparse.SUPPRESS)
    options.add_argument("names", nargs="*", help="parsers; all without")
    given = options.parse_args()
    if given.only:
        name, folder = given.only.split(":", 1)
        run_one(name, Path(folder), given.seconds)
    known = [*targets()]
    for name in given.names:
        if name not in known:
            options.error(f"A parser must be one of {', '.join(known)}. Got {name}.")
    found = [name for name in given.names or known if not _quiet(name, given.seconds)]
    if found:
        sys.exit(f"Something was found in: {', '.join(found)}.")
    print("Nothing was found.")


def _quiet(name: str, seconds: int) -> bool:
    """Fuzz one parser in a process of its own; say how much it was sent, and whether all went well."""
    folder = tempfile.mkdtemp(prefix="fallline-fuzz-")
    command = [sys.executable, "-m", "tools.fuzz", "--seconds", str(seconds), "--only", f"{name}:{folder}"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ, check=False)
    stats = dict(
        line.split("::")[1].split(":") for line in done.stderr.splitlines() if line.startswith("stat::")
    )
    sent = int(stats.get("number_of_executed_units", 0))
    print(
        f"{name}: {sent:,} inputs in {seconds} s, {'nothing found' if not done.returncode else folder}",
        flush=True,
    )
    if done.returncode:
        print("\n".join([*done.stdout.splitlines(), *done.stderr.splitlines()[-12:]]))
    return not done.returncode


if __name__ == "__main__":
    main()
