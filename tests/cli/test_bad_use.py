"""Bad use of the command line: one line that names the mend, exit code 2, never a traceback, nothing lost.

The commands are real processes; what they judge, they judge for real.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import RIGHT, qspark, write_answers, write_tasks

from qspark.judge import Environment


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl")
    write_answers(tmp_path / "good.jsonl", RIGHT)


def refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("qspark: ")
    for word in words:
        assert word in lines[0]


JUDGE = ("--tasks", "tasks.jsonl", "--out", "run")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("eval",), ("Missing option '--model'", "qspark eval --help")),
        (("eval", "--nonsense"), ("--nonsense", "qspark eval --help")),
        (("nonsense",), ("nonsense", "qspark --help")),
        (("eval", "-m", "reference", *JUDGE, "-n", "0"), ("-n", "qspark eval --help")),
        (("eval", "-m", "reference", *JUDGE, "-k", "5"), ("pass@5", "add -n 5")),
        (("eval", "-m", "reference", *JUDGE, "-k", "one"), ("-k one", "-k 1,5")),
        (("eval", "-m", "reference", *JUDGE, "-k", "1" * 5000), ("-k 1111", "-k 1,5")),
        (("eval", "-m", "reference", *JUDGE, "--ids", "own/7"), ("own/7",)),
        (("eval", "-m", "openai:m", "--base-url", "http://[x", *JUDGE), ("http://[x", "no base URL")),
        (("judge", "name\udcff.jsonl", *JUDGE), ("udcff", "not UTF-8")),
        (("eval", "-m", "reference", "--tasks", "tasks.jsonl", "--out", "run\udcff"), ("udcff", "not UTF-8")),
        (("eval", "-m", "reference", *JUDGE, "--ibm", "other"), ("--ibm", "offline")),
        (("eval", "-m", "reference", *JUDGE, "--env", "nowhere"), ("nowhere", "known names")),
        (("eval", "-m", "reference", *JUDGE, "--env", sys.executable), ("no qiskit",)),
        (("eval", "-m", "nonsense", *JUDGE), ("nonsense",)),
        (("eval", "-m", "reference", *JUDGE, "--min-isolation", ""), ("no isolation by ''", "seccomp")),
        (("eval", "-m", "reference", *JUDGE, "--concurrency", "2"), ("openai:NAME",)),
        (("eval", "-m", "openai:m", *JUDGE, "--batch-size", "2"), ("hf:NAME",)),
        (("data", "build", "--out", "data", "-n", "2"), ("--model M",)),
        (("data", "build", "--out", "data", "--teacher-url", "http://localhost:1/v1"), ("--teacher M",)),
        (("data", "build", "--out", "data", "--min-isolation", "moat"), ("no isolation by 'moat'",)),
        (("eval", "-m", "[/bracket]", *JUDGE), ("[/bracket]",)),
        (("env", "create", "[/bracket]"), ("[/bracket]",)),
        (("eval", "-m", "reference", "--tasks", "none.jsonl", "--out", "run"), ("none.jsonl",)),
        (("eval", "-m", "reference", "--tasks", "nonsense", "--out", "run"), ("nonsense", "quickstart")),
        (("judge", "none.jsonl", *JUDGE), ("none.jsonl", "No such file")),
        (("judge", ".", *JUDGE), (".: is not a file",)),
        (("judge", "/dev/zero", *JUDGE), ("/dev/zero: is not a file",)),
        (("train", "/dev/zero"), ("/dev/zero: is not a file",)),
        (("eval", "-m", "hf:~nobody-is-called-so/x", *JUDGE), ("~nobody-is-called-so/x",)),
        (("tasks", "show", "own/1", "--tasks", "tasks.jsonl"), ("own/1",)),
        (("tasks", "show", "own/1"), ("own/1", "--tasks")),
        (("models", "get", "nonsense"), ("nonsense", "qwen2.5-coder-0.5b")),
        (("env", "create", "nonsense"), ("nonsense", "qhe")),
    ],
)
def test_wrong_arguments(tmp_path: Path, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    refused(qspark(tmp_path, *arguments), *words)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"task_id": ', ("line 1", "broken JSON")),
        (b'{"task_id": "own/0"}', ("line 1", "completion is missing")),
        (b'\n\n{"completion": ""}', ("line 3", "task_id is missing")),
        (b'{"task_id": "own/0", "completion": null}', ("completion is wrong",)),
        (b'{"task_id": "own/0", "completion": "", "sample": -1}', ("sample is wrong",)),
        (b'{"task_id": "own/9", "completion": ""}', ("own/9", "--tasks")),
        (b'[{"task_id": "own/0", "completion": ""}]', ("JSON object",)),
        (b'{"task_id": "own/0", "completion": "\xff\xfe"}', ("line 1", "not UTF-8")),
        (b"\x00\x01\x02\n\x89PNG", ("line 1",)),
        (b"[" * 100_000, ("line 1", "cannot be read")),
        (b'{"task_id": "own/0", "completion": "", "x": ' + b"[" * 300 + b"]" * 300 + b"}", ("nested too deeply",)),
        (b"", ("holds no completion",)),
        (b'{"task_id": "own/0", "completion": "", "x": ' + b"[" * 220 + b"]" * 220 + b"}", ("nested too deeply",)),
        (b'{"task_id": "own/0", "completion": "", "sample": 0}\n' * 2, ("line 2", "second sample 0")),
        (b'{"task_id": "\\u001b[31m", "completion": "", "sample": 0}\n' * 2, ("second sample 0 of ␛[31m",)),
    ],
)
def test_broken_completions_file(tmp_path: Path, content: bytes, words: tuple[str, ...]) -> None:
    (tmp_path / "broken.jsonl").write_bytes(content)
    refused(qspark(tmp_path, "judge", "broken.jsonl", *JUDGE), "broken.jsonl", *words)
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("content", "word"),
    [('{"task_id": ', "broken JSON"), ('{"task_id": "own/0", "prompt": "p"}', "field test"), ("", "holds no task")],
)
def test_broken_task_file(tmp_path: Path, content: str, word: str) -> None:
    (tmp_path / "tasks.jsonl").write_text(content)
    refused(qspark(tmp_path, "judge", "good.jsonl", *JUDGE), "tasks.jsonl", word)


def test_out_is_a_file(tmp_path: Path, default_environment: Environment) -> None:
    (tmp_path / "run").write_text("mine")
    refused(qspark(tmp_path, "judge", "good.jsonl", *JUDGE), "is a file", "name a folder")
    assert (tmp_path / "run").read_text() == "mine"


def test_unwritable_folder(tmp_path: Path, default_environment: Environment) -> None:
    (tmp_path / "run").mkdir(mode=0o555)
    command = [sys.executable, "-m", "qspark", "judge", "good.jsonl", *JUDGE]
    if os.geteuid() == 0:  # without these two, root is refused like everybody else
        command = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    refused(done, "cannot write in run", "Permission denied", "another run folder")
