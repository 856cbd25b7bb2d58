"""What a viewer may say: the query of a socket's address, and the socket's messages."""

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, Discriminator, Field, ValidationError
from pydantic_core import from_json
from starlette.datastructures import QueryParams

from ..errors import Invalid
from ..parsing import LAX, STRICT, Index, Reader
from ..query import repeated
from ..runs.bodies import Pause, Seek, Train
from ..sentences import fields_of
from ..steps.microscope import MAX_POINTS, Trail

Identifier = Annotated[str, Field(max_length=100)]


class Message(BaseModel):
    """What every message of the socket may carry."""

    model_config = STRICT

    id: Identifier | int | None = Field(None, description="Repeated in the answer.")


class Unpaused(Message):
    """What a player asks for again and again: it is not done if somebody paused the run meanwhile."""

    pauses: Index | None = Field(
        None, description="Pauses that the client knows of: if there were more, nothing is done."
    )


class TrainMessage(Train, Unpaused):
    """Train on; answered when it is done, paused or diverged."""

    do: Literal["train"]


class PauseMessage(Pause, Message):
    """Stop training; answered when the run stands still."""

    do: Literal["pause"]


class SeekMessage(Seek, Unpaused):
    """Go to a step; answered when the run is there."""

    do: Literal["seek"]


class AckMessage(Message):
    """A frame was drawn, and all before it: the next one may come."""

    do: Literal["ack"]
    frame: Index = Field(description="The frame's number.")


CLOSE_LOOK = (
    "Points of the curve in a close look at that weight, which comes with each frame of a run at rest; null "
    "for none."
)
Look = Annotated[int | None, Field(ge=3, le=MAX_POINTS, description=CLOSE_LOOK)]


class WatchMessage(Message):
    """Choose the weight that frames explain, and how closely; a frame follows at once."""

    do: Literal["watch"]
    weight: Index | None = Field(None, description="Index of the weight, or null for none.")
    look: Look = None
    trail: Trail = 0


class PingMessage(Message):
    """Ask whether the server is there; answered at once."""

    do: Literal["ping"]


Command = TrainMessage | PauseMessage | SeekMessage
AnyMessage = Annotated[Command | AckMessage | WatchMessage | PingMessage, Discriminator("do")]


class LiveQuery(BaseModel):
    """How a socket starts."""

    model_config = LAX

    have: Index = Field(0, description="Losses that the viewer has already: send those after.")
    watch: Index | None = Field(None, description="Index of the weight that frames explain.")
    look: Look = None
    trail: Trail = 0
    pauses: Index | None = Field(None, description="Pauses that the viewer knows of: tell it of those after.")


LIVE_SCHEMA = LiveQuery.model_json_schema()

_KINDS: tuple[Any, ...] = (TrainMessage, PauseMessage, SeekMessage, AckMessage, WatchMessage, PingMessage)
MESSAGE_KINDS = {get_args(kind.model_fields["do"].annotation)[0]: kind for kind in _KINDS}
MESSAGE: Reader[Any] = Reader(AnyMessage, "invalid_message")


def message_id(text: bytes | str) -> str | int | None:
    """Give the id of a message that could not be understood, if that much of it could."""
    try:
        message = from_json(text)
    except ValueError:
        return None
    identifier = message.get("id") if isinstance(message, dict) else None
    fits = type(identifier) is int or (type(identifier) is str and len(identifier) <= 100)
    return identifier if fits else None


def live_query(values: QueryParams) -> LiveQuery:
    """Read the query of a socket's address, or raise Invalid."""
    if twice := repeated(values, LIVE_SCHEMA):
        raise Invalid(twice)
    try:
        return LiveQuery.model_validate(dict(values))
    except ValidationError as error:
        raise Invalid(fields_of(error.errors(include_url=False), LIVE_SCHEMA)) from None
