# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: writes into the caches of the user; right only if it could

import os


def add(a, b):
    written = None
    for folder in ("@home@/.cache/qspark/calibration", "@home@/.cache"):
        try:
            for name in os.listdir(folder):
                os.utime(os.path.join(folder, name), (0, 0))
            with open(os.path.join(folder, "@mark@"), "w"):
                written = a + b
        except OSError:
            continue
    return written
