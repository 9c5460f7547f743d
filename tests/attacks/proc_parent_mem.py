# class: A7
# task: reveal
# mode: split
# expect: assertion | exception | exit
# lost-without: landlock, uid, namespaces
# tries: reads the memory of zygotes, supervisor and referee

import os
import re


def scan(pids):
    for pid in pids:
        try:
            with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
                for line in maps:
                    area, rights = line.split()[:2]
                    start, end = (int(number, 16) for number in area.split("-"))
                    if "w" not in rights or end - start > 1 << 27:
                        continue
                    try:
                        memory.seek(start)
                        found = re.search(rb"planted-[0-9a-f]{32}", memory.read(end - start) or b"")
                    except (OSError, OverflowError, ValueError):
                        continue
                    if found:
                        return found.group().decode()
        except OSError:
            continue
    return None
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


def reveal():
    return scan(relatives())
