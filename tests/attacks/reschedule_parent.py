# class: A10
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: uid, namespaces, seccomp
# tries: has the judge run only when nobody else wants to, for good

import os


def add(a, b):
    judge = os.getppid() or 1  # in a namespace of its own it may see nobody else
    os.sched_setaffinity(judge, {0})
    os.sched_setscheduler(judge, os.SCHED_IDLE, os.sched_param(0))
    return a + b if judge != os.getpid() and os.sched_getscheduler(judge) == os.SCHED_IDLE else None
