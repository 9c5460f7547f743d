"""Where control groups can be made: below which groups, in which version, and what has to make room for that."""

import contextlib
import os
from pathlib import Path

_NEEDED = frozenset({"memory", "pids"})
_REST = "qspark-rest"  # where the processes of a group go that may not have any beside its groups (version 2)


def own() -> dict[str, tuple[Path, Path]]:
    """Where each hierarchy is mounted, and the caller's own group in it, by controller ("" for version 2)."""
    groups = {}
    for line in Path("/proc/self/cgroup").read_text().splitlines():
        _, controllers, path = line.split(":", 2)
        groups.update(dict.fromkeys(controllers.split(","), path))
    found = {}
    for line in Path("/proc/self/mountinfo").read_text().splitlines():
        fields, _, more = line.partition(" - ")
        (root, mounted), (kind, _, options) = fields.split()[3:5], more.split()[:3]
        for controller in [""] if kind == "cgroup2" else options.split(",") if kind == "cgroup" else []:
            path = groups.get(controller, "")
            if Path(path).is_relative_to(root) and ".." not in path:
                found[controller] = Path(mounted), Path(mounted) / Path(path).relative_to(root)
    return found


def version_2_parent(mounted: Path, own: Path) -> Path | None:
    """A group in which groups with our controllers can be made: the own one, the one around it, or, if all else fails,
    the own one after its processes have moved out of the way.
    """
    if _offers(own):
        return own
    if own != mounted and _offers(own.parent):
        return own.parent
    if not os.access(own, os.W_OK) or not set((own / "cgroup.controllers").read_text().split()) >= _NEEDED:
        return None
    try:
        (own / _REST).mkdir(exist_ok=True)
        _move(own, own / _REST)
        if _offers(own):
            return own
        return_rest(own)
    except OSError:  # somebody else's processes, or somebody else's group after all
        with contextlib.suppress(OSError):
            return_rest(own)
    return None


def _offers(folder: Path) -> bool:
    """Whether groups in this one have our controllers, now or after asking for them."""
    try:
        if not os.access(folder, os.W_OK) or not os.access(folder / "cgroup.procs", os.W_OK):
            return False
        if set((folder / "cgroup.subtree_control").read_text().split()) >= _NEEDED:
            return True
        (folder / "cgroup.subtree_control").write_text(" ".join(f"+{name}" for name in sorted(_NEEDED)))
    except OSError:
        return False
    return True


def _move(source: Path, target: Path) -> None:
    while pids := (source / "cgroup.procs").read_text().split():
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):  # it has ended meanwhile
                (target / "cgroup.procs").write_text(pid)


def return_rest(folder: Path) -> None:
    """Undo the making of room, once the last group in ``folder`` is gone."""
    if not (folder / _REST).is_dir() or any(path.is_dir() and path.name != _REST for path in folder.iterdir()):
        return
    (folder / "cgroup.subtree_control").write_text(" ".join(f"-{name}" for name in sorted(_NEEDED)))
    _move(folder / _REST, folder)
    (folder / _REST).rmdir()
