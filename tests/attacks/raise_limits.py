# class: A10
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: uid, seccomp
# tries: gives itself more than it was given; right only if it could

import contextlib
import resource


def add(a, b):
    raised = 0
    for name in ("CPU", "AS", "FSIZE", "NOFILE", "CORE"):
        what = getattr(resource, f"RLIMIT_{name}")
        _, hard = resource.getrlimit(what)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (hard, hard + 1))
            raised += 1
    return a + b if raised else None
