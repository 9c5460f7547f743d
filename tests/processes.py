"""Who lives below a process, read from /proc, where anyone may vanish between two lines."""

from pathlib import Path


def children(pid: int) -> list[int]:
    """The process's own children, also those that are dead and wait to be buried; none of one that is gone."""
    found = []
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return []
    for thread in threads:
        try:
            found += [int(child) for child in (thread / "children").read_text().split()]
        except OSError:
            continue
    return found


def descendants(pid: int) -> list[int]:
    """Children, their children, and so on."""
    below = children(pid)
    return below + [further for child in below for further in descendants(child)]
