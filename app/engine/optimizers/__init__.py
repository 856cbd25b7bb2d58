"""The optimizers, each one declaration with its rule: `OPTIMIZERS` maps names to classes."""

from .base import OPTIMIZERS, Optimizer
from .moves import Memory, Move, Weights, Whole

# The order of the menus.
from .sgd import SGD
from .rmsprop import RMSprop, Adadelta, Adagrad
from .adam import Adam, AdamW, Adamax, Nadam
from .lion import Lion
from .ftrl import Ftrl
from .lamb import Lamb
from .adafactor import Adafactor
