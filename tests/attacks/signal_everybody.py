# class: A16
# task: adds
# mode: both
# expect: assertion | exception | exit
# lost-without: uid, namespaces
# tries: signals the supervisor and whatever else it may; right only if anything could be reached

import os
import signal


def add(a, b):
    reached = 0
    for pid in {os.getppid(), 1, *(int(name) for name in os.listdir("/proc") if name.isdigit())}:
        if pid not in (0, os.getpid()):
            try:
                os.kill(pid, signal.SIGURG)
                reached += 1
            except OSError:
                continue
    return a + b if reached else None
