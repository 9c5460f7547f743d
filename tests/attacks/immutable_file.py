# class: A9
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: uid
# tries: a file that nobody can remove

import array
import contextlib
import fcntl


def add(a, b):
    with open("stays", "w") as file, contextlib.suppress(OSError):
        fcntl.ioctl(file.fileno(), 0x40086602, array.array("l", [0x10]))
    return 0
