"""A model server that fails mid-way: one line, what it answered is judged, and the same command continues."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from commands import RIGHT, qspark, write_tasks

from chat_server import ChatServer, Exchange, answers

pytestmark = pytest.mark.usefixtures("default_environment")

TASKS = 6


@contextmanager
def server(willing: int) -> Iterator[str]:
    """A server that answers so many requests, refuses the next one and then answers again; gives its base URL."""

    def behave(exchange: Exchange) -> None:
        if exchange.number == willing + 1:
            exchange.refuse(401, "no credit left")
        else:
            answers(RIGHT)(exchange)

    with ChatServer().running() as running:
        running.behaviour = behave
        yield running.url


def test_the_same_command_continues_with_the_answers_that_came(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", TASKS)
    command = ("eval", "--model", "openai:m", "--tasks", "tasks.jsonl", "--out", "run", "--concurrency", "1", "--json")
    with server(willing=2) as url:
        failed = qspark(tmp_path, *command, "--base-url", url)
        kept = len((tmp_path / "run" / "verdicts.jsonl").read_text().splitlines())
        done = qspark(tmp_path, *command, "--base-url", url)
    assert failed.returncode == 2
    assert failed.stdout == ""
    last = failed.stderr.splitlines()[-1]
    assert last.startswith("qspark: the server at http://127.0.0.1")
    assert "401" in last
    assert "Traceback" not in failed.stderr
    assert kept == 2
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["passed"] == TASKS


def test_answers_of_two_servers_are_not_one_run(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", TASKS)
    command = ("eval", "--model", "openai:m", "--tasks", "tasks.jsonl", "--out", "run", "--concurrency", "1")
    with server(willing=2) as first, server(willing=TASKS) as second:
        qspark(tmp_path, *command, "--base-url", first)
        other = qspark(tmp_path, *command, "--base-url", second)
    assert other.returncode == 2
    assert f"base_url '{first}' -> '{second}'" in other.stderr
