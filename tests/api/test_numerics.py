"""The arithmetic is named by the kernels that were loaded, and the same name means the same bits."""

import json
import os
import platform
import subprocess
import sys
from itertools import combinations

import pytest
from fastapi.testclient import TestClient

WALK = """
import app, hashlib, json
from app.api.catalogue import numerics
from app.engine.presets import PRESETS
from app.engine.training.trainer import Trainer

bits = hashlib.sha256()
for preset in PRESETS:
    if preset.config.model is None:
        trainer = Trainer(preset.config, preset.config.dataset.load())
        bits.update(trainer.train(trainer.initial_state(), 50).state.theta.tobytes())
print(json.dumps([numerics()["profile"], bits.hexdigest()]))
"""
OLD_KERNELS = {"OPENBLAS_CORETYPE": "Nehalem"}
OLD_LOOPS = {"NPY_DISABLE_CPU_FEATURES": "X86_V3 AVX2 FMA3"}
X86 = platform.machine().lower() in {"x86_64", "amd64"}


def walked(**settings: str) -> tuple[str, str]:
    """Give the profile of a new process, and a digest of the first steps of all presets there."""
    done = subprocess.run(
        [sys.executable, "-c", WALK],
        env={**os.environ, **settings},
        capture_output=True,
        check=True,
        text=True,
    )
    profile, bits = json.loads(done.stdout)
    return profile, bits


@pytest.fixture(scope="module")
def walks() -> list[tuple[str, str]]:
    """Walks as the machine likes it, twice; with older kernels; with older loops; with both."""
    return [
        walked(),
        walked(),
        walked(**OLD_KERNELS),
        walked(**OLD_LOOPS),
        walked(**OLD_KERNELS, **OLD_LOOPS),
    ]


def test_the_same_profile_gives_the_same_bits(walks: list[tuple[str, str]]) -> None:
    for (profile, bits), (other, theirs) in combinations(walks, 2):
        assert profile != other or bits == theirs
    assert walks[0] == walks[1]


def test_a_profile_names_the_kernels_and_loops_that_were_loaded(walks: list[tuple[str, str]]) -> None:
    usual, _, kernels, loops, both = (profile for profile, _ in walks)
    if X86 and usual.startswith("openblas-"):
        assert kernels == f"openblas-nehalem-{usual.rpartition('-')[2]}"
        assert loops == f"{usual.rpartition('-')[0]}-plain"
        assert both == "openblas-nehalem-plain"
    else:
        assert kernels == usual


def test_the_catalogue_names_the_profile(client: TestClient, walks: list[tuple[str, str]]) -> None:
    numerics = client.get("/api/catalogue").json()["numerics"]
    assert numerics["profile"] == walks[0][0]
    assert set(numerics) == {"profile", "numpy"}
