"""Textbook surfaces: functions f(x, y) to descend on, with their gradients in closed form."""

# The order of the menus.
# isort: off
from app.engine.surfaces.landscape import LANDSCAPES, Landscape, Minimum, Window, described_landscape
from app.engine.surfaces.quadratic import Bowl, Ravine, Saddle
from app.engine.surfaces.classic import Beale, Himmelblau, Plateau, Rosenbrock
# isort: on

__all__ = [
    "LANDSCAPES",
    "Beale",
    "Bowl",
    "Himmelblau",
    "Landscape",
    "Minimum",
    "Plateau",
    "Ravine",
    "Rosenbrock",
    "Saddle",
    "Window",
    "described_landscape",
]
