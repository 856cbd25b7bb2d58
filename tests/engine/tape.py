"""A small reverse-mode automatic differentiation over NumPy arrays, independent of the engine.

A `Node` remembers the nodes that it was computed from, and for each the vector–Jacobian product that carries
a gradient back to it. `gradients` walks that record, the tape, backwards.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.engine.arrays import FloatArray

Vjp: TypeAlias = Callable[[FloatArray], FloatArray]
Operand: TypeAlias = "Node | FloatArray | float"


@dataclass(frozen=True, eq=False)
class Node:
    """A value on the tape, and how a gradient with respect to it reaches each of its parents."""

    value: FloatArray
    parents: tuple[tuple["Node", Vjp], ...] = ()

    def __add__(self, other: Operand) -> "Node":
        other = node(other)
        return Node(self.value + other.value, ((self, like(self)), (other, like(other))))

    def __mul__(self, other: Operand) -> "Node":
        other = node(other)
        left, right = like(self), like(other)
        return Node(
            self.value * other.value,
            ((self, lambda g: left(g * other.value)), (other, lambda g: right(g * self.value))),
        )

    def __matmul__(self, other: "Node") -> "Node":
        return Node(
            self.value @ other.value,
            ((self, lambda g: g @ other.value.T), (other, lambda g: self.value.T @ g)),
        )

    def __neg__(self) -> "Node":
        return self * -1.0

    def __sub__(self, other: Operand) -> "Node":
        return self + -node(other)

    def __truediv__(self, other: Operand) -> "Node":
        return self * reciprocal(node(other))


def node(value: Operand) -> Node:
    """Put a constant on the tape; leave a node as it is."""
    return value if isinstance(value, Node) else Node(np.asarray(value, dtype=np.float64))


def like(operand: Node) -> Vjp:
    """Return the transpose of broadcasting: it sums a gradient down to the operand's shape."""
    shape = operand.value.shape

    def summed(g: FloatArray) -> FloatArray:
        extra = g.ndim - len(shape)
        axes = tuple(range(extra)) + tuple(i + extra for i, n in enumerate(shape) if n == 1)
        return np.asarray(g.sum(axis=axes)).reshape(shape)

    return summed


def elementwise(x: Node, value: FloatArray, slope: FloatArray) -> Node:
    """Record a function of each element by its value and its derivative."""
    return Node(value, ((x, lambda g: g * slope),))


def reciprocal(x: Node) -> Node:
    """Return 1/x."""
    return elementwise(x, 1 / x.value, -1 / x.value**2)


def exp(x: Node) -> Node:
    """Return eˣ."""
    return elementwise(x, np.exp(x.value), np.exp(x.value))


def log(x: Node) -> Node:
    """Return ln x."""
    return elementwise(x, np.log(x.value), 1 / x.value)


def erf(x: Node) -> Node:
    """Return the error function, erf x."""
    value = np.vectorize(math.erf)(x.value)
    return elementwise(x, value, 2 / math.sqrt(math.pi) * np.exp(-(x.value**2)))


def total(x: Node, axis: int | None = None) -> Node:
    """Sum over everything, or over one axis that stays with length 1."""
    value = np.asarray(np.sum(x.value, axis=axis, keepdims=axis is not None))
    return Node(value, ((x, lambda g: np.broadcast_to(g, x.value.shape)),))


def where(chosen: NDArray[np.bool_], yes: Operand, no: Operand) -> Node:
    """Choose element by element; the choice itself has no gradient."""
    mask = chosen.astype(np.float64)
    return node(yes) * Node(mask) + node(no) * Node(1 - mask)


def clip(x: Node, low: float, high: float) -> Node:
    """Limit each element; no gradient flows where the limit holds."""
    return where((x.value > low) & (x.value < high), x, node(np.clip(x.value, low, high)))


def gradients(output: Node, inputs: Sequence[Node]) -> list[FloatArray]:
    """Return the derivative of a scalar node with respect to each input."""
    found: dict[Node, FloatArray] = {output: np.ones_like(output.value)}
    for current in reversed(list(ancestry(output, set()))):
        for parent, vjp in current.parents:
            found[parent] = found.get(parent, 0.0) + vjp(found[current])
    return [found.get(each, np.zeros_like(each.value)) for each in inputs]


def ancestry(current: Node, seen: set[Node]) -> Iterator[Node]:
    """Give a node and all that it came from, parents first."""
    seen.add(current)
    for parent, _ in current.parents:
        if parent not in seen:
            yield from ancestry(parent, seen)
    yield current
