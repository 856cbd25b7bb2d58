"""Surfaces against an independent slow computation, point by point."""

import numpy as np
import pytest

from app.engine.landscape import Plane, surface
from tests.engine.problems import Problem, slow_loss

POINTS = 6


def assert_true_at_random_points(
    given: Problem,
    plane: Plane,
    span: float = 1.0,
    tolerance: float = 1e-12,
    shape: tuple[int, int] = (9, 9),
) -> None:
    """Compare some points of a surface of ``shape`` (B, A) over random coordinates in a plane's window."""
    generator = np.random.default_rng(3)
    b, a = (
        center + generator.uniform(-span, span, count)
        for center, count in zip(plane.center[::-1], shape, strict=True)
    )
    losses = surface(given.evaluator, plane, a, b)
    assert losses.shape == shape
    for row, column in generator.integers(0, shape, (POINTS, 2)):
        slow = slow_loss(given, plane.point(a[column], b[row]))
        assert losses[row, column] == pytest.approx(slow, rel=tolerance, abs=tolerance, nan_ok=True)
