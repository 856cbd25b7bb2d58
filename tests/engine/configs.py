"""Runs of the tests, given as the JSON of a `POST /api/runs`."""

import json
from typing import Any

from pydantic import TypeAdapter

from app.engine.config import RunConfig
from app.engine.problem import load
from app.engine.training.trainer import Trainer

_CONFIG: TypeAdapter[RunConfig] = TypeAdapter(RunConfig)


def trainer_of(body: dict[str, Any]) -> Trainer:
    """Return a trainer of the run that a request's body describes; its loss may be a name alone."""
    loss = body["loss"]
    spelled = {**body, "loss": {"name": loss} if isinstance(loss, str) else loss}
    config = _CONFIG.validate_json(json.dumps(spelled))
    return Trainer(config, load(config))
