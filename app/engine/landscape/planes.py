"""Planes through weight space: which weights a point (a, b) of a landscape stands for."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..arrays import FloatArray, frozen, generator, norm, size
from ..errors import ConfigError, refuse
from ..network.parameters import Parameters

PARALLEL = 1e-6
"""Directions whose angle has a smaller sine than this are taken for parallel."""

RANDOM_PURPOSE = 3
"""Parts the directions' random stream from those of the initial weights and the batch order."""


@dataclass(frozen=True)
class Plane:
    """Stand for the weights origin + a·axis_a + b·axis_b; all three arrays are (P,) and read-only.

    ``labels``: what a and b are, in words. ``center``: the middle of its window in (a, b). ``reach``: half
    the window's width, where nothing else is asked for. ``explained``: of the path's plane, the shares along
    each axis of the variance of the path's states that are known, which are ``states`` many.
    """

    kind: Literal["path", "weights", "gradient", "random", "endpoints"]
    origin: FloatArray
    axis_a: FloatArray
    axis_b: FloatArray
    labels: tuple[str, str]
    center: tuple[float, float] = (0.0, 0.0)
    reach: float = 1.0
    explained: tuple[float, float] | None = None
    states: int | None = None

    def __post_init__(self) -> None:
        """Make the arrays read-only."""
        for vector in (self.origin, self.axis_a, self.axis_b):
            frozen(vector)

    def point(self, a: FloatArray | float, b: float) -> FloatArray:
        """Return the weights (P,) at (a, b), or (n, P) at n values of a, (n, 1)."""
        return self.origin + a * self.axis_a + b * self.axis_b


def require_two(network: Parameters) -> None:
    """Raise `ConfigError` at "plane" for a single weight, over which no plane lies."""
    if network.parameter_count < 2:
        raise ConfigError("plane", "A landscape lies over two weights, and this network has one.")


def weights_plane(network: Parameters, theta: FloatArray, i: int, j: int) -> Plane:
    """Let weights i and j vary and hold all others: a and b are the two weights' own values.

    ``theta``: (P,) the weights to hold. Raises `ConfigError` at "i" or "j" for a weight that does
    not exist, and at "j" when both are the same.
    """
    for path, weight in (("i", i), ("j", j)):
        if not 0 <= weight < network.parameter_count:
            raise refuse(path, f"be the index of a weight, from 0 to {network.parameter_count - 1:,}", weight)
    if i == j:
        raise refuse("j", "be another weight than i", j)
    origin = theta.copy()
    origin[[i, j]] = 0.0
    axis_a, axis_b = np.zeros((2, len(theta)))
    axis_a[i] = axis_b[j] = 1.0
    labels = (network.label(i), network.label(j))
    return Plane("weights", origin, axis_a, axis_b, labels, *network.view(theta, i, j))


def random_plane(network: Parameters, theta: FloatArray, seed: int) -> Plane:
    """Span a plane at ``theta`` by two random directions, filter-normalised and orthogonal.

    d ← d·‖w‖/‖d‖ for each filter w, the kernel column that leads into one unit, and d drawn from
    N(0, 1); biases do not move (Li, Xu, Taylor, Studer, Goldstein 2018, "Visualizing the Loss
    Landscape of Neural Nets", section 4). Then axis_b loses its part along axis_a and gets its own
    length back: b ← b − a·(a·b)/(a·a). A filter that is all zeros counts as one of length 1; biases
    move too where the kernels hold a single weight; frozen arrays do not, unless one weight alone is
    free; and where the two normalised directions are parallel, as they can be in the smallest networks,
    the second is drawn without normalisation.
    """
    first, second = generator(seed, RANDOM_PURPOSE).standard_normal((2, network.parameter_count))
    axis_a, axis_b = (_filter_normalized(network, theta, drawn) for drawn in (first, second))
    length, across = norm(axis_b), _across(axis_b, axis_a)
    if norm(across) <= PARALLEL * length:
        across = _across(np.where(axis_a != 0.0, second, 0.0), axis_a)
    axis_b = across * (length / norm(across))
    labels = (f"random direction 1, seed {seed}", f"random direction 2, seed {seed}")
    return Plane("random", theta.copy(), axis_a, axis_b, labels)


def _filter_normalized(network: Parameters, theta: FloatArray, direction: FloatArray) -> FloatArray:
    """Give each filter of ``direction`` (P,) the length of that of ``theta`` (P,), biases none."""
    free = [parameter for parameter in network.parameters if parameter.start in network.spanning]
    kernels = [parameter for parameter in free if len(parameter.shape) > 1]
    moving = kernels if sum(p.stop - p.start for p in kernels) > 1 else free
    scaled = np.zeros_like(direction)
    for parameter in moving:
        part = slice(parameter.start, parameter.stop)
        own, drawn = (each[part].reshape(parameter.shape) for each in (theta, direction))
        lengths = norm(own, axis=0)
        factor = np.where(lengths > 0.0, lengths, 1.0) / norm(drawn, axis=0)
        scaled[part] = (drawn * factor).ravel()
    return scaled


def _across(vector: FloatArray, axis: FloatArray) -> FloatArray:
    """Return the part of ``vector`` that is orthogonal to ``axis``, both (P,).

    Twice, because one subtraction leaves a rounding error that matters when little remains.
    """
    unit = axis / size(axis)
    for _ in range(2):
        vector = vector - unit * (vector @ unit / (unit @ unit))
    return vector


def project(plane: Plane, thetas: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Find the point of the plane that is nearest to each of ``thetas`` (M, P), by least squares.

    Returns a (M,), b (M,), and the distance ‖theta − point‖ (M,).
    """
    sizes = np.array([[size(plane.axis_a)], [size(plane.axis_b)]])
    axes = np.stack([plane.axis_a, plane.axis_b]) / sizes
    offsets = thetas - plane.origin
    coordinates = np.linalg.solve(axes @ axes.T, axes @ offsets.T)
    distance = norm(offsets - coordinates.T @ axes, axis=1)
    return *(coordinates / sizes), distance
