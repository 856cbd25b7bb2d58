"""Print what Fall Line needs, one requirement a line, for pip: `python -m tools.requirements [dev]`."""

import sys
import tomllib
from pathlib import Path


def requirements(*extras: str) -> list[str]:
    """Give the requirements that pyproject.toml names, and those of the named extras."""
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    more = (need for extra in extras for need in project["optional-dependencies"][extra])
    return [*project["dependencies"], *more]


if __name__ == "__main__":
    print("\n".join(requirements(*sys.argv[1:])))
