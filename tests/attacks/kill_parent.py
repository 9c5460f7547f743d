# class: A16
# task: adds
# mode: both
# expect: assertion | exception | exit
# lost-without: uid, namespaces
# tries: kills the zygote that it was forked from

import os
import signal


def add(a, b):
    try:
        os.kill(os.getppid(), signal.SIGKILL)
    except OSError:
        return None
    return 0
