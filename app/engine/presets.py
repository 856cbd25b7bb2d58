"""Configurations worth starting from: the article's, and one for each thing that a beginner meets next."""

from dataclasses import replace
from typing import NamedTuple

from .books import BY_HAND, HOUSES, LOGISTIC
from .config import LandscapeModel, LayerConfig, RunConfig
from .datasets import Blobs, Dataset, Digits, Iris, Line, Moons, Penguins, Sine, Spiral, Wine, Xor
from .losses import BinaryCrossentropy, Loss, MeanSquaredError
from .optimizers import SGD, Adam, Optimizer


class Preset(NamedTuple):
    """A configuration with the name that a link carries, a title for the menu, and what it shows.

    `source` says where its numbers are published; it is empty for an example of our own.
    """

    name: str
    title: str
    help: str
    config: RunConfig
    source: str = ""


def _layers(*layers: tuple[int, str]) -> tuple[LayerConfig, ...]:
    return tuple(LayerConfig(units=units, activation=activation) for units, activation in layers)


def _descent(landscape: str, optimizer: Optimizer, steps: int, *, noise: float = 0.0) -> RunConfig:
    model = LandscapeModel(landscape=landscape, noise=noise)
    return RunConfig(model=model, optimizer=optimizer, epochs=steps)


def _network(dataset: Dataset, loss: Loss, rate: float, epochs: int, *layers: tuple[int, str]) -> RunConfig:
    """Train with Adam in batches of 20; a regression counts no matches."""
    metrics = () if dataset.teaches == "regression" else ("accuracy",)
    config = RunConfig(dataset=dataset, layers=_layers(*layers), loss=loss, metrics=metrics)
    return replace(config, optimizer=Adam(learning_rate=rate), batch_size=20, epochs=epochs)


def _classes(dataset: Dataset, rate: float, batch: int, epochs: int, *layers: tuple[int, str]) -> RunConfig:
    """Train with Adam to tell the classes of a data set apart."""
    adam = Adam(learning_rate=rate)
    return RunConfig(
        dataset=dataset, layers=_layers(*layers), optimizer=adam, batch_size=batch, epochs=epochs
    )


ARTICLE = RunConfig()

PRESETS = (
    Preset(
        "article",
        "The article's run",
        "Three layers learn from 2,100 people at what age a drug has a side effect.",
        ARTICLE,
    ),
    Preset(
        "article_tensorflow",
        "The article's run, as TensorFlow computes it",
        "The same with a softmax in the last layer, which is what TensorFlow makes of the article's code.",
        replace(ARTICLE, layers=(*ARTICLE.layers[:-1], LayerConfig(units=2, activation="softmax"))),
    ),
    Preset(
        "line",
        "A straight line: two weights, a true bowl",
        "One linear neuron finds a line's slope and intercept; its loss is a bowl over the two.",
        RunConfig(
            dataset=Line(),
            layers=_layers((1, "linear")),
            optimizer=SGD(learning_rate=0.05),
            loss=MeanSquaredError(),
            metrics=(),
        ),
    ),
    Preset(
        "xor",
        "Exclusive or",
        "No straight line parts these classes; eight hidden units bend one that does.",
        _network(Xor(), BinaryCrossentropy(), 0.02, 40, (8, "tanh"), (1, "sigmoid")),
    ),
    Preset(
        "spiral",
        "Two spirals",
        "Two arms wound around each other: it takes two wide hidden layers, and patience.",
        _network(Spiral(), BinaryCrossentropy(), 0.01, 150, (32, "relu"), (32, "relu"), (1, "sigmoid")),
    ),
    Preset(
        "by_heart",
        "By heart: a network too large for its data",
        "50 noisy points for 4,417 weights: their loss goes on falling, that of 50 points held out turns and "
        "rises. Try L2 0.01 on both hidden kernels, Dropout 0.5 after both layers, or early stopping.",
        replace(
            _network(
                Moons(samples=100, noise=0.35),
                BinaryCrossentropy(),
                0.01,
                150,
                (64, "relu"),
                (64, "relu"),
                (1, "sigmoid"),
            ),
            batch_size=10,
            validation_split=0.5,
        ),
    ),
    Preset(
        "iris",
        "Iris flowers",
        "Three species told apart by four measurements: 150 real flowers, published in 1936.",
        RunConfig(
            dataset=Iris(),
            layers=_layers((16, "relu"), (3, "softmax")),
            optimizer=Adam(learning_rate=0.01),
            epochs=40,
        ),
    ),
    Preset(
        "blobs",
        "Four blobs: several classes in the plane",
        "Each class gets a region of the map; where two clouds overlap, nothing tells them apart.",
        _classes(Blobs(), 0.02, 20, 40, (8, "relu"), (4, "softmax")),
    ),
    Preset(
        "wine",
        "Wines",
        "Three growers told apart by 13 measurements; 178 wines are soon known by heart.",
        _classes(Wine(), 0.01, 16, 30, (8, "relu"), (3, "softmax")),
    ),
    Preset(
        "penguins",
        "Penguins: a table as it comes",
        "Three species by four measures and two columns of words; birds with empty cells are left out.",
        _classes(Penguins(), 0.01, 16, 20, (8, "relu"), (3, "softmax")),
    ),
    Preset(
        "digits",
        "Handwritten digits: draw one and see it read",
        "Ten digits read from pictures of 8×8; two hidden layers, 20 epochs, and then a digit of your own.",
        _classes(Digits(), 0.005, 32, 20, (32, "relu"), (32, "relu"), (10, "softmax")),
    ),
    Preset(
        "sine",
        "A sine wave",
        "A regression: two hidden layers bend a line into a wave, through the noise.",
        _network(Sine(), MeanSquaredError(), 0.01, 150, (16, "tanh"), (16, "tanh"), (1, "linear")),
    ),
    Preset(
        "by_hand",
        "Backpropagation by hand (Mazur)",
        "Published: total error 0.298371109; after one step w5 = 0.35891648 (dense_1/kernel[0, 0]) and "
        "w1 = 0.149780716 (dense/kernel[0, 0]). It prints 0.291027924 as the error then; its own weights "
        "give 0.291027774. It prints 0.0000351085 after 10,000 rounds, which is what 9,999 steps give. "
        "½Σ(t − o)² over two outputs is the mean squared error here. Its biases stay: they are frozen.",
        BY_HAND,
        "Matt Mazur, A Step by Step Backpropagation Example (mattmazur.com).",
    ),
    Preset(
        "logistic",
        "Logistic regression (Brownlee)",
        "Published: after the first sample b0 = -0.0375, b1 = -0.104290635, b2 = -0.09564513761; after 10 "
        "epochs b0 = -0.4066054641, b1 = 0.8525733164, b2 = -1.104746259, and every sample is right. b0 is "
        "the bias. Its rule is a step of 0.3 down ½(y − p)², which is one of 0.15 down the mean "
        "squared error.",
        LOGISTIC,
        "Jason Brownlee, Logistic Regression Tutorial for Machine Learning (machinelearningmastery.com).",
    ),
    Preset(
        "houses",
        "House prices, scaled (Mahanta)",
        "Published: from 0.45 + 0.75·x the error is 0.677, with slopes 3.300 and 1.545; one step leads to "
        "0.42 + 0.73·x, and to 0.553. Sizes and prices are scaled to 0…1. Its ½Σ(y − ŷ)² over ten houses is "
        "5 times the mean squared error: losses here are a fifth of it, and its rate 0.01 is 0.05.",
        HOUSES,
        "Jahnavi Mahanta, Keep it simple! How to understand Gradient Descent algorithm (kdnuggets.com).",
    ),
    Preset(
        "ravine",
        "A ravine: why momentum helps",
        "Plain gradient descent near its largest stable rate: across it zigzags, along it crawls.",
        _descent("ravine", SGD(learning_rate=0.09), 60),
    ),
    Preset(
        "saddle",
        "A saddle: level, and not the end",
        "The descent runs into a saddle point, all but stops, and then leaves it for one of two minima.",
        _descent("saddle", SGD(learning_rate=0.1), 150),
    ),
    Preset(
        "rosenbrock",
        "Rosenbrock's banana",
        "Momentum carries the descent round the bend of a valley whose floor is almost level.",
        _descent("rosenbrock", SGD(learning_rate=0.001, momentum=0.9), 300),
    ),
    Preset(
        "himmelblau",
        "Himmelblau's four minima",
        "The gradient is noisy, as a batch's is: with another seed the same start may find another minimum.",
        _descent("himmelblau", SGD(learning_rate=0.01), 60, noise=20.0),
    ),
    Preset(
        "plateau",
        "A plateau with hills",
        "Where the gradient is almost nothing Adam walks on, and plain descent hardly moves at first.",
        _descent("plateau", Adam(learning_rate=0.1), 150),
    ),
)
