"""Third-party files of the page: each one is known, licensed and unchanged."""

import hashlib
import json
from pathlib import Path

import pytest

VENDOR = Path(__file__).resolve().parent.parent / "static" / "vendor"
MANIFEST: dict[str, dict[str, str]] = json.loads((VENDOR / "manifest.json").read_text("utf-8"))
PRESENT = {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()}


def test_the_manifest_lists_every_file_and_no_other() -> None:
    assert set(MANIFEST) == PRESENT - {"manifest.json"}


@pytest.mark.parametrize("name", sorted(MANIFEST))
def test_a_vendored_file_has_the_hash_that_the_manifest_gives(name: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == MANIFEST[name]["sha256"]


@pytest.mark.parametrize("name", sorted(MANIFEST))
def test_a_vendored_file_comes_with_its_licence(name: str) -> None:
    package = MANIFEST[name]["package"]
    licences = [
        file for file, facts in MANIFEST.items() if facts["package"] == package and file.endswith(".LICENSE")
    ]
    assert len(licences) == 1
    assert "Copyright" in (VENDOR / licences[0]).read_text("utf-8")


@pytest.mark.parametrize("name", sorted(MANIFEST))
def test_a_vendored_file_has_the_version_that_package_json_pins(name: str, root: Path) -> None:
    pins = json.loads((root / "package.json").read_text("utf-8"))["devDependencies"]
    assert pins[MANIFEST[name]["package"]] == MANIFEST[name]["version"]


@pytest.mark.parametrize("name", sorted(name for name in PRESENT if name.endswith((".js", ".css"))))
def test_a_vendored_file_loads_nothing_from_elsewhere(name: str) -> None:
    text = (VENDOR / name).read_text("utf-8")
    assert "@import" not in text
    assert "url(http" not in text
    assert "import(" not in text
