"""Code that is run in a fresh interpreter, as it would run in a judging environment."""

import ast
import functools
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

import qspark

SOURCES = Path(qspark.__file__).resolve().parent
NOBODY = 65534
USERS = ["root", "ordinary"]

# The package without the rest of qspark, whose dependencies a judging environment lacks.
PRELUDE = f"""
import errno, os, signal, socket, subprocess, sys, threading, types
for name, folder in (("qspark", ""), ("qspark.judge", "judge"), ("qspark.judge.inside", "judge/inside")):
    package = sys.modules[name] = types.ModuleType(name)
    package.__path__ = [os.path.join({str(SOURCES)!r}, folder)]
from qspark.judge.inside import limits
from qspark.judge.inside.isolation import cgroups, identity, kernel, ladder, landlock, namespaces, seccomp, syscalls

def error(action, *arguments, **named):
    '''The name of the errno that an action fails with; None if it succeeds.'''
    try:
        action(*arguments, **named)
    except OSError as failure:
        return errno.errorcode[failure.errno] if failure.errno else str(failure)
    return None

def fork(action):
    '''How a forked child that does this ends: its exit status, negative for a signal.'''
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            action()
            code = 0
        except SystemExit as ending:
            code = ending.code
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
"""


@functools.cache
def _python_of(user: str | None) -> str:
    """An interpreter that this user may execute: the tests' own may lie in a closed home."""
    for candidate in [sys.executable, *(shutil.which(f"python3.{minor}", path=os.defpath) for minor in (11, 12, 13))]:
        if candidate is None:
            continue
        try:
            subprocess.run([candidate, "-I", "-c", ""], check=True, capture_output=True, **_identity(user))
        except (OSError, subprocess.CalledProcessError):
            continue
        return candidate
    pytest.skip("an ordinary user may execute no Python here")


def _identity(user: str | None) -> dict[str, Any]:
    ordinary = user == "ordinary" and os.getuid() == 0
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if ordinary else {}


def open_to_all(folder: Path) -> None:
    """Let everyone go through the folders above this one that belong to us: pytest's own are closed."""
    for parent in [folder, *folder.parents]:
        if parent.stat().st_uid == os.getuid() and parent.stat().st_mode & 0o011 != 0o011:
            parent.chmod(parent.stat().st_mode | 0o011)


def run(code: str, *, user: str | None = None, python: str | None = None, check: bool = True) -> str:
    """What a fresh interpreter prints that runs this code, as "root", as an "ordinary" user, or as whoever we are."""
    if user == "root" and os.getuid() != 0:
        pytest.skip("not root")
    done = subprocess.run(
        [python or _python_of(user), "-I", "-c", PRELUDE + textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        stdin=subprocess.DEVNULL,
        **_identity(user),
    )
    assert not check or done.returncode == 0, done.stderr
    return done.stdout.strip()


def value(code: str, **named: object) -> object:
    """The value that the code assigns to ``seen``, a literal."""
    return ast.literal_eval(run(textwrap.dedent(code) + "\nprint(repr(seen))\n", **named))
