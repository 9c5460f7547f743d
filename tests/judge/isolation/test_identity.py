"""Whose rights a process has left."""

import os
import pwd

import pytest
from inside import value

from qspark.judge.inside.isolation import identity

HEAD = "from qspark.judge.inside.isolation import identity\n"
BECOME = HEAD + "identity.become(60999, 60998)\n"


def test_becomes_another_user_without_groups():
    code = "os.setgroups([0, 4])\n" + BECOME + "seen = os.getresuid(), os.getresgid(), os.getgroups()"
    assert value(code, user="root") == ((60999,) * 3, (60998,) * 3, [])


@pytest.mark.parametrize(
    "way", ["os.setuid, 0", "os.setgid, 0", "os.setresuid, -1, 0, -1", "os.setgroups, [0]", "os.seteuid, 1"]
)
def test_there_is_no_way_back(way):
    assert value(f"{BECOME}seen = error({way})", user="root") == "EPERM"


def test_no_capability_is_left_in_any_set():
    code = BECOME + "seen = [line.split()[1] for line in open('/proc/self/status') if line.startswith('Cap')]"
    assert value(code, user="root") == ["0" * 16] * 5


def test_dropped_capabilities_are_gone(user):
    code = f"{HEAD}identity.drop_capabilities()\nseen = kernel.capget(), error(os.chown, '/etc', 1, 1), error(os.chroot, '/')"
    assert value(code, user=user) == ((0, 0, 0), "EPERM", "EPERM")


def test_root_without_capabilities_gets_none_by_executing():
    code = f"{HEAD}identity.drop_capabilities()\nout = subprocess.run(['grep', 'CapEff', '/proc/self/status'], capture_output=True, text=True)\nseen = out.stdout.split()[1]"
    assert value(code, user="root") == "0" * 16


def test_an_ordinary_user_cannot_become_another():
    assert value(f"{HEAD}seen = error(identity.become, 60999, 60999)", user="ordinary") == "EPERM"


@pytest.mark.parametrize(("uid", "gid"), [(0, 5), (5, 0)])
def test_root_is_nobody_to_become(uid, gid):
    with pytest.raises(ValueError, match="root"):
        identity.become(uid, gid)


def test_free_uids_are_a_row_within_bounds():
    row = identity.free_uids(4, first=60_800, last=60_850)
    assert len(row) == 4
    assert 60_800 <= row[0] <= row[-1] <= 60_850


def test_judges_that_cannot_see_each_other_rarely_choose_the_same_uids():
    # Two containers may give their judges the same process number. By chance all of 20 agree once in more than 10**50 times.
    assert len({identity.free_uids(2).start for _ in range(20)}) > 1


def test_uids_of_accounts_are_not_free():
    taken = max(account.pw_uid for account in pwd.getpwall() if account.pw_uid < 1000)
    with pytest.raises(OSError, match="free"):
        identity.free_uids(1, first=taken, last=taken)


def test_uids_of_running_processes_are_not_free():
    # Below those that judges take, of which others may run meanwhile.
    code = """
    import time
    ready, tell = os.pipe()
    if (pid := os.fork()) == 0:
        identity.become(60692, 60691)
        os.write(tell, b"x")
        time.sleep(1000)
    os.read(ready, 1)
    seen = [identity.free_uids(1, first=number, last=number + 1).start for number in (60690, 60692)]
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    """
    assert value(HEAD + code.replace("\n    ", "\n"), user="root") == [60690, 60693]


def test_uids_outside_the_map_are_not_free():
    code = "uid = os.getuid()\nkernel.unshare(kernel.CLONE_NEWUSER)\nopen('/proc/self/uid_map', 'w').write(f'{uid} {uid} 1')\nseen = error(identity.free_uids, 1)"
    assert "are free" in str(value(HEAD + code, user="ordinary"))


def test_there_must_be_room():
    with pytest.raises(OSError, match="no 3 in a row"):
        identity.free_uids(3, first=60_800, last=60_801)
    assert os.getuid() not in identity.free_uids(2)
