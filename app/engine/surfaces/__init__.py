"""Textbook surfaces: functions f(x, y) to descend on, with their gradients in closed form."""

# The order of the menus.
from .surface import LANDSCAPES, Surface, Minimum, Window, described_landscape
from .quadratic import Bowl, Ravine, Saddle
from .classic import Beale, Himmelblau, Plateau, Rosenbrock
