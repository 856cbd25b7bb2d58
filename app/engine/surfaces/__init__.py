"""Textbook surfaces: functions f(x, y) to descend on, with their gradients in closed form."""

# The order of the menus.
from .base import LANDSCAPES, Surface, Minimum, Window, described_landscape
from .functions import Bowl, Ravine, Saddle, Beale, Himmelblau, Plateau, Rosenbrock
