"""What a process can open once Landlock is on."""

import socket
from pathlib import Path

import pytest
from inside import open_to_all, value

from qspark.judge.inside.isolation import landlock

pytestmark = pytest.mark.skipif(landlock.abi() == 0, reason="this kernel has no Landlock")
SYSTEM = ["/usr", "/lib", "/lib64", "/bin", "/etc", "/nowhere"]


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """Three folders, open to everyone but for Landlock, each with a file and a folder in it."""
    for name in ("readable", "writable", "closed"):
        (tmp_path / name / "folder").mkdir(parents=True)
        (tmp_path / name / "file").write_text("text")
        (tmp_path / name).chmod(0o777)
        (tmp_path / name / "folder").chmod(0o777)
        (tmp_path / name / "file").chmod(0o666)
    open_to_all(tmp_path)
    return tmp_path


def restricted(folders: Path, code: str, *, network: bool = False, user: str | None = None) -> object:
    paths = {name: str(folders / name) for name in ("readable", "writable", "closed")}
    head = "".join(f"{name} = {path!r}\n" for name, path in paths.items())
    rule = f"landlock.restrict(read=[*{SYSTEM}, os.path.dirname(os.__file__), readable], write=[writable], network={network})\n"
    return value(head + rule + code, user=user)


ATTEMPTS = {
    "reads": ("open, readable + '/file'", None),
    "lists": ("os.listdir, readable", None),
    "does not write": ("open, readable + '/file', 'a'", "EACCES"),
    "does not truncate": ("os.truncate, readable + '/file', 0", "EACCES"),
    "does not create": ("open, readable + '/new', 'x'", "EACCES"),
    "does not remove": ("os.remove, readable + '/file'", "EACCES"),
    "does not make folders": ("os.mkdir, readable + '/new'", "EACCES"),
    "writes its own": ("open, writable + '/file', 'w'", None),
    "creates its own": ("open, writable + '/folder/new', 'x'", None),
    "truncates its own": ("os.truncate, writable + '/file', 0", None),
    "removes its own": ("os.remove, writable + '/file'", None),
    "links its own": ("os.symlink, '/etc', writable + '/link'", None),
    "moves its own across folders": ("os.rename, writable + '/file', writable + '/folder/file'", None),
    "does not read what is closed": ("open, closed + '/file'", "EACCES"),
    "does not list what is closed": ("os.listdir, closed", "EACCES"),
    "does not write what is closed": ("open, closed + '/file', 'w'", "EACCES"),
    "does not list the root": ("os.listdir, '/'", "EACCES"),
    "does not read by way of a folder": ("open, readable + '/../closed/file'", "EACCES"),
    "does not move in what is closed": ("os.rename, closed + '/file', writable + '/stolen'", "EACCES"),
    "does not link in what is closed": ("os.link, closed + '/file', writable + '/stolen'", "EACCES"),
    "reads chance": ("open, '/dev/urandom', 'rb'", None),
    "writes to nothing": ("open, '/dev/null', 'w'", None),
    "reads no other device": ("open, '/dev/kmsg'", "EACCES"),
}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_files(name, folders, user):
    code, expected = ATTEMPTS[name]
    seen = restricted(folders, f"seen = error({code})", user=user)
    assert seen == expected or (expected == "EACCES" and seen == "EXDEV")  # how a refused move across folders looks


def test_executes_what_it_may_read(folders, user):
    code = "seen = subprocess.run(['/bin/sh', '-c', 'echo hello'], capture_output=True, text=True).stdout"
    assert restricted(folders, code, user=user) == "hello\n"


def test_no_device_is_made_even_where_all_may_be_written(folders):
    code = "seen = error(os.mknod, writable + '/null', 0o20600, os.makedev(1, 3))"
    assert restricted(folders, code, user="root") == "EACCES"


def test_a_descendant_is_restricted_too(folders, user):
    code = "seen = subprocess.run(['cat', closed + '/file'], capture_output=True).returncode"
    assert restricted(folders, code, user=user) == 1


@pytest.mark.skipif(landlock.abi() < 4, reason="TCP needs ABI 4")
@pytest.mark.parametrize(("network", "expected"), [(False, "EACCES"), (True, None)])
def test_binding_a_port(folders, user, network, expected):
    code = "seen = error(socket.socket().bind, ('127.0.0.1', 0))"
    assert restricted(folders, code, network=network, user=user) == expected


@pytest.mark.skipif(landlock.abi() < 4, reason="TCP needs ABI 4")
def test_connecting(folders, user):
    assert restricted(folders, "seen = error(socket.socket().connect, ('127.0.0.1', 9))", user=user) == "EACCES"


@pytest.mark.skipif(landlock.abi() < 6, reason="scopes need ABI 6")
def test_no_signal_leaves(folders, user):
    code = "seen = [error(os.kill, target, 0) for target in (os.getppid(), os.getpid())]"
    assert restricted(folders, code, user=user) == ["EPERM", None]


@pytest.mark.skipif(landlock.abi() < 6, reason="scopes need ABI 6")
def test_abstract_sockets_outside_are_out_of_reach(folders, user):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0qspark-test-" + folders.name)
        server.listen()
        code = f"seen = error(socket.socket(socket.AF_UNIX).connect, {chr(0) + 'qspark-test-' + folders.name!r})"
        assert restricted(folders, code, user=user) == "EPERM"
