"""A browser's part in the live socket, over the test client."""

import json
from typing import Any

from starlette.testclient import WebSocketTestSession

from tests.api.frames import Frame, decode


class Viewer:
    """Remember what came; acknowledge when told to."""

    def __init__(self, session: WebSocketTestSession) -> None:
        self.session = session
        self.frames: list[Frame] = []
        self.answers: list[dict[str, Any]] = []

    def say(self, **message: Any) -> None:
        self.session.send_json(message)

    def hear(self) -> None:
        """Take in one message."""
        message = self.session.receive()
        assert message["type"] == "websocket.send", message
        if message.get("bytes"):
            self.frames.append(decode(message["bytes"]))
        else:
            self.answers.append(json.loads(message["text"]))

    def hear_frame(self) -> Frame:
        """Take messages in up to the next frame."""
        count = len(self.frames)
        while len(self.frames) == count:
            self.hear()
        return self.frames[-1]

    def hear_answer(self) -> dict[str, Any]:
        """Take messages in up to the next text."""
        count = len(self.answers)
        while len(self.answers) == count:
            self.hear()
        return self.answers[-1]

    def acknowledge(self) -> None:
        self.say(do="ack", frame=self.frames[-1].header["frame"])

    def hear_until(self, step: int, status: str = "ready") -> Frame:
        """Acknowledge frames, those that came before too, until one shows a step at rest."""
        while not self.frames or not self._at(step, status):
            if self.frames:
                self.acknowledge()
            self.hear_frame()
        self.acknowledge()
        return self.frames[-1]

    def _at(self, step: int, status: str) -> bool:
        header = self.frames[-1].header
        return (header["step"], header["status"]) == (step, status)

    def losses(self) -> list[float]:
        """Give all losses that came; each frame must go on where the one before it ended."""
        joined: list[float] = []
        begin = self.frames[0].header["losses_start"]
        for header, arrays in self.frames:
            assert header["losses_start"] == begin + len(joined)
            joined += arrays["losses"].tolist()
        return joined
