"""Run a module in a process that never outlives its parent: ``python -P -m qspark.models.leash MODULE ARGUMENTS``.

The parent holds the other end of the process's standard input and writes nothing into it. However the parent ends, by
``kill -9`` too, the system closes that end, and the process ends at once. (The system's own signal for a parent's death
would come when the *thread* ends that started the process.)
"""

import os
import runpy
import sys
import threading


def _end_with_parent() -> None:
    while os.read(0, 1024):
        pass
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
