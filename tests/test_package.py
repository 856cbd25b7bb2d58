"""A wheel carries the whole product: built here, installed elsewhere, it serves the page."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.serving import serving


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from it, with the tools that are installed; nothing is downloaded."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(root)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return next(folder.glob("*.whl"))


def by_pip(wheel: Path, folder: Path) -> Path:
    """Install the wheel into a new environment; give the environment's folder."""
    environment = folder / "env"
    venv.create(environment, with_pip=False)
    python = str(environment / "bin" / "python")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    return environment


def by_pipx(wheel: Path, folder: Path) -> Path:
    """Install the wheel as an application of its own; give its environment.

    Left to itself, pipx asks the package index for a newer pip. It gets one that is there, with what is
    installed here beside it.
    """
    shared = folder / "shared"
    venv.create(shared, with_pip=True)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(shared)}))
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if not (packages / path.name).exists():
            (packages / path.name).symlink_to(path)
    pipx = [sys.executable, "-m", "pipx", "install", "--quiet", "--pip-args=--no-deps --no-index"]
    settings = {"HOME": str(folder), "BIN_DIR": str(folder / "bin"), "MAN_DIR": str(folder / "man")}
    settings |= {"SHARED_LIBS": str(shared), "DISABLE_SHARED_LIBS_AUTO_UPGRADE": "1"}
    environment = {**os.environ, **{f"PIPX_{name}": value for name, value in settings.items()}}
    result = subprocess.run([*pipx, str(wheel)], env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert (folder / "bin" / "fallline").exists()
    return folder / "venvs" / "fallline"


@pytest.fixture(scope="module", params=[by_pip, by_pipx])
def installed(request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel elsewhere, with the dependencies of this environment; give its folder."""
    folder: Path = request.param(wheel, tmp_path_factory.mktemp("elsewhere"))
    packages = sysconfig.get_path("purelib", vars={"base": str(folder)})
    (Path(packages) / "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def served(installed: Path) -> Iterator[str]:
    """Serve from the new environment, in a folder whose own `app` is another's, and give the address."""
    (installed / "app").mkdir()
    (installed / "app" / "__init__.py").write_text("raise SystemExit('another app')", "utf-8")
    with serving([str(installed / "bin" / "fallline")], cwd=installed) as address:
        yield address


def test_a_wheel_carries_every_file_of_the_page(wheel: Path, root: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    files = [
        path for folder in ("static", "templates") for path in (root / folder).rglob("*") if path.is_file()
    ]
    assert {f"fallline/_assets/{path.relative_to(root).as_posix()}" for path in files} <= names


def test_a_wheel_carries_the_data_and_the_types(wheel: Path, root: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    kept = [path for path in (root / "app").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {f"fallline/{path.relative_to(root / 'app').as_posix()}" for path in kept} <= names
    assert "fallline/py.typed" in names


def test_a_wheel_owns_one_name(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"fallline"}


def test_an_installed_wheel_is_used_and_not_the_clone(installed: Path) -> None:
    command = [str(installed / "bin" / "python"), "-c", "import fallline; print(fallline.__file__)"]
    where = subprocess.run(command, cwd=installed, capture_output=True, text=True, check=True)
    assert Path(where.stdout.strip()).is_relative_to(installed)


def test_an_installed_wheel_serves_the_page_and_every_file_it_names(served: str) -> None:
    with urlopen(f"{served}/") as answer:
        html = answer.read().decode("utf-8")
    named = re.findall(r'(?:src|href)="(static/[^"#]+)', html)
    assert {"lab.css", "main.js"} <= {Path(name).name for name in named}
    for path in named:
        with urlopen(f"{served}/{path}") as answer:
            assert answer.status == 200, path


def test_an_installed_wheel_says_its_settings(installed: Path) -> None:
    command = [str(installed / "bin" / "fallline"), "--help"]
    environment = {**os.environ, "COLUMNS": "100"}
    said = subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True, check=True)
    assert "--port" in said.stdout
