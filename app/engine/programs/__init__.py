"""A run as a program that a person may read, keep and start: in plain NumPy, or in Keras."""

from typing import Literal

from ..training.trainer import Setup
from .keras import keras_program
from .network import network_program
from .start import Start
from .surface import surface_program

Language = Literal["keras", "numpy"]


def program(setup: Setup, start: Start, language: Language) -> str:
    """Write what a configuration does from a start on; raise `ConfigError` at "as" where that cannot be."""
    if language == "keras":
        return keras_program(setup, start)
    return network_program(setup, start) if setup.config.model is None else surface_program(setup, start)
