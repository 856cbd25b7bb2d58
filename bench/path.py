"""The plane of the article's whole path: principal components of what a run keeps of its 4,200 steps."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.landscape import Plane, path_plane
from app.engine.training.trainer import Trainer
from app.runs import Lab, Run
from app.runs.looks.path import path_of
from bench.report import Result, best_seconds

assert app.__version__

ROUNDS = 15
LONGEST = 0.08
LARGEST_ANGLE = 2.0
LARGEST_KEPT = 3 * 2**20


def run() -> list[Result]:
    """Time the plane of a finished run, and compare it with that of the weights of every step."""
    finished = asyncio.run(_finished())
    seconds = best_seconds(lambda: _plane(finished), rounds=ROUNDS)
    states = path_of(finished, finished.present.state, None).states
    kept = sum(state.theta.nbytes + state.slots.nbytes for state in states)
    angle = _largest_angle(_plane(finished), path_plane(_every_step()))
    return [
        Result(
            f"the path's plane, seconds from {len(states)} kept states",
            seconds,
            f"under {LONGEST:g}",
            seconds < LONGEST,
        ),
        Result(
            "the path's plane, degrees from that of all 4,201 states",
            angle,
            f"at most {LARGEST_ANGLE:g}",
            angle <= LARGEST_ANGLE,
        ),
        Result("kept states, bytes", kept, f"at most {LARGEST_KEPT:,}", kept <= LARGEST_KEPT),
    ]


async def _finished() -> Run:
    lab = Lab()
    run = await lab.create(RunConfig())
    await lab.train(run)
    await lab.close()
    return run


def _plane(run: Run) -> Plane:
    """Lay the plane as a landscape does."""
    return path_plane(np.array([state.theta for state in path_of(run, run.present.state, None).states]))


def _every_step() -> FloatArray:
    """Walk the article's run step by step: the weights (4201, 642)."""
    config = RunConfig()
    trainer = Trainer(config, config.dataset.load())
    state = trainer.initial_state()
    walk = [state.theta]
    while state.step < trainer.total_steps:
        state = trainer.train(state, 1).state
        walk.append(state.theta)
    return np.array(walk)


def _largest_angle(one: Plane, other: Plane) -> float:
    """Return the largest principal angle between two planes, in degrees."""
    axes = [np.stack([plane.axis_a, plane.axis_b]) for plane in (one, other)]
    cosines = np.linalg.svd(axes[0] @ axes[1].T, compute_uv=False)
    return float(np.degrees(np.arccos(min(cosines.min(), 1.0))))


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
