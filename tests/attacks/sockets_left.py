# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# tries: leaves sockets, devices and pipes in its folder

import contextlib
import os
import socket
import stat


def add(a, b):
    with contextlib.suppress(OSError):
        os.mkfifo("pipe")
    with contextlib.suppress(OSError):
        server = socket.socket(socket.AF_UNIX)
        server.bind("socket")
        server.listen()
    with contextlib.suppress(OSError):
        os.mknod("device", stat.S_IFCHR | 0o600, os.makedev(1, 3))
    return 0
