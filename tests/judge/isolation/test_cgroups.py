"""What a group of processes may use together, and what it did use."""

import os
import signal
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from inside import value

from qspark.judge.inside.isolation import cgroups


@pytest.fixture
def group() -> Iterator[cgroups.Group]:
    made = cgroups.open_group(f"qspark-test-{os.getpid()}")
    if made is None:
        pytest.skip("no control group can be had here")
    yield made
    made.remove()


def in_group(group: cgroups.Group, action) -> int:
    """How a child ends that enters the group and does this."""
    pid = os.fork()
    if pid == 0:
        try:
            group.enter()
            action()
            os._exit(0)
        finally:
            os._exit(9)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def use(mb: int) -> None:
    bytearray(mb << 20)


def test_more_memory_than_the_limit_is_the_end(group):
    group.limit(memory_mb=32, pids=10)
    assert in_group(group, lambda: use(64)) == -signal.SIGKILL
    assert group.oom_kills() == 1


def test_its_own_limit_is_what_was_short(group):
    group.limit(memory_mb=32, pids=10)
    assert in_group(group, lambda: use(64)) == -signal.SIGKILL
    assert (group.shortage(), group.shortage()) == (cgroups.Shortage.LIMIT, cgroups.Shortage.NONE)


def test_a_limit_around_the_group_is_not_its_own(group):
    group.limit(memory_mb=96, pids=10)
    hear, tell = os.pipe()

    def action() -> None:
        inner = cgroups.open_group(f"qspark-test-{os.getpid()}-inner")
        assert inner is not None
        if not all(path.is_relative_to(group.paths.get(name, "")) for name, path in inner.paths.items()):
            os.write(tell, b"beside")
        else:
            inner.limit(memory_mb=512, pids=10)
            ended = in_group(inner, lambda: use(256))
            os.write(tell, f"{ended} {inner.shortage()}".encode())
        inner.remove()

    assert in_group(group, action) == 0
    seen = os.read(hear, 100)
    if seen == b"beside":
        pytest.skip("no group can be made within another here")
    assert seen == b"-9 outside"


def test_less_memory_is_not(group):
    group.limit(memory_mb=32, pids=10)
    assert in_group(group, lambda: use(16)) == 0
    assert group.oom_kills() == 0


@pytest.mark.parametrize(("first", "then"), [(32, 64), (64, 32)])
def test_limits_rise_and_fall(group, first, then):
    group.limit(memory_mb=first, pids=10)
    group.limit(memory_mb=then, pids=10)
    assert in_group(group, lambda: use(48)) == (0 if then == 64 else -signal.SIGKILL)


def test_more_processes_than_the_limit_are_refused(group):
    group.limit(memory_mb=64, pids=2)

    def action() -> None:
        first = os.fork()
        if first == 0:
            signal.pause()
        try:
            os.fork()
        except BlockingIOError:
            return
        finally:
            os.kill(first, signal.SIGKILL)
            os.waitpid(first, 0)
        raise AssertionError("a third process")

    assert in_group(group, action) == 0


def test_peak_counts_what_was_used_together(group):
    def action() -> None:
        if (child := os.fork()) == 0:
            use(20)
            os._exit(0)
        os.waitpid(child, 0)

    in_group(group, action)
    peak = group.peak_mb()
    if peak is None:
        pytest.skip("this kernel cannot tell")
    assert 20 <= peak < 60


def test_reset_begins_anew(group):
    in_group(group, lambda: use(40))
    group.reset()
    assert (group.peak_mb() or 0) < 20
    assert group.oom_kills() == 0


def test_cpu_time_counts_children(group):
    def action() -> None:
        if (child := os.fork()) == 0:
            while sum(os.times()[:2]) < 0.2:
                pass
            os._exit(0)
        os.waitpid(child, 0)

    assert group.cpu_s() == 0
    in_group(group, action)
    assert 0.2 <= group.cpu_s() < 5
    group.reset()
    assert group.cpu_s() == 0


def test_a_process_is_moved_from_outside(group):
    group.limit(memory_mb=32, pids=10)
    hear, tell = os.pipe()
    if (pid := os.fork()) == 0:
        os.read(hear, 1)
        use(64)
        os._exit(0)
    group.enter(pid)
    os.write(tell, b"x")
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL


def test_a_group_in_use_is_not_removed(group):
    if (pid := os.fork()) == 0:
        group.enter()
        os.kill(os.getpid(), signal.SIGSTOP)
    os.waitpid(pid, os.WUNTRACED)
    with pytest.raises(OSError, match="busy"):
        group.remove()
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def test_removed_groups_are_gone():
    made = cgroups.open_group(f"qspark-test-{os.getpid()}-removed")
    if made is None:
        pytest.skip("no control group can be had here")
    paths = list(made.paths.values())
    assert all(path.is_dir() for path in paths)
    made.remove()
    assert not any(path.exists() for path in paths)


def test_a_group_is_entered_after_its_folder_has_vanished():
    # The zygote opens the group before it leaves the machine; its children enter it after.
    code = f"""
    group = cgroups.open_group("qspark-test-{os.getpid()}-inside")
    if group is None:
        seen = None
    else:
        group.limit(memory_mb=32, pids=20)
        hear, tell = os.pipe()
        if (pid := os.fork()) == 0:
            namespaces.enter(network=False, visible=[], writable=[])
            os.write(tell, bytes([fork(lambda: (group.enter(), bytearray(64 << 20))) == -9]))
            os._exit(0)
        os.waitpid(pid, 0)
        seen = os.read(hear, 1), group.oom_kills()
        group.remove()
    """
    seen = value(textwrap.dedent(code), user="root")
    if seen is None:
        pytest.skip("no control group can be had here")
    assert seen == (b"\x01", 1)


@pytest.fixture
def second(tmp_path: Path) -> cgroups._Version2:
    """Version 2 as a folder of plain files: what is written and how it is read, not what the kernel makes of it."""
    for name in ("pids.max", "memory.max", "memory.swap.max", "memory.oom.group", "cgroup.procs"):
        (tmp_path / name).touch()
    (tmp_path / "cpu.stat").write_text("usage_usec 1000000\nuser_usec 5\n")
    (tmp_path / "memory.events").write_text("low 0\noom 3\noom_kill 2\n")
    return cgroups._Version2({"": tmp_path})


def test_version_2_limits_swap_too_and_kills_all(second, tmp_path):
    second.limit(memory_mb=64, pids=7)
    written = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert (written["memory.max"], written["memory.swap.max"]) == (str(64 << 20), "0")
    assert (written["pids.max"], written["memory.oom.group"]) == ("7", "1")


def test_version_2_counts_from_the_reset(second, tmp_path):
    (tmp_path / "cpu.stat").write_text("usage_usec 1500000\n")
    (tmp_path / "memory.events").write_text("oom 3\noom_kill 3\n")
    assert (second.cpu_s(), second.oom_kills(), second.peak_mb()) == (0.5, 1, None)


@pytest.mark.parametrize(("events", "short"), [("oom 4", "limit"), ("oom 3", "outside")])
def test_version_2_tells_its_own_limit_from_one_around_it(second, tmp_path, events, short):
    (tmp_path / "memory.events").write_text(f"{events}\noom_kill 3\n")
    assert second.shortage() == short
