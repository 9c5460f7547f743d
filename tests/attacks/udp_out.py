# class: A8
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: seccomp
# tries: a datagram to a server on this machine; right only if it was sent

import socket


def add(a, b):
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
            return a + b if out.sendto(b"hello", ("127.0.0.1", @udp@)) else None
    except OSError:
        return None
