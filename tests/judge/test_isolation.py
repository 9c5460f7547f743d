"""What a program finds around it, what it can reach, and what is left of it afterwards."""

import os
from pathlib import Path

import pytest
from making import answer, task

from processes import descendants
from qspark.judge import Judge, Limits
from qspark.verdict import Outcome, Reason


def seen(judge: Judge, program: str, expected: str) -> None:
    """The program's own observations are ``expected``."""
    verdict = judge.judge(
        task(f"def check(candidate):\n    x = candidate()\n    assert x == {expected}, x\n"), answer(program)
    )
    assert verdict.outcome is Outcome.PASS, verdict.detail


def name_of(pid: int) -> str:
    """Nothing for one that is dead and only waits to be buried."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return ""
    name, _, state = stat.partition("(")[2].rpartition(")")
    return "" if state.split()[0] == "Z" else name


def test_environment_variables_are_scrubbed(judge, monkeypatch):
    monkeypatch.setenv("PLANTED_SECRET", "hunter2")
    with Judge(judge.environment, workers=1) as fresh:
        seen(fresh, "import os\ndef f():\n    return [n for n in os.environ if 'SECRET' in n or 'TOKEN' in n]\n", "[]")


def test_descriptors_are_closed(judge):
    # 0, 1 and 2 are the null device, 3 was the job (closed when read), 4 leads to the referee.
    program = (
        "import os\ndef f():\n    found = {}\n    for fd in range(1024):\n        try:\n"
        "            found[fd] = os.readlink(f'/proc/self/fd/{fd}').split(':')[0]\n"
        "        except OSError:\n            pass\n    return found\n"
    )
    seen(judge, program, "{0: '/dev/null', 1: '/dev/null', 2: '/dev/null', 4: 'socket'}")


def test_works_in_an_empty_private_folder(judge):
    program = (
        "import os, tempfile\ndef f():\n    here = os.getcwd()\n"
        "    return [os.listdir(here), os.environ['HOME'] == here == tempfile.gettempdir(), os.stat(here).st_mode & 0o777]\n"
    )
    seen(judge, program, f"[[], True, {0o700}]")


def test_private_folder_is_removed_whatever_is_left_in_it(judge):
    program = (
        "import os\ndef f():\n    os.makedirs('a/b/c')\n    os.symlink('/etc', 'a/link')\n    open('a/b/file', 'w').close()\n"
        "    try:\n        os.chmod('a/b', 0)\n        os.chmod('a', 0)\n    except PermissionError:\n        pass\n"
        "    return os.getcwd()\n"
    )
    verdict = judge.judge(task("def check(candidate):\n    assert False, candidate()\n"), answer(program))
    assert verdict.detail.startswith("/")
    assert not Path(verdict.detail).exists()


def test_programs_of_its_users_rights_cannot_give_away_its_files(judge, tmp_path):
    # Landlock knows no rights to attributes, and without namespaces the files of the user are there.
    tmp_path.chmod(0o700)
    program = """
import os
CHANGES = {"chmod": (0o777,), "chown": (os.getuid(), os.getgid()), "utime": (), "setxattr": ("user.x", b"x")}
def f():
    refused = []
    for name, change in CHANGES.items():
        try:
            getattr(os, name)(FOLDER, *change)
        except PermissionError:
            refused.append(name)
    return refused
""".replace("FOLDER", repr(str(tmp_path)))
    with Judge(judge.environment, workers=1, without=("uid", "namespaces", "cgroup")) as bare:
        if "seccomp" not in bare.isolation:
            pytest.skip("there is no seccomp here")
        seen(bare, program, "['chmod', 'chown', 'utime', 'setxattr']")
    assert tmp_path.stat().st_mode & 0o777 == 0o700


def test_folders_nested_without_end_are_removed(judge):
    program = (
        "import os\ndef f():\n    here = os.getcwd()\n    for _ in range(3000):\n        os.mkdir('d')\n        os.chdir('d')\n"
        "    return here\n"
    )
    verdict = judge.judge(task("def check(candidate):\n    assert False, candidate()\n"), answer(program))
    assert verdict.detail.startswith("/")
    assert not Path(verdict.detail).exists()


def test_resource_limits_are_those_that_were_set(default_environment):
    limits = Limits(cpu_s=7, wall_s=60, memory_mb=3000, file_mb=1, open_files=99)
    names = ["CPU", "AS", "FSIZE", "NOFILE", "CORE"]
    program = f"import resource\ndef f():\n    return [resource.getrlimit(getattr(resource, 'RLIMIT_' + n))[0] for n in {names}]\n"
    with Judge(default_environment, workers=1, limits=limits) as judge:
        seen(judge, program, f"[7, {3000 << 20}, {1 << 20}, 99, 0]")


def test_is_the_leader_of_its_own_session(judge):
    seen(judge, "import os\ndef f():\n    return os.getsid(0) == os.getpgid(0) == os.getpid()\n", "True")


SURVIVORS = {
    "child": "    if os.fork() == 0:\n        time.sleep(1000)\n",
    "child in its own session": "    if os.fork() == 0:\n        os.setsid()\n        time.sleep(1000)\n",
    "daemon": "    if os.fork() == 0:\n        os.setsid()\n        if os.fork() == 0:\n            time.sleep(1000)\n        os._exit(0)\n",
    "shell in the background": "    import subprocess\n    subprocess.Popen(['sleep', '1000'], start_new_session=True)\n",
    "thread": "    import threading\n    threading.Thread(target=time.sleep, args=(1000,), daemon=False).start()\n",
}


# The judge's own processes come and go meanwhile; what a program forks inherits the name that it gave itself.
NAMED = "import ctypes\nctypes.CDLL(None).prctl(15, b'survivor', 0, 0, 0)\n"


@pytest.mark.parametrize("name", SURVIVORS)
def test_no_process_outlives_its_program(judge, name):
    program = f"{NAMED}import os, time\ndef f():\n{SURVIVORS[name]}    return 1\n"
    assert (
        judge.judge(task("def check(candidate):\n    assert candidate() == 1\n"), answer(program)).outcome
        is Outcome.PASS
    )
    assert {"survivor", "sleep"} & {name_of(pid) for pid in descendants(os.getpid())} == set()


def test_memory_of_the_player_holds_no_test(judge):
    # Root can read its own memory; an ordinary user's program cannot even do that, and finds nothing.
    marker = "a1b2c3marker"
    program = (
        "def f():\n    try:\n        return look()\n    except PermissionError:\n        return 0\n"
        "def look():\n    found = 0\n    with open('/proc/self/maps') as maps, open('/proc/self/mem', 'rb') as memory:\n"
        "        for line in maps:\n            area, rights = line.split()[:2]\n            if 'w' not in rights:\n                continue\n"
        "            start, end = (int(x, 16) for x in area.split('-'))\n            try:\n                memory.seek(start)\n"
        "                found += memory.read(end - start).count(bytes(reversed(b'rekramc3')))\n            except (OSError, OverflowError, ValueError):\n"
        "                pass\n    return found\n"
    )
    verdict = judge.judge(
        task(f"def check(candidate):\n    x = candidate()\n    assert x == 0, (x, '{marker}')\n"), answer(program)
    )
    assert verdict.outcome is Outcome.PASS, verdict.detail


FORGERIES = {
    "a verdict": "{'outcome': 'pass', 'reason': 'passed', 'assertions': {'passed': 1, 'reached': 1, 'total': 1}}",
    "an answer to no call": "{'outcome': 'returned', 'value': 3, 'changes': [], 'call': 'guess'}",
    "no JSON object": "[1, 2]",
}


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_message_is_tampering(judge, name):
    program = (
        "import json, os, struct\ndef f(a, b):\n"
        f"    text = json.dumps({FORGERIES[name]}).encode()\n"
        "    os.write(4, b'QSP1' + struct.pack('<II', len(text), 0) + text)\n    return 0\n"
    )
    verdict = judge.judge(task("def check(candidate):\n    assert candidate(1, 2) == 3\n"), answer(program))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.TAMPERING)


@pytest.mark.parametrize(
    "rubbish", ["b'x' * 100", "b'QSP1' + b'\\xff' * 100", "b''.join(bytes([i]) for i in range(200))"]
)
def test_rubbish_on_the_link_is_tampering(judge, rubbish):
    program = f"import os\ndef f():\n    os.write(4, {rubbish})\n    return 1\n"
    verdict = judge.judge(task("def check(candidate):\n    assert candidate() == 1\n"), answer(program))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.TAMPERING)


def test_flood_of_output_is_harmless(judge):
    program = "def f():\n    print('x' * (1 << 26))\n    return 1\n"
    assert (
        judge.judge(task("def check(candidate):\n    assert candidate() == 1\n"), answer(program)).outcome
        is Outcome.PASS
    )


@pytest.mark.parametrize("kind", ["player", "referee"])
def test_zygote_that_dies_is_replaced(default_environment, kind):
    adds = task("def check(candidate):\n    assert candidate(1) == 2\n")
    with Judge(default_environment, workers=1) as judge:
        os.kill(judge._executor._zygotes._living[kind, "plain"]._process.pid, 9)
        assert judge.judge(adds, answer("def f(x):\n    return x + 1\n")).outcome is Outcome.PASS


def test_nothing_is_left_after_closing(default_environment):
    before = set(descendants(os.getpid()))
    with Judge(default_environment, workers=1) as judge:
        folder = judge._executor._scratch.path
        judge.judge(task("def check(candidate):\n    assert candidate() == 1\n"), answer("def f():\n    return 1\n"))
        assert set(descendants(os.getpid())) != before
    assert set(descendants(os.getpid())) == before
    assert not folder.exists()
