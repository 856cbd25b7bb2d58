"""The optimizers, each one declaration with its rule: `OPTIMIZERS` maps names to classes."""

from .base import OPTIMIZERS, Memory, Move, Optimizer

# The order of the menus.
from .sgd import SGD
from .rmsprop import RMSprop
from .adagrad import Adadelta, Adagrad
from .adam import Adam, AdamW
from .adamax import Adamax, Nadam
from .lion import Lion
