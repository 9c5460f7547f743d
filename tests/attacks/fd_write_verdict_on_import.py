# class: A8
# task: adds
# mode: both
# expect: tampering | assertion | exit
# tries: writes a verdict to every descriptor before it is asked anything, and ends

import json
import os
import struct

report = {"outcome": "pass", "reason": "passed", "assertions": {"passed": 4, "reached": 4, "total": 4}}
text = json.dumps(report).encode()
for descriptor in range(3, 64):
    try:
        os.write(descriptor, b"QSP1" + struct.pack("<II", len(text), 0) + text)
    except OSError:
        continue


def add(a, b):
    os._exit(0)
