"""The command line as a process of its own, on small task files."""

import json
import subprocess
import sys
from pathlib import Path

RIGHT = "def f():\n    return 1\n"
WRONG = "def f():\n    return 2\n"


def qspark(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run ``qspark`` in ``folder``."""
    command = [sys.executable, "-m", "qspark", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def write_tasks(path: Path, count: int = 1, **fields: str) -> None:
    """Tasks own/0, own/1, ...: a function f that returns 1."""
    task = {
        "prompt": "def f():\n    '''One.'''\n",
        "canonical_solution": "    return 1\n",
        "test": "def check(candidate):\n    assert candidate() == 1\n",
        "entry_point": "f",
        "difficulty_scale": "basic",
    }
    path.write_text("".join(json.dumps({"task_id": f"own/{n}", **task, **fields}) + "\n" for n in range(count)))


def write_answers(path: Path, *texts: str) -> None:
    """One answer to each of the tasks own/0, own/1, ..."""
    rows = [{"task_id": f"own/{n}", "completion": text} for n, text in enumerate(texts)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
