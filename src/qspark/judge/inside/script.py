"""Executes a script of QSpark's own on files that may hold anything: what is learned from them leaves as messages.

The script has ``tell``, which sends one message. It shares its process with whatever the files' code does, so what it
tells is as hostile as they are.
"""

import os
import sys
from pathlib import Path
from typing import Any

from qspark.judge.inside.channel import Channel


def play(supervisor: Channel, order: dict[str, Any]) -> None:
    """``order`` holds the script and, by relative path, the files that are laid out for it."""
    for name, text in order["files"].items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    sys.path.insert(0, os.getcwd())  # noqa: PTH109  the private folder
    names = {"__name__": "script", "tell": supervisor.send, **order["names"]}
    exec(compile(order["source"], "<script>", "exec"), names)
    supervisor.send({"done": True})
