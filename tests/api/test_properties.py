"""Whatever is sent to a parser is read or refused in words: hypothesis makes up what, the same each time."""

import json
from collections.abc import Callable
from typing import Any

import hypothesis
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from app.api.errors import Problem, problem
from app.api.live.messages import MESSAGE, live_query, message_id
from app.api.parsing import RUN_CONFIG, read_config
from app.engine.config import RunConfig
from app.engine.errors import Refusal
from tests.api.conftest import TINY

SETTINGS = hypothesis.settings(
    max_examples=80,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)

NAMES = st.one_of(
    st.sampled_from(
        sorted([*RUN_CONFIG.schema["properties"], *TINY, "name", "units", "activation", "samples"])
    ),
    st.text(max_size=8),
)
VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=12),
        st.sampled_from(["line", "sgd", "adam", "relu", "mean_squared_error", "inline", "__proto__"]),
    ),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=6,
)


def read_or_refused(read: Callable[[], object]) -> None:
    """Read, and where it is refused see that the refusal is one that can be sent."""
    try:
        read()
    except Refusal as error:
        told: Problem = problem(error)["error"]
        assert told["message"].endswith((".", "see fields.")), told
        json.dumps(told, allow_nan=False).encode()


@SETTINGS
@given(st.dictionaries(NAMES, VALUES, max_size=6))
def test_any_object_is_a_configuration_or_refused(changes: dict[str, Any]) -> None:
    read_or_refused(lambda: read_config(json.dumps({**TINY, **changes}).encode()))


@SETTINGS
@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_are_a_configuration_or_refused(body: bytes) -> None:
    read_or_refused(lambda: read_config(body))


@SETTINGS
@given(
    st.sampled_from(["train", "pause", "seek", "ack", "watch", "ping", "x"]), st.dictionaries(NAMES, VALUES)
)
def test_any_message_is_read_or_refused(do: str, parts: dict[str, Any]) -> None:
    text = json.dumps({"do": do, **parts})
    read_or_refused(lambda: MESSAGE.read(text))
    assert message_id(text) is None or type(message_id(text)) in (int, str)


@SETTINGS
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["have", "watch", "look", "trail", "pauses"]) | st.text(max_size=5),
            st.text(max_size=8) | st.integers().map(str),
        ),
        max_size=5,
    )
)
def test_any_query_of_a_socket_is_read_or_refused(pairs: list[tuple[str, str]]) -> None:
    read_or_refused(lambda: live_query(QueryParams(pairs)))


@SETTINGS
@given(st.integers(0, 2**31), st.floats(1e-9, 1e3), st.integers(1, 1000))
def test_a_configuration_that_is_written_and_read_again_is_the_same(
    seed: int, rate: float, epochs: int
) -> None:
    config = read_config(
        json.dumps(
            {**TINY, "seed": seed, "epochs": epochs, "optimizer": {"name": "sgd", "learning_rate": rate}}
        ).encode()
    )
    assert config.optimizer.rate(0) == rate
    assert (config.seed, config.epochs) == (seed, epochs)
    assert isinstance(config, RunConfig)
