# class: A14
# task: adds
# mode: hardened
# expect: tampering | exit | assertion | opaque-value
# tries: a report of millions of empty lists, to fill the supervisor's memory

import os
import stat
import struct


def add(a, b):
    text = b'{"a":[' + b"[]," * 5_000_000 + b"[]]}"
    for descriptor in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                with open(descriptor, "wb", closefd=False) as out:
                    out.write(b"QSP1" + struct.pack("<II", len(text), 0) + text)
        except OSError:
            continue
    os._exit(0)
