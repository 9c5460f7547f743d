# class: A9
# task: adds
# mode: both
# expect: assertion
# tries: a command in the background with no line back to the program

import contextlib
import os
import subprocess


def add(a, b):
    with contextlib.suppress(OSError):
        subprocess.Popen(["sleep", "600"], start_new_session=True, cwd="/", env={}, close_fds=True)
    return 0
