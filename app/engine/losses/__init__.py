"""Losses: how far outputs are from the truth.

Outputs are (…, K, B): K outputs in rows, the B samples of a batch in columns. Targets are rows, as
`targets` makes them: labels (B,), or (B, K) numbers. `values` gives each sample's loss, in nats for the
cross-entropies and in squared (or plain) target units for the others; a batch's loss is their mean.
`backward` gives the same and the slopes; it takes the targets as `columns` lays them out.

The arithmetic is Keras's (`keras/src/losses/losses.py`, `keras/src/backend/jax/nn.py`). Cross-entropies of
probabilities clip them to [1e-7, 1 − 1e-7], and the clip has no slope outside that range.
"""

from .base import LOSSES, Loss

# The order of the menus.
from .cross_entropy import SparseCategoricalCrossentropy, CategoricalCrossentropy
from .binary import BinaryCrossentropy
from .cross_entropy import CrossEntropy
from .values import Huber, MeanAbsoluteError, MeanSquaredError
