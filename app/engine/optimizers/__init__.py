"""The optimizers, each one declaration with its rule: `OPTIMIZERS` maps names to classes."""

from app.engine.optimizers.base import OPTIMIZERS, Move, Optimizer

# The order of the menus.
# isort: off
from app.engine.optimizers.sgd import SGD
from app.engine.optimizers.adam import Adam, AdamW
# isort: on

__all__ = ["OPTIMIZERS", "SGD", "Adam", "AdamW", "Move", "Optimizer"]
