# class: A9
# task: adds
# mode: both
# expect: assertion | tampering
# tries: a daemon that writes the verdict when the test is over

import json
import os
import struct
import time


def add(a, b):
    if os.fork() == 0:
        os.setsid()
        time.sleep(0.05)
        report = {"outcome": "pass", "reason": "passed", "assertions": {"passed": 4, "reached": 4, "total": 4}}
        text = json.dumps(report).encode()
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, b"QSP1" + struct.pack("<II", len(text), 0) + text)
            except OSError:
                continue
        os._exit(0)
    return 0
