"""What whoever adds a kind of layer, a schedule or a penalty finds at work in a whole run."""

import asyncio
from typing import NamedTuple

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.looks.anatomy import Anatomy
from app.engine.looks.microscope import Step
from app.engine.problem import evaluator_for
from app.engine.training.trainer import Trainer
from app.runs import Lab, LandscapeRequest, Run, WeightRequest


class Seen(NamedTuple):
    """A run after its last step, and that step in the microscope and in slow motion."""

    run: Run
    weight: Step
    anatomy: Anatomy
    gradient: FloatArray


async def seen(lab: Lab, config: RunConfig, steps: int, index: int = 0) -> Seen:
    """Train a run, and look at one weight in its last step, and at the step's first sample."""
    run = await lab.create(config)
    await lab.train(run, steps=steps)
    look = (await lab.look(run).weight(WeightRequest(index=index))).microscope.done
    assert look is not None
    assert run.present.last is not None
    gradient = run.present.last.stretch.gradient
    return Seen(run, look, await lab.look(run).anatomy(steps, 0), gradient)


async def stirred(run: Run) -> None:
    """Return at a run's next change of any kind."""
    change = asyncio.Event()
    run.watchers.add(change)
    await change.wait()
    run.watchers.discard(change)


async def changed(run: Run) -> None:
    """Return once a run has changed, or was removed."""
    since = run.revision
    while run.revision == since and not run.removed:
        await stirred(run)


async def replays(lab: Lab, run: Run, step: int) -> bool:
    """Say whether going back to a step finds the bits of a run that trains no further."""
    trainer = Trainer(run.config, run.data)
    straight = trainer.train(trainer.initial_state(), step).state
    again = await lab.look(run).source.state_at(step)
    return again.theta.tobytes() == straight.theta.tobytes()


def slow_gradient(anatomy: Anatomy) -> FloatArray:
    """Give the gradient of a step's batch as slow motion shows it, (P,)."""
    return np.concatenate(
        [part.ravel() for layer in anatomy.layers for part in layer.batch_gradient.values()]
    )


async def landscape_is_of_plain_passes(lab: Lab, run: Run) -> bool:
    """Say whether each point of a landscape is the loss of its weights, measured alone."""
    map_ = await lab.look(run).landscape(LandscapeRequest(plane="random", size=5))
    evaluator = evaluator_for(run.config, run.data)
    plain = [[evaluator.measure(map_.plane.point(a, b)).loss for a in map_.a] for b in map_.b]
    return np.allclose(map_.loss, plain, rtol=1e-12, atol=0.0)
