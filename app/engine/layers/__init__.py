"""The kinds of layers, each one declaration with its arithmetic: `LAYERS` maps names to classes."""

from .base import LAYERS, Array, Layer, LayerPass, Placed, placed, widths
from .dense import LayerConfig
from .dropout import Dropout
