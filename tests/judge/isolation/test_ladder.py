"""What the probe says about this machine and about poorer ones; and all rungs together, in their order."""

import os
import textwrap
from pathlib import Path

import pytest
from inside import SOURCES, value
from test_namespaces import namespaces_are_possible
from test_seccomp import QISKIT

from qspark.judge.inside.isolation import ladder
from qspark.judge.inside.isolation.ladder import ORDER, Rung

PROBE = "seen = {str(rung): (found.holds, found.why, found.mend) for rung, found in ladder.probe().items()}\n"
ALWAYS = ("limits", "descriptors", "environment", "seccomp")


def probe(before: str = "", *, user: str | None = None) -> dict[str, tuple[bool, str, str]]:
    return value(textwrap.dedent(before) + PROBE, user=user)


def test_the_order_names_every_rung_once():
    assert sorted(ORDER) == sorted(Rung)


def test_every_rung_has_a_finding_with_a_reason(user):
    found = probe(user=user)
    assert list(found) != []
    assert set(found) == set(map(str, Rung))
    for holds, why, mend in found.values():
        assert why
        assert holds == (mend == "")
        assert "\n" not in why + mend


def test_what_needs_no_privilege_holds_for_everyone(user):
    found = probe(user=user)
    assert [name for name in ALWAYS if not found[name][0]] == []


def test_an_ordinary_user_cannot_become_another():
    holds, _, mend = probe(user="ordinary")["uid"]
    assert not holds
    assert "root" in mend


def test_namespaces_hold_where_they_can_be_had(user):
    assert probe(user=user)["namespaces"][0] == namespaces_are_possible()


def test_root_can():
    assert probe(user="root")["uid"][0]


NO_USER_NAMESPACE = """
uid = os.getuid()
kernel.unshare(kernel.CLONE_NEWUSER)
open("/proc/self/uid_map", "w").write(f"{uid} {uid} 1")
open("/proc/sys/user/max_user_namespaces", "w").write("0")
kernel.capset(0, 0, 0)
"""


def test_a_setting_against_user_namespaces_is_named():
    holds, why, mend = probe(NO_USER_NAMESPACE, user="ordinary")["namespaces"]
    assert not holds
    assert "unshare" in why
    assert "max_user_namespaces" in mend


def refuse(name: str, code: str = "errno.EPERM") -> str:
    """Code that refuses one system call from here on, as a container does."""
    return f"""
import struct
kernel.no_new_privileges()
kernel.seccomp(b"".join(struct.pack("=HBBI", *instruction) for instruction in [
    (0x20, 0, 0, 0), (0x15, 0, 1, syscalls.number("{name}")), (0x06, 0, 0, 0x00050000 | {code}), (0x06, 0, 0, 0x7FFF0000)]))
"""


@pytest.mark.parametrize(
    ("call", "rung"),
    [
        ("unshare", "namespaces"),
        ("mount", "namespaces"),
        ("pivot_root", "namespaces"),
        ("seccomp", "seccomp"),
        ("landlock_restrict_self", "landlock"),
        ("prlimit64", "limits"),
    ],
)
def test_a_refused_call_is_found(user, call, rung):
    found = probe(refuse(call), user=user)
    assert not found[rung][0]
    assert found[rung][2]


@pytest.mark.parametrize(
    ("module", "name", "rung"),
    [
        ("seccomp", "install", "seccomp"),
        ("landlock", "restrict", "landlock"),
        ("limits", "take_on", "limits"),
        ("limits", "keep_only", "descriptors"),
        ("limits", "isolate", "environment"),
        ("namespaces", "private", "namespaces"),
    ],
)
def test_a_rung_that_does_nothing_is_found(module, name, rung):
    found = probe(f"{module}.{name} = lambda *_, **__: None\n")
    assert not found[rung][0]


def test_a_kernel_without_landlock_is_told_so(user):
    holds, why, mend = probe(refuse("landlock_create_ruleset", "errno.ENOSYS"), user=user)["landlock"]
    assert not holds
    assert "not implemented" in why
    assert "5.13" in mend


def test_nothing_is_left_behind():
    def remains() -> tuple[object, ...]:
        groups = set(Path("/sys/fs/cgroup").rglob(f"qspark-probe-{os.getpid()}-*"))  # other processes probe too
        children = Path(f"/proc/self/task/{os.getpid()}/children").read_text()
        return groups, children, sorted(path.name for path in Path("/proc/self/fd").iterdir()), Path.cwd(), os.getpid()

    before = remains()
    ladder.probe()
    assert remains() == before


def test_two_that_cannot_see_each_other_probe_apart(monkeypatch):
    # As in two containers: their processes have the same numbers, and the hierarchies are shared.
    made: list[str] = []
    monkeypatch.setattr(ladder.cgroups, "open_group", lambda name: made.append(name))
    ladder.probe()
    ladder.probe()
    assert len(set(made)) == 2


def together(folder: str, *, extra: list[str]) -> str:
    """Code that takes all rungs in their order, and goes on in the last child."""
    visible = ["/usr", "/bin", "/lib", "/lib64", "/etc", str(SOURCES), *extra]
    return f"""
group = cgroups.open_group("qspark-test-{os.getpid()}-all") if os.getuid() == 0 else None
root = os.getuid() == 0
uid = identity.free_uids(1)[0] if root else os.getuid()
if (outer := os.fork()) == 0:
    namespaces.enter(network=False, visible={visible} + [sys.base_prefix, sys.prefix], writable=[])
    if (pid := namespaces.fork_pid_namespace()) != 0:
        os._exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) & 0xFF)
    namespaces.private(folder={folder!r}, size_mb=64, inodes=1000, owner=(uid, uid) if root else None)
    if group:
        group.limit(memory_mb=2000, pids=100)
        group.enter()
    identity.become(uid, uid) if root else identity.drop_capabilities()
    limits.isolate({folder!r})
    limits.take_on(dict(cpu_s=60, memory_mb=8000, file_mb=10, open_files=100))
    landlock.restrict(read=[*{visible}, sys.base_prefix, sys.prefix, "/proc"], write=[{folder!r}, "/dev/shm"], network=False)
    seccomp.install(network=False)
    folder = {folder!r}
    os.environ["MPLCONFIGDIR"] = folder
    BODY
    print(repr(seen))
    sys.stdout.flush()
    os._exit(0)
status = os.waitstatus_to_exitcode(os.waitpid(outer, 0)[1])
if group:
    group.remove()
sys.exit(status)
"""


def all_rungs(body: str, *, extra: list[str] | None = None, **named: object) -> object:
    found = probe(user=named.get("user"))
    if not found["namespaces"][0] or not found["landlock"][0]:
        pytest.skip("not all rungs hold here")
    code = together("/tmp/job", extra=extra or []).replace("    BODY\n", textwrap.indent(textwrap.dedent(body), "    "))
    return value(code, **named)


def test_a_program_works_under_all_rungs(user):
    body = """
    with open("result", "w") as file:
        file.write("text")
    seen = [os.getpid(), os.listdir("."), subprocess.run(["ls"], capture_output=True, text=True).stdout]
    import multiprocessing
    with multiprocessing.get_context("fork").Lock():
        seen.append("lock")
    """
    assert all_rungs(body, user=user) == [1, ["result"], "result\n", "lock"]


def test_what_all_rungs_leave_possible(user):
    body = """
    seen = [
        error(os.listdir, "/"), error(os.mkdir, "/etc/new"), error(open, "/etc/shadow"), error(socket.socket),
        error(os.setuid, 0), error(kernel.unshare, kernel.CLONE_NEWUSER), error(os.kill, 2, 0),
    ]
    """
    seen = all_rungs(body, user=user)
    assert seen[0] == "EACCES"
    assert seen[1] in ("EACCES", "EROFS")
    assert seen[2:4] == ["EACCES", "EPERM"]
    assert seen[4] in ("EPERM", "EINVAL")  # EINVAL where no such user exists
    assert seen[5:] == ["EPERM", "ESRCH"]


def test_qiskit_works_under_all_rungs(default_environment):
    body = f"import warnings\nwarnings.simplefilter('ignore')\n{QISKIT}"
    python = default_environment.python
    assert all_rungs(body, extra=[str(python.parent.parent)], python=str(python)) == (100, True)
