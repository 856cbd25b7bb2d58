"""The planes of a descent hold its path, its end points or its last step."""

from collections.abc import Callable

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.landscape import Plane, endpoints_plane, explaining, gradient_plane, path_plane, project

STREAM = np.random.default_rng(11)
WALK = np.cumsum(STREAM.standard_normal((40, 12)) * np.linspace(1.0, 0.1, 12), axis=0)
FLAT = np.outer(np.arange(9.0), np.eye(5)[2]) + np.outer(np.arange(9.0) ** 2, np.eye(5)[4])
PLANES = {
    "path": path_plane(WALK),
    "endpoints": endpoints_plane(WALK),
    "gradient": gradient_plane(WALK[-1], WALK[3], WALK[7]),
    "path of two weights": path_plane(WALK[:, :2]),
    "path of one step": path_plane(WALK[:2]),
    "path of no step": path_plane(WALK[:1]),
    "endpoints of one step": endpoints_plane(WALK[:2]),
    "endpoints of no step": endpoints_plane(WALK[:1]),
    "gradient of plain descent": gradient_plane(WALK[0], WALK[3], -0.1 * WALK[3]),
    "gradient of two weights": gradient_plane(WALK[0, :2], WALK[3, :2], -0.1 * WALK[3, :2]),
}
ALL = pytest.mark.parametrize("plane", PLANES.values(), ids=PLANES.keys())


@ALL
def test_axes_are_orthogonal_unit_vectors(plane: Plane) -> None:
    axes = np.stack([plane.axis_a, plane.axis_b])
    np.testing.assert_allclose(axes @ axes.T, np.eye(2), atol=1e-13)


@ALL
def test_vectors_are_read_only_and_finite(plane: Plane) -> None:
    for vector in (plane.origin, plane.axis_a, plane.axis_b):
        assert not vector.flags.writeable
        assert np.isfinite(vector).all()


@pytest.mark.parametrize("make", [path_plane, endpoints_plane])
def test_the_window_holds_the_whole_walk(make: Callable[[FloatArray], Plane]) -> None:
    plane = make(WALK)
    a, b, _ = project(plane, WALK)
    assert np.abs(a - plane.center[0]).max() < plane.reach
    assert np.abs(b - plane.center[1]).max() < plane.reach


def variance_held(axes: FloatArray) -> float:
    centred = WALK - WALK.mean(axis=0)
    return float(((centred @ axes.T) ** 2).sum() / (centred**2).sum())


def test_the_path_s_plane_says_what_share_of_the_variance_it_holds() -> None:
    plane = PLANES["path"]
    assert plane.explained is not None
    assert sum(plane.explained) == pytest.approx(
        variance_held(np.stack([plane.axis_a, plane.axis_b])), rel=1e-12
    )


@pytest.mark.parametrize("scale", [1.0, 1e150, 1e300])
def test_a_plane_of_a_walk_s_beginning_says_what_share_of_all_of_it_it_holds(scale: float) -> None:
    # From a corner: 3·scale along the plane's first axis, and 4·scale off the plane.
    first, second, _ = np.eye(3)
    plane = Plane("path", np.zeros(3), first, second, ("", ""), (0.0, 0.0))
    walk = np.array([[0.0, 0.0, 0.0], [3.0 * scale, 0.0, 0.0], [0.0, 0.0, 4.0 * scale]])
    assert explaining(plane, walk).explained == pytest.approx((9 / 25, 0.0))
    assert explaining(plane, walk).states == 3


def test_no_other_plane_holds_more_of_the_path() -> None:
    held = variance_held(np.stack([PLANES["path"].axis_a, PLANES["path"].axis_b]))
    for _ in range(50):
        other, _ = np.linalg.qr(STREAM.standard_normal((12, 2)))
        assert variance_held(other.T) <= held


def test_the_path_s_axes_are_the_covariance_s_leading_eigenvectors() -> None:
    plane = PLANES["path"]
    covariance = np.cov(WALK.T)
    for axis, value in ((plane.axis_a, -1), (plane.axis_b, -2)):
        eigenvalue = np.linalg.eigvalsh(covariance)[value]
        np.testing.assert_allclose(covariance @ axis, eigenvalue * axis, atol=1e-10)


def test_a_path_in_a_plane_is_held_whole() -> None:
    plane = path_plane(FLAT)
    assert plane.explained is not None
    assert sum(plane.explained) == pytest.approx(1.0)
    assert project(plane, FLAT)[2].max() < 1e-12


def test_the_path_s_first_axis_points_from_start_to_end() -> None:
    assert (WALK[-1] - WALK[0]) @ PLANES["path"].axis_a > 0


def test_the_path_s_second_axis_points_to_the_side_of_its_start() -> None:
    for walk in (WALK, WALK[::-1], -WALK, FLAT):
        plane = path_plane(walk)
        assert (walk[0] - plane.origin) @ plane.axis_b > 0.0


def test_the_end_points_lie_on_their_plane() -> None:
    _, b, distance = project(PLANES["endpoints"], WALK[[0, -1]])
    assert np.abs(distance).max() < 1e-12
    assert np.abs(b).max() < 1e-12


def test_the_farthest_point_from_the_line_lies_on_the_end_points_plane() -> None:
    line = (WALK[-1] - WALK[0]) / np.linalg.norm(WALK[-1] - WALK[0])
    offsets = WALK - WALK[0]
    farthest = np.argmax(np.linalg.norm(offsets - np.outer(offsets @ line, line), axis=1))
    assert project(PLANES["endpoints"], WALK[[farthest]])[2][0] < 1e-12


def test_gradient_and_update_lie_in_the_gradient_s_plane() -> None:
    plane = PLANES["gradient"]
    ends = np.stack([plane.origin + WALK[3], plane.origin + WALK[7]])
    assert project(plane, ends)[2].max() < 1e-12


def test_the_gradient_s_plane_says_when_the_optimizer_adds_nothing() -> None:
    assert PLANES["gradient of plain descent"].labels[1] == "random direction"


def test_axes_that_a_descent_does_not_have_are_called_random() -> None:
    neither, still = ("random direction", "another random direction"), np.zeros(12)
    assert PLANES["path of no step"].labels == PLANES["endpoints of no step"].labels == neither
    assert PLANES["path of one step"].labels == ("along the path", "across it")
    assert PLANES["endpoints of one step"].labels == ("from first to last weights", "random direction")
    assert PLANES["endpoints"].labels == ("from first to last weights", "greatest deviation")
    assert endpoints_plane(WALK[[0, 7, 0]]).labels == ("random direction", "greatest deviation")
    assert gradient_plane(WALK[0], still, still).labels == neither
    assert gradient_plane(WALK[0], still, WALK[7]).labels == ("random direction", "what the optimizer adds")


@pytest.mark.parametrize("move", [0.0, 1e-15])
@pytest.mark.parametrize("make", [path_plane, endpoints_plane])
def test_the_window_around_weights_that_stay_is_a_usual_one(
    make: Callable[[FloatArray], Plane], move: float
) -> None:
    walk = np.tile(np.random.default_rng(7).standard_normal(33), (40, 1))
    walk[1:] += move
    assert len(np.unique(walk.mean(axis=0) - walk[0])) > 1  # whose mean differs from them by rounding
    plane = make(walk)
    assert plane.reach == 1.0
    assert plane.explained in (None, (0.0, 0.0))
    assert plane.labels == ("random direction", "another random direction")
    assert np.allclose(plane.point(*plane.center), walk[0], rtol=0.0, atol=1e-13)


@pytest.mark.parametrize("far", [1e308, 1.7976931348623157e308, -1e200])
def test_a_walk_to_the_end_of_float64_has_a_plane(far: float) -> None:
    walk = np.array([[far, 2.0, 0.5], [0.0, 0.0, 0.25], [0.0, 0.0, 0.125]])
    plane = path_plane(walk)
    assert np.isfinite([*plane.origin, *plane.axis_a, *plane.axis_b, *plane.center, plane.reach]).all()
    assert np.allclose(np.abs(plane.axis_a), [1.0, 0.0, 0.0])
    assert plane.explained is not None
    assert np.isclose(plane.explained[0], 1.0)


def test_a_gradient_at_the_end_of_float64_has_a_plane() -> None:
    gradient, update = np.array([1.7e308, 1.7e308, 0.0]), np.array([-1.7e308, 0.0, 1.7e308])
    plane = gradient_plane(np.zeros(3), gradient, update)
    assert np.allclose(plane.axis_a, [0.5**0.5, 0.5**0.5, 0.0])
    assert np.allclose(plane.axis_b @ plane.axis_b, 1.0)
