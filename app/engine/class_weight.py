"""How much each class counts in the loss that is trained."""

from collections.abc import Mapping
from typing import Any

from .errors import refuse

LARGEST = 1e9


class ClassWeight:
    """A weight for some classes by their number: what a sample's loss is multiplied by; that of others is 1.

    As in Keras the mean stays over the number of samples. It never changes, and equal ones are equal.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        """Take weights from 0 to `LARGEST` by classes in digits, which `check` holds against the data's."""
        self._weights = tuple(weights.items())

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: Any) -> dict[str, Any]:
        """Describe it to the web's checks: an object of numbers."""
        number = {"type": "float", "strict": True, "allow_inf_nan": False, "ge": 0.0, "le": LARGEST}
        given = {"type": "dict", "keys_schema": {"type": "str"}, "values_schema": number}
        return {"type": "function-after", "function": {"type": "no-info", "function": cls}, "schema": given}

    def check(self, classes: int) -> None:
        """Raise `ConfigError` for a class that is none of so many, or a weight that is none."""
        if not classes:
            raise refuse(
                "class_weight", "be null where values are predicted: they have no classes", self.plain()
            )
        known = [str(label) for label in range(classes)]
        for name, weight in self._weights:
            if name not in known:
                must = f"name classes by their numbers, 0 to {classes - 1}"
                raise refuse("class_weight", must, name)
            if not 0.0 <= weight <= LARGEST:
                raise refuse(f"class_weight.{name}", "be a number from 0 to 10⁹", weight)

    @property
    def classes(self) -> dict[int, float]:
        """The weights that were given, by class."""
        return {int(name): float(weight) for name, weight in self._weights}

    def plain(self) -> dict[str, float]:
        """Return it as JSON has it."""
        return dict(self._weights)

    def __hash__(self) -> int:
        return hash(self._weights)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ClassWeight) and self._weights == other._weights

    def __repr__(self) -> str:
        return f"ClassWeight({self.plain()!r})"
