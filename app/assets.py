"""Where the page's files are: beside the package in a clone, inside it in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_assets"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

STATIC: Path = _ROOT / "static"
TEMPLATES: Path = _ROOT / "templates"
