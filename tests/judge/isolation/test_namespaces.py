"""What exists for a zygote that has left the machine, and for the processes that it forks."""

import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from inside import PRELUDE, SOURCES, open_to_all, run, value

SYSTEM = f"[*{['/usr', '/bin', '/lib', '/lib64', '/etc', str(SOURCES)]}, sys.base_prefix]"


def namespaces_are_possible() -> bool:
    done = subprocess.run(["unshare", "--user", "--map-current-user", "true"], check=False, capture_output=True)
    return done.returncode == 0


pytestmark = pytest.mark.skipif(not namespaces_are_possible(), reason="no user namespaces here")


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    for name in ("visible", "writable", "writable/visible", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text("text")
        (tmp_path / name).chmod(0o777)
        (tmp_path / name / "file").chmod(0o666)
    (tmp_path / "link").symlink_to("other")
    (tmp_path / "loop").symlink_to("loop/further")
    open_to_all(tmp_path)
    return tmp_path


def entering(folders: Path | None = None, *, network: bool = False, visible: tuple[str, ...] = ("visible",)) -> str:
    """Code that enters, with what is named in ``folders`` visible, and its folder "writable"."""
    paths = [] if folders is None else [str(folders / name) for name in visible]
    changed = [] if folders is None else [str(folders / "writable")]
    return f"base = {str(folders)!r}\nnamespaces.enter(network={network}, visible={SYSTEM} + {paths}, writable={changed})\n"


def child(code: str, *, private: str | None = "folder='/tmp/job', size_mb=1, inodes=40") -> str:
    """Code that runs in a child with a pid namespace of its own; what it calls ``seen`` is handed on."""
    steps = ([f"namespaces.private({private})"] if private else []) + [
        *code.splitlines(),
        "os.write(tell, repr(seen).encode())",
    ]
    body = "".join(f"        {line}\n" for line in steps)
    return (
        "hear, tell = os.pipe()\nif (pid := namespaces.fork_pid_namespace()) == 0:\n    try:\n"
        f"{body}    finally:\n        os._exit(0)\nos.close(tell)\nseen = eval(os.read(hear, 10000) or 'None')\n"
        "ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])\n"
    )


def test_only_the_given_paths_exist(folders, user):
    code = entering(folders) + "seen = sorted(os.listdir(base)), os.path.exists('/mnt'), os.path.exists('/sys')"
    assert value(code, user=user) == (["visible", "writable"], False, False)


def test_nothing_of_the_old_root_is_left(user):
    code = (
        entering()
        + "seen = [line.split()[4] for line in open('/proc/self/mountinfo') if 'old' in line], os.listdir('/proc/1/cwd/')"
    )
    seen = value(code, user=user)
    assert seen[0] == []
    assert ".old" not in seen[1]


ATTEMPTS = {
    "reads what is visible": ("open, base + '/visible/file'", None),
    "changes nothing that is visible": ("open, base + '/visible/file', 'a'", "EROFS"),
    "changes what is writable": ("open, base + '/writable/file', 'a'", None),
    "creates in what is writable": ("open, base + '/writable/new', 'x'", None),
    "makes nothing in the root": ("os.mkdir, '/new'", "EROFS"),
    "makes nothing between": ("os.mkdir, '/dev/new'", "EROFS"),
    "finds nothing else": ("open, base + '/other/file'", "ENOENT"),
    "writes to /tmp": ("open, '/tmp/new', 'x'", None),
    "writes to nothing": ("open, '/dev/null', 'w'", None),
    "reads chance": ("open, '/dev/urandom', 'rb'", None),
}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_files(name, folders, user):
    code, expected = ATTEMPTS[name]
    assert value(f"{entering(folders)}seen = error({code})", user=user) == expected


def test_what_is_written_is_there_outside(folders, user):
    run(entering(folders) + "open(base + '/writable/new', 'w').write('from inside')", user=user)
    assert (folders / "writable/new").read_text() == "from inside"


def test_a_visible_folder_in_a_writable_one_stays_closed(folders, user):
    code = entering(folders, visible=("writable/visible",))
    code += "seen = error(open, base + '/writable/visible/file', 'a'), error(open, base + '/writable/file', 'a')"
    assert value(code, user=user) == ("EROFS", None)


def test_links_on_the_way_are_kept(folders, user):
    code = entering(folders, visible=("link/file",))
    code += "seen = os.readlink(base + '/link'), open(base + '/link/file').read(), os.listdir(base + '/other')"
    assert value(code, user=user) == ("other", "text", ["file"])


@pytest.mark.parametrize("name", ["nowhere", "nowhere/deeper", "visible/file/deeper"])
def test_paths_that_do_not_exist_are_skipped(folders, user, name):
    assert value(entering(folders, visible=(name,)) + "seen = os.listdir(base)", user=user) == ["writable"]


def test_links_in_a_circle_are_an_error(folders):
    code = f"seen = error(namespaces.enter, network=False, visible=[{str(folders / 'loop')!r}], writable=[])\nprint(repr(seen))"
    assert run(code) == "'ELOOP'"


@pytest.mark.parametrize("path", ["/", "relative", "/etc/.."])
def test_the_root_cannot_be_made_visible(path):
    assert run(f"print(error(namespaces.enter, network=False, visible=[{path!r}], writable=[]))") == "EINVAL"


def test_devices_are_few(user):
    code = entering() + "seen = sorted(os.listdir('/dev'))"
    expected = "fd full null random shm stderr stdin stdout urandom zero"
    assert value(code, user=user) == expected.split()


def test_user_keeps_its_number(user):
    code = f"before = os.getuid(), os.getgid()\n{entering()}seen = (os.getuid(), os.getgid()) == before"
    assert value(code, user=user) is True


def test_an_ordinary_user_makes_no_further_user_namespace():
    code = entering() + "seen = error(kernel.unshare, kernel.CLONE_NEWUSER)"
    assert value(code, user="ordinary") == "ENOSPC"


def test_network_is_empty(user):
    with socket.create_server(("127.0.0.1", 0)) as server:
        attempt = f"error(socket.socket().connect, ('127.0.0.1', {server.getsockname()[1]}))"
        code = f"before = {attempt}\n{entering()}seen = before, {attempt}, [name for _, name in socket.if_nameindex()]"
        assert value(code, user=user) == (None, "ENETUNREACH", ["lo"])


def test_network_stays_where_it_is_wanted(user):
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = (
            f"{entering(network=True)}seen = error(socket.socket().connect, ('127.0.0.1', {server.getsockname()[1]}))"
        )
        assert value(code, user=user) is None


def test_host_name_is_hidden(user):
    assert value(entering() + "seen = socket.gethostname()", user=user) == "qspark"


def test_no_process_outside_is_seen(user):
    code = entering() + "seen = os.getpid(), [name for name in os.listdir('/proc') if name.isdigit()]"
    assert value(code, user=user) == (1, ["1"])


@pytest.mark.parametrize(("ending", "code"), [("os._exit(5)", 5), ("__import__('ctypes').string_at(0)", 128 + 11)])
def test_the_process_that_stays_behind_ends_alike(user, ending, code):
    identity = {} if user == "root" else {"user": 65534, "group": 65534}
    python = sys.executable if user == "root" else "/usr/bin/python3"
    if user == "ordinary" and os.getuid() != 0:
        pytest.skip("as whoever we are: the same as root's case")
    done = subprocess.run([python, "-I", "-c", f"{PRELUDE}{entering()}{ending}"], check=False, **identity)
    assert done.returncode == code


def test_everything_dies_with_the_process_that_stayed_behind():
    hear, tell = os.pipe()
    code = f"{PRELUDE}{entering()}os.fork()\nos.setsid() if os.getpid() > 1 else None\nos.write({tell}, b'x')\nsignal.pause()"
    with subprocess.Popen([sys.executable, "-I", "-c", code], pass_fds=[tell]) as relay:
        os.close(tell)
        assert [os.read(hear, 1), os.read(hear, 1)] == [b"x", b"x"]
        relay.kill()
        assert select.select([hear], [], [], 60)[0], "they live"
        assert os.read(hear, 1) == b""  # the last of them has closed its end
    os.close(hear)


def test_child_is_alone(user):
    code = entering() + child(
        "seen = os.getpid(), os.getppid(), [n for n in os.listdir('/proc') if n.isdigit()], error(os.kill, 2, 0)"
    )
    assert value(code, user=user) == (1, 0, ["1"], "ESRCH")


def test_parent_stays_in_its_own_pid_namespace(user):
    code = "pids = []\nfor _ in range(3):\n    if (pid := namespaces.fork_pid_namespace()) == 0:\n        os._exit(7)\n    pids.append((os.waitpid(pid, 0) == (pid, 7 << 8), pid > 1))\n"
    code += "plain = os.fork()\nif plain == 0:\n    os._exit(os.getpid() == 1)\nseen = pids, os.waitpid(plain, 0)[1]"
    assert value(entering() + code, user=user) == ([(True, True)] * 3, 0)


def test_what_a_child_starts_dies_with_it(user):
    code = """
    hear, tell = os.pipe()
    if (pid := namespaces.fork_pid_namespace()) == 0:
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                os.write(tell, b"x")
                signal.pause()
            os._exit(0)
        os.read(hear, 1)
        os._exit(0)
    os.close(tell)
    os.waitpid(pid, 0)
    seen = os.read(hear, 1)
    """
    assert value(entering() + code.replace("\n    ", "\n"), user=user) == b""


ENDINGS = {
    "exit": ("os._exit(3)", 3),
    "fault": ("__import__('ctypes').string_at(0)", -signal.SIGSEGV),
    "abort": ("os.abort()", -signal.SIGSEGV),
    "hard limit on CPU time": ("__import__('resource').setrlimit(0, (1, 1))\nwhile True: pass", -signal.SIGKILL),
    "own SIGKILL": ("os.kill(1, signal.SIGKILL)\nos._exit(4)", 4),
    "killed from outside": ("os.write(tell, b'0')\nsignal.pause()", -signal.SIGKILL),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_how_process_one_ends(user, name):
    code, expected = ENDINGS[name]
    code = entering() + child(code, private=None)
    if name == "killed from outside":
        code = code.replace("ended =", "os.kill(pid, signal.SIGKILL)\nended =")
    assert value(code + "seen = ended", user=user) == expected


FILES = {
    "its folder is empty": ("os.listdir('/tmp/job')", []),
    "its folder is its own": ("error(open, '/tmp/job/new', 'x')", None),
    "its folder is closed to others": ("os.stat('/tmp/job').st_mode & 0o777", 0o700),
    "size is limited": (
        "error(lambda: open('/tmp/job/new', 'wb', 0).write(bytes(1 << 20)) + open('/tmp/job/new', 'ab', 0).write(b'x'))",
        "ENOSPC",
    ),
    "number of files is limited": ("error(lambda: [os.mkdir(f'/tmp/job/{i}') for i in range(40)])", "ENOSPC"),
    "size of /dev/shm is limited": (
        "error(lambda: open('/dev/shm/new', 'wb', 0).write(bytes(1 << 20)) + open('/dev/shm/new', 'ab', 0).write(b'x'))",
        "ENOSPC",
    ),
    "what the zygote could write is closed": ("error(open, base + '/writable/file', 'a')", "EROFS"),
    "what is visible stays so below /tmp": (
        "open(base + '/visible/file').read(), error(open, base + '/visible/file', 'a')",
        ("text", "EROFS"),
    ),
    "devices stay": ("error(open, '/dev/null', 'w')", None),
    "the kernel's settings are closed": ("error(open, '/proc/sys/kernel/hostname', 'w')", "EROFS"),
}


@pytest.mark.parametrize("name", FILES)
def test_private_files(name, folders, user):
    code, expected = FILES[name]
    assert value(entering(folders) + child(f"seen = {code}"), user=user) == expected


@pytest.mark.parametrize("folder", ["/tmp", "/tmp/job", "/dev/shm"])
def test_nothing_is_left_for_the_next_child(user, folder):
    code = entering() + child(f"open('{folder}/left', 'x')\nseen = 1") + child(f"seen = os.listdir('{folder}')")
    assert "left" not in value(code, user=user)


def test_private_folder_may_be_one_that_exists(folders, user):
    code = child("seen = os.listdir(base + '/writable')", private="folder=base + '/writable', size_mb=1, inodes=40")
    assert value(entering(folders) + code, user=user) == []
    assert (folders / "writable/file").read_text() == "text"


def test_private_folder_belongs_to_its_owner():
    code = child(
        "identity.become(60999, 60998)\nseen = error(open, '/tmp/job/new', 'x'), error(os.mkdir, '/new')",
        private="folder='/tmp/job', size_mb=1, inodes=40, owner=(60999, 60998)",
    )
    assert value(entering() + code, user="root") == (None, "EROFS")


@pytest.mark.parametrize(
    "way",
    [
        "kernel.umount, '/tmp/job', kernel.MNT_DETACH",
        "kernel.mount, 'none', '/', None, kernel.MS_REMOUNT | kernel.MS_BIND",
        "kernel.mount, 'tmpfs', '/usr', 'tmpfs', 0",
        "kernel.unshare, kernel.CLONE_NEWNS",
        "os.chroot, '/tmp'",
    ],
)
def test_none_of_it_can_be_undone(user, way):
    assert value(entering() + child(f"identity.drop_capabilities()\nseen = error({way})"), user=user) == "EPERM"


def test_kernels_before_recursive_attributes(folders, user):
    code = "def absent(*_): raise OSError(errno.ENOSYS, 'mount_setattr')\nkernel.mount_setattr = absent\n"
    code += entering(folders) + child(
        "seen = [error(open, base + name, 'a') for name in ('/visible/file', '/writable/file')]"
    )
    assert value(code, user=user) == ["EROFS", "EROFS"]


def test_without_a_new_proc_a_child_sees_none():
    # As in a container: part of /proc is covered, so the kernel allows no ordinary user another one.
    code = "kernel.unshare(kernel.CLONE_NEWNS)\nkernel.mount('none', '/', None, kernel.MS_REC | kernel.MS_PRIVATE)\nkernel.mount('tmpfs', '/proc/irq', 'tmpfs', 0)\n"
    code += "os.setresgid(65534, 65534, 65534)\nos.setresuid(65534, 65534, 65534)\nkernel.prctl(kernel.PR_SET_DUMPABLE, 1)\n"
    code += (
        entering()
        + "zygote = os.path.exists('/proc/self/status')\n"
        + child("seen = os.getpid(), os.listdir('/proc')")
        + "seen = zygote, seen"
    )
    assert value(code, user="root", python="/usr/bin/python3") == (True, (1, []))
