"""More runs for `make_golden`: penalties on weights."""

from typing import Any

from tools.golden_cases import Json, case, layers, title

REGULARIZERS = ("l1", "l2", "l1_l2")

PENALTIES: tuple[Json, ...] = (
    {"name": "l1", "l1": 0.003},
    {"name": "l2", "l2": 0.01},
    {"name": "l1_l2", "l1": 0.002, "l2": 0.004},
)


def cases() -> list[Json]:
    """Every case of this file."""
    return penalty_cases()


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
