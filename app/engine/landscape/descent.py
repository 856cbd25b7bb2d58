"""Planes that a descent itself lays through weight space: its path, its end points, its last step."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..arrays import HUGE, FloatArray, IntArray, generator, norm
from ..network.parameters import Parameters
from .planes import PARALLEL, RANDOM_PURPOSE, Plane, weights_plane

RANDOM = "random direction"
Among = IntArray | None
"""The places in theta along which a direction may be drawn at random; None for all."""

MARGIN = 1.25
"""How far the window reaches around a path, as a multiple of the path's own half extent."""


def path_plane(
    walk: FloatArray, labels: tuple[str, str] = ("along the path", "across it"), *, among: Among = None
) -> Plane:
    """Lay the plane of the two principal directions through a walk, (M, P) weights in the order of steps.

    Principal component analysis of the walk about its mean: the unit axes are the first two right
    singular vectors of walk − mean, and ``explained`` holds the shares of the walk's variance along
    them, σ₁²/Σσ² and σ₂²/Σσ² (Lorch 2016, "Visualizing Deep Network Training Trajectories with PCA").
    Axis a points from start to end, axis b to the side on which the walk starts, which is the higher
    one as a rule. A direction that the walk does not have is drawn at random.
    """
    scale = _scale(walk)
    near = walk / scale
    middle = near[0] + (near - near[0]).mean(axis=0)  # exact where nothing moved
    _, sizes, directions = np.linalg.svd(near - middle, full_matrices=False)
    real, directions = sizes > _rounding(near), _only(directions, among)
    shares = [*(sizes**2 / (sizes @ sizes) if real[0] else 0.0 * sizes), 0.0]
    first = directions[0] if real[0] else _any_direction(walk.shape[1], 0, among)
    second = directions[1] if len(real) > 1 and real[1] else _any_direction(walk.shape[1], 1, among)
    axis_a = _pointing(first, near[-1] - near[0])
    axis_b = _pointing(_unit_across(second, axis_a, among), near[0] - middle)
    explained = (float(shares[0]), float(shares[1]))
    names = _named(labels, bool(real[0]), bool(real[0]))  # any direction at a right angle is across
    plane = Plane("path", middle * scale, axis_a, axis_b, names, explained=explained, states=len(walk))
    return _around(plane, walk)


def common_plane(network: Parameters, walks: Sequence[FloatArray]) -> Plane:
    """Lay one plane through several walks, (M, P) weights each: that of the path of all taken together.

    Of two weights there is only one plane: its axes are then the weights themselves, not turned.
    """
    together = np.concatenate(walks)
    plane = path_plane(together, ("along the paths", "across them"), among=network.spanning)
    return plane if network.parameter_count > 2 else _around(whole_plane(network, together), together)


def whole_plane(network: Parameters, walk: FloatArray) -> Plane:
    """Let two weights span the plane of their walk (M, 2), which is all that there is.

    ``explained`` holds the shares of the walk's variance along each; the window is the weights' own.
    """
    variances = walk.var(axis=0)
    along_a, along_b = variances / variances.sum() if variances.any() else variances
    own = weights_plane(network, walk[-1], 0, 1)
    return replace(own, kind="path", explained=(float(along_a), float(along_b)), states=len(walk))


def explaining(plane: Plane, walk: FloatArray) -> Plane:
    """Let a plane tell the shares of the variance of a walk (M, P) that it was not laid through all of.

    The walk may go as far as float64 does, and must move.
    """
    walk = walk / np.abs(walk).max()
    centred = walk - walk.mean(axis=0)
    along_a, along_b = (float(np.square(centred @ axis).sum()) for axis in (plane.axis_a, plane.axis_b))
    whole = float(np.square(centred).sum())
    return replace(plane, explained=(along_a / whole, along_b / whole), states=len(walk))


def endpoints_plane(walk: FloatArray, *, among: Among = None) -> Plane:
    """Lay the plane through a walk's first and last weights and its farthest point from their line.

    Axis a runs from the first weights, the origin, to the last; axis b is the greatest deviation
    from that line, made orthogonal to it; one of no length is random. ``walk``: (M, P) in the order of steps.
    """
    offsets, least = walk - walk[0], _rounding(walk)
    axis_a, leads = _unit(offsets[-1], 0, least, among)
    deviations = offsets - np.outer(offsets @ axis_a, axis_a)
    axis_b, deviates = _unit(deviations[np.argmax(norm(deviations, axis=1))], 1, least, among)
    axis_b = _unit_across(axis_b, axis_a, among)
    labels = _named(("from first to last weights", "greatest deviation"), leads, deviates)
    return _around(Plane("endpoints", walk[0], axis_a, axis_b, labels), walk)


def gradient_plane(
    theta: FloatArray, gradient: FloatArray, update: FloatArray, *, among: Among = None
) -> Plane:
    """Lay the plane of a step's gradient and the optimizer's update through the weights ``theta`` (P,).

    Axis a is uphill along the gradient. Axis b is the part of the update that is orthogonal to it, in
    the update's own sense: plain gradient descent has none, and what momentum or Adam do differently
    points along it. A random direction stands in for one that is 0.
    """
    gradient, update = gradient / _scale(gradient), update / _scale(update)
    axis_a, slopes = _unit(gradient, 0, among=among)
    across, least = update - axis_a * (axis_a @ update), PARALLEL * float(norm(update))
    axis_b, differs = _unit(across, 1, least, among)
    axis_b = _unit_across(axis_b, axis_a, among)
    labels = _named(("along the gradient", "what the optimizer adds"), slopes, differs)
    return Plane("gradient", theta.copy(), axis_a, axis_b, labels)


def _around(plane: Plane, walk: FloatArray) -> Plane:
    """Put the window around the whole walk, (M, P), and a usual one around weights that stay."""
    offsets = walk - plane.origin
    ends = [(values.min(), values.max()) for values in (offsets @ plane.axis_a, offsets @ plane.axis_b)]
    center_a, center_b = (float(low + high) / 2 for low, high in ends)
    reach = max(float(high - low) / 2 for low, high in ends) * MARGIN
    return replace(plane, center=(center_a, center_b), reach=reach if reach > _rounding(walk) else 1.0)


def _scale(vectors: FloatArray) -> float:
    """Give what to divide vectors by before they are squared or added: 1 for all but huge ones."""
    largest = float(np.abs(vectors).max())
    return largest if largest > HUGE else 1.0


def _rounding(walk: FloatArray) -> float:
    """Give the size up to which a walk's extent (M, P) may be rounding alone."""
    return PARALLEL * PARALLEL * max(float(norm(walk[0])), 1.0)


def _unit(
    vector: FloatArray, number: int, least: float = 0.0, among: Among = None
) -> tuple[FloatArray, bool]:
    """Return a vector's direction, and whether it is longer than ``least``; if not, one drawn at random."""
    length = float(norm(vector))
    return (vector / length, True) if length > least else (_any_direction(len(vector), number, among), False)


def _named(names: tuple[str, str], real_a: bool, real_b: bool) -> tuple[str, str]:
    """Name a plane's axes, those that are not ``real`` as what they are: drawn at random."""
    other = RANDOM if real_a else f"another {RANDOM}"
    return names[0] if real_a else RANDOM, names[1] if real_b else other


def _unit_across(vector: FloatArray, axis: FloatArray, among: Among) -> FloatArray:
    """Return the unit vector of what is orthogonal to the unit ``axis``; another where nothing is."""
    for _ in range(2):
        vector = vector - axis * (axis @ vector)
    if norm(vector) <= PARALLEL:
        places = np.arange(len(axis)) if among is None else among
        smallest = int(places[np.argmin(np.abs(axis[places]))])
        vector = np.eye(1, len(axis), smallest)[0] - axis * axis[smallest]
    return _unit(vector, 0)[0]


def _pointing(axis: FloatArray, way: FloatArray) -> FloatArray:
    """Turn an axis so that it points along ``way``, or else with its largest part upwards."""
    along = float(axis @ way)
    if along == 0.0:
        along = float(axis[np.argmax(np.abs(axis))])
    return -axis if along < 0.0 else axis


def _any_direction(size: int, number: int, among: Among) -> FloatArray:
    """Draw a unit vector (P,) that depends on nothing but its number, and on the weights that it may move."""
    drawn = generator(number, RANDOM_PURPOSE).standard_normal(size)
    return _unit(_only(drawn, among), number)[0]


def _only(vectors: FloatArray, among: Among) -> FloatArray:
    """Return vectors (…, P) with zeros but for some places."""
    if among is None:
        return vectors
    kept = np.zeros_like(vectors)
    kept[..., among] = vectors[..., among]
    return kept
