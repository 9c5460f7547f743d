"""Every verb explains itself, at once."""

import subprocess
import sys
from pathlib import Path

import pytest
from commands import qspark

import qspark as package

VERBS = [
    ("eval",),
    ("judge",),
    ("tasks", "list"),
    ("tasks", "show"),
    ("models", "list"),
    ("models", "get"),
    ("env", "list"),
    ("env", "create"),
    ("data", "build"),
    ("train",),
    ("run",),
    ("doctor",),
]


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_every_verb_has_help_with_an_example(tmp_path: Path, verb: tuple[str, ...]) -> None:
    done = qspark(tmp_path, *verb, "--help")
    assert done.returncode == 0
    text = " ".join(done.stdout.split())
    assert f"Example: qspark {' '.join(verb)}" in text
    assert "--json" in text


@pytest.mark.parametrize(
    "group", [(), ("tasks",), ("models",), ("env",)], ids=lambda group: " ".join(group) or "qspark"
)
def test_a_group_without_verb_shows_its_verbs(tmp_path: Path, group: tuple[str, ...]) -> None:
    done = qspark(tmp_path, *group)
    assert done.returncode == 0
    assert done.stderr == ""
    assert all(" ".join(verb[len(group) :][:1]) in done.stdout for verb in VERBS if verb[: len(group)] == group)


def test_version(tmp_path: Path) -> None:
    assert qspark(tmp_path, "--version").stdout == f"qspark {package.__version__}\n"


def test_help_does_not_wait_for_what_only_verbs_need(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['qspark', 'eval', '--help']; from qspark.cli import main; main();"
        "heavy = {'datasets', 'huggingface_hub', 'numpy', 'openai', 'torch', 'qspark.judge', 'qspark.models'};"
        "sys.exit(', '.join(sorted(heavy & sys.modules.keys())) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
