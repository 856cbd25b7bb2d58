"""Open the live socket of a run."""

from fastapi import APIRouter, WebSocket

from ...engine.errors import Refusal
from ..errors import NotFound, answer
from ..parts import TheLab, TheViewers
from .messages import live_query
from .room import Viewer, require_weight

router = APIRouter()


@router.websocket("/runs/{id}/live")
async def live(socket: WebSocket, id: str, lab: TheLab, viewers: TheViewers) -> None:
    """Serve one viewer; what cannot be served is refused before the handshake, as over HTTP."""
    try:
        run, query = await lab.find(id), live_query(socket.query_params)
        require_weight(run, query.watch, "watch")
        with viewers, run.hold():
            await socket.accept()
            await Viewer(lab, run, viewers.broadcast(lab, run), socket, query).serve()
    except Refusal as error:
        await socket.send_denial_response(answer(error))


async def nowhere(socket: WebSocket) -> None:
    """Refuse a socket at a path that has none, in the one error shape."""
    await socket.send_denial_response(answer(NotFound(f"No socket is at {socket.url.path[:100]}.")))
