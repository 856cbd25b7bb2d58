"""More runs for `make_golden`: penalties on weights."""

from typing import Any

from tools.golden_cases import Json, case, layers, title

REGULARIZERS = ("l1", "l2", "l1_l2")

PENALTIES: tuple[Json, ...] = (
    {"name": "l1", "l1": 0.003},
    {"name": "l2", "l2": 0.01},
    {"name": "l1_l2", "l1": 0.002, "l2": 0.004},
)


SCHEDULES: tuple[Json, ...] = (
    {"name": "exponential_decay", "initial_learning_rate": 0.2, "decay_steps": 40, "decay_rate": 0.5},
    {
        "name": "exponential_decay",
        "initial_learning_rate": 0.2,
        "decay_steps": 40,
        "decay_rate": 0.5,
        "staircase": True,
    },
    {"name": "inverse_time_decay", "initial_learning_rate": 0.2, "decay_steps": 30, "decay_rate": 0.5},
    {
        "name": "inverse_time_decay",
        "initial_learning_rate": 0.2,
        "decay_steps": 30,
        "decay_rate": 0.5,
        "staircase": True,
    },
    {
        "name": "polynomial_decay",
        "initial_learning_rate": 0.2,
        "decay_steps": 100,
        "end_learning_rate": 0.01,
        "power": 2.0,
    },
    {"name": "polynomial_decay", "initial_learning_rate": 0.2, "decay_steps": 70, "cycle": True},
    {"name": "cosine_decay", "initial_learning_rate": 0.2, "decay_steps": 200, "alpha": 0.1},
    {
        "name": "cosine_decay",
        "initial_learning_rate": 0.01,
        "decay_steps": 200,
        "warmup_target": 0.2,
        "warmup_steps": 50,
    },
    {"name": "cosine_decay_restarts", "initial_learning_rate": 0.2, "first_decay_steps": 110, "alpha": 0.05},
    {
        "name": "cosine_decay_restarts",
        "initial_learning_rate": 0.2,
        "first_decay_steps": 40,
        "t_mul": 1.0,
        "m_mul": 0.7,
    },
    {"name": "piecewise_constant_decay", "boundaries": [50, 120], "values": [0.2, 0.1, 0.02]},
)


def cases() -> list[Json]:
    """Every case of this file."""
    return [*penalty_cases(), *schedule_cases()]


def schedule_cases() -> list[Json]:
    """Each schedule with plain descent, and one that decays weights by its rate with Adam.

    Waves that grow longer start once again only: at the third start JAX's logarithm rounds otherwise
    than other backends', and Keras has the rate of the bottom there in place of that of the top.
    """
    adam = {"name": "adamw", "learning_rate": {**SCHEDULES[0], "initial_learning_rate": 0.02}}
    return [
        *(case(title(one), optimizer={"name": "sgd", "learning_rate": one}) for one in SCHEDULES),
        case("adamw at a falling rate", optimizer={**adam, "weight_decay": 0.1}),
    ]


def penalty_cases() -> list[Json]:
    """Each regularizer on every kernel, on a bias, and on both.

    No weight is 0, where Keras takes the slope of |w| for 0 on TensorFlow and PyTorch, but for 1 on JAX.
    """
    made = [
        case(
            f"{title(penalty)} of {'both' if len(parts) > 1 else parts[0]}", layers=_penalised(parts, penalty)
        )
        for penalty in PENALTIES
        for parts in (("kernel",), ("bias",), ("kernel", "bias"))
    ]
    for one in made:
        weights = one["config"]["initial_weights"]
        weights[1::2] = [[0.1 * (place + 1) for place, _ in enumerate(bias)] for bias in weights[1::2]]
    return made


def _penalised(parts: tuple[str, ...], penalty: Json) -> list[Any]:
    """Describe two layers, all of whose kernels are penalised, and one bias."""
    first, last = layers(("tanh", 4), ("softmax", 3))
    own = {f"{part}_regularizer": penalty for part in parts}
    return [{**first, **own}, {**last, **{key: value for key, value in own.items() if "kernel" in key}}]
