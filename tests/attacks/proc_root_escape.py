# class: A7
# task: reveal
# mode: split
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: reaches the user's files through the root and working folder of another process

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
    for pid in relatives():
        for path in (f"/proc/{pid}/root@home@/secret", f"/proc/{pid}/cwd/secret"):
            try:
                with open(path) as file:
                    return file.read()
            except OSError:
                continue
