"""Environments: interpreters of their own in which programs are judged, each with a pinned set of packages."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from qspark.errors import UserError
from qspark.files import alone_in
from qspark.home import data_folder

DEFAULT = "default"
_COMPLETE = "qspark-complete"  # the last file written into an environment: without it the environment does not count

_REQUIREMENTS = "requirements.txt"

# Asked of the environment's own interpreter: what is installed, under the names that pip knows.
_LIST_PACKAGES = (
    "import importlib.metadata as m, json, platform;"
    "print(json.dumps([platform.python_version(), sorted({(d.name.lower(), d.version) for d in m.distributions()})]))"
)


@dataclass(frozen=True)
class Environment:
    """An interpreter and what is installed in it."""

    name: str
    python: Path
    packages: dict[str, str]  # name in lower case -> version
    fingerprint: str  # SHA-256 over Python's version and every package's, first 16 digits

    @property
    def label(self) -> str:
        return f"{self.name}@{self.fingerprint}"


def home() -> Path:
    """Where environments live: ``$QSPARK_HOME/envs``, or the user's data folder."""
    return data_folder() / "envs"


def recipes() -> dict[str, str]:
    """Environments that can be created by name, with the text of their pinned requirements."""
    folder = resources.files("qspark.judge") / "environments"
    return {
        entry.name.removesuffix(".txt"): entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".txt")
    }


def installed() -> list[Environment]:
    """Every environment that was created on this machine and still answers."""
    return [found for name in names() if (found := _answering(name)) is not None]


def names() -> list[str]:
    """Of every environment that was created on this machine, whether it still answers or not."""
    if not home().is_dir():
        return []
    folders = [folder for folder in sorted(home().iterdir()) if not folder.name.startswith(".")]
    return [folder.name for folder in folders if (folder / _COMPLETE).exists()]


def _answering(name: str) -> Environment | None:
    try:
        return find(name)
    except UserError:
        return None


@cache
def find(name: str) -> Environment:
    """The environment of that name, or of the interpreter at that path. Raises UserError if there is none."""
    # The path as it is seen from here, since zygotes start elsewhere; not resolved, which would leave the environment.
    python = Path(name).absolute() if os.sep in name else home() / name / "bin" / "python"
    if not os.access(python, os.X_OK) or not (os.sep in name or (home() / name / _COMPLETE).exists()):
        if os.sep in name:
            raise UserError(f"{name} is not an interpreter: give the path of an environment's bin/python")
        if (home() / name / _COMPLETE).exists():
            raise UserError(f"the interpreter of environment {name!r} is gone: qspark env create {name} --force")
        known = ", ".join(sorted(recipes()))
        mend = f"create it with: qspark env create {name}" if name in recipes() else f"known names: {known}"
        raise UserError(f"there is no environment {name!r}; {mend}")
    try:
        answer = subprocess.run(
            [python, "-I", "-c", _LIST_PACKAGES], capture_output=True, text=True, timeout=60, check=True
        )
        version, packages = json.loads(answer.stdout)
    except (subprocess.SubprocessError, OSError, ValueError) as broken:
        raise UserError(f"{python} does not answer; create the environment again with --force") from broken
    listing = "\n".join([f"python=={version}", *(f"{package}=={release}" for package, release in packages)])
    fingerprint = hashlib.sha256(listing.encode()).hexdigest()[:16]
    if "qiskit" not in dict(packages):
        raise UserError(f"environment {name!r} has no qiskit; create it again with --force")
    return Environment(name if os.sep not in name else str(python), python, dict(packages), fingerprint)


def create(
    name: str, *, python: str | None = None, force: bool = False, tell: Callable[[str], None] = lambda line: None
) -> Environment:
    """Create an environment from its pinned requirements with venv and pip; whole or not at all.

    One that is there already, made from the same requirements, is left as it is. ``python`` is the base interpreter
    (this one's by default). ``tell`` gets a line for each step. Raises UserError for an unknown name, an environment
    made from other requirements (without ``force``), and whatever pip reports.
    """
    if name not in recipes():
        raise UserError(f"there is no environment {name!r} to create; known names: {', '.join(sorted(recipes()))}")
    if not force and (present := _present(name, python, tell)) is not None:
        return present
    with alone_in(home() / f".{name}"):
        return _created(name, python, tell, force=force)


def _present(name: str, python: str | None, tell: Callable[[str], None]) -> Environment | None:
    """The environment that is there already, None if there is none. Raises UserError if it is of other requirements."""
    target = home() / name
    if not (target / _COMPLETE).exists():
        return None
    if (target / _REQUIREMENTS).read_text(encoding="utf-8") != recipes()[name]:
        raise UserError(f"environment {name!r} was made from other requirements; --force makes it again")
    tell(f"{target} is there already" + (f"; --force makes it again with {python}" if python else ""))
    return find(name)


def _created(name: str, python: str | None, tell: Callable[[str], None], *, force: bool) -> Environment:
    target = home() / name
    former = target.with_name(f".{name}.former")
    try:
        if (former / _COMPLETE).exists() and not (target / _COMPLETE).exists():  # an earlier attempt was killed
            shutil.rmtree(target, ignore_errors=True)
            former.rename(target)
        if not force and (present := _present(name, python, tell)) is not None:
            return present
    except OSError as error:
        raise UserError(f"cannot write in {home()}: {error.strerror}") from error
    base = shutil.which(python) if python else getattr(sys, "_base_executable", sys.executable)
    if base is None:
        raise UserError(f"there is no interpreter {python!r}")
    try:  # not in the next one, whose failure removes the target
        (former / _COMPLETE).unlink(missing_ok=True)
        shutil.rmtree(former, ignore_errors=True)
        if target.exists():
            target.rename(former)
    except OSError as error:
        raise UserError(f"environment {name!r} cannot be created in {home()}: {error.strerror}") from error
    try:
        # A virtual environment knows its own path, so it is made in place; without its marker it does not count.
        tell(f"creating {target} with {base}")
        _run([base, "-m", "venv", str(target)])
        requirements = target / _REQUIREMENTS
        requirements.write_text(recipes()[name], encoding="utf-8")
        tell("installing packages (a minute or two)")
        pip = [str(target / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        _run([*pip, "-r", str(requirements)])
        # Matplotlib's list of fonts takes seconds to make: once here instead of once for each warm interpreter.
        fonts = {**os.environ, "MPLCONFIGDIR": str(target / "matplotlib")}
        _run([str(target / "bin" / "python"), "-I", "-c", "import matplotlib.font_manager"], fonts)
        (target / _COMPLETE).touch()
    except BaseException as broken:  # Ctrl-C too: what was there before is there again
        shutil.rmtree(target, ignore_errors=True)
        if former.exists():
            former.rename(target)
        if not isinstance(broken, OSError):
            raise
        raise UserError(f"environment {name!r} cannot be created in {home()}: {broken.strerror or broken}") from broken
    shutil.rmtree(former, ignore_errors=True)
    if shutil.which("dot") is None:
        tell("Graphviz is not on this machine (apt install graphviz): programs that draw coupling maps will fail")
    find.cache_clear()
    return find(name)


def _run(command: list[str], variables: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=variables)
    if done.returncode != 0:
        lines = [line for line in (done.stderr or done.stdout).strip().splitlines() if "WARNING" not in line]
        raise UserError(f"{' '.join(command[:4])} failed: {lines[-1] if lines else f'exit code {done.returncode}'}")
