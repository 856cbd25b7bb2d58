"""The optimizers, each one declaration with its rule: `OPTIMIZERS` maps names to classes."""

from app.engine.optimizers.base import OPTIMIZERS, Memory, Move, Optimizer

# The order of the menus.
# isort: off
from app.engine.optimizers.sgd import SGD
from app.engine.optimizers.rmsprop import RMSprop
from app.engine.optimizers.adagrad import Adadelta, Adagrad
from app.engine.optimizers.adam import Adam, AdamW
from app.engine.optimizers.adamax import Adamax, Nadam
from app.engine.optimizers.lion import Lion
# isort: on

__all__ = [
    "OPTIMIZERS",
    "SGD",
    "Adadelta",
    "Adagrad",
    "Adam",
    "AdamW",
    "Adamax",
    "Lion",
    "Memory",
    "Move",
    "Nadam",
    "Optimizer",
    "RMSprop",
]
