"""Environments that are made again, interrupted, used by two, or whose interpreter is gone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qspark.errors import UserError
from qspark.files import alone_in
from qspark.judge import Judge, environment
from qspark.judge.environment import Environment

Step = Callable[..., None]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment that was created earlier, as far as files tell."""
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path))
    environment.find.cache_clear()
    return half_made(tmp_path / "envs" / "default", complete=True)


def half_made(folder: Path, *, complete: bool) -> Path:
    folder.mkdir(parents=True)
    (folder / "requirements.txt").write_text(environment.recipes()["default"])
    (folder / ("qspark-complete" if complete else "pyvenv.cfg")).touch()
    return folder


def failing(error: BaseException) -> Step:
    def step(command: list[str], *_: object) -> None:
        if "venv" in command:
            Path(command[-1]).mkdir()
        else:
            raise error

    return step


@pytest.mark.parametrize("error", [KeyboardInterrupt(), UserError("pip failed"), OSError(28, "No space left")])
def test_a_creation_that_fails_leaves_the_environment_that_was_there(
    made: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    (made / "mine").touch()
    monkeypatch.setattr(environment, "_run", failing(error))
    with pytest.raises((KeyboardInterrupt, UserError)):
        environment.create("default", force=True)
    assert (made / "mine").exists()
    assert environment.names() == ["default"]


def test_an_environment_survives_a_creation_that_was_killed(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (made / "mine").touch()
    made.rename(made.with_name(".default.former"))
    half_made(made, complete=False)
    assert environment.names() == []
    monkeypatch.setattr(environment, "_run", failing(UserError("there is no network")))
    with pytest.raises(UserError, match="there is no network"):
        environment.create("default", force=True)
    assert (made / "mine").exists()


def test_an_interpreter_that_is_gone_is_mended_by_force(made: Path) -> None:
    with pytest.raises(UserError, match="is gone: qspark env create default --force"):
        environment.find("default")
    assert environment.names() == ["default"]
    assert environment.installed() == []


def test_one_command_creates_an_environment_at_a_time(made: Path) -> None:
    with alone_in(made.with_name(".default")), pytest.raises(UserError, match="another command works in"):
        environment.create("default", force=True)
    assert environment.names() == ["default"]


def test_an_interpreter_may_be_named_from_where_one_is(
    default_environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = default_environment.python.parent
    monkeypatch.chdir(folder.parent)
    found = environment.find(f"{folder.name}/python")
    assert found.python == default_environment.python
    with Judge(found, workers=1) as judge:
        assert judge.isolation
