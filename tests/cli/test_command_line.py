"""What a run writes down of the command that made it."""

import sys

import pytest

from qspark.cli.measure import command_line


@pytest.mark.parametrize("argument", ["--base-url={}", "{}"])
def test_secrets_in_addresses_are_left_out(monkeypatch: pytest.MonkeyPatch, argument: str) -> None:
    url = "http://me:secret@127.0.0.1:8000/v1?token=secret#secret"
    monkeypatch.setattr(sys, "argv", ["qspark", "eval", "-m", "openai:m", argument.format(url)])
    assert command_line() == f"qspark eval -m openai:m {argument.format('http://127.0.0.1:8000/v1')}"


def test_an_address_that_is_none_is_not_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["qspark", "eval", "--base-url", "http://[me:secret"])
    assert command_line() == "qspark eval --base-url http:..."
