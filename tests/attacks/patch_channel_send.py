# class: A8
# task: adds
# mode: both
# expect: assertion | tampering
# tries: every message that leaves the process says pass

import sys

for name, module in list(sys.modules.items()):
    channel = getattr(module, "Channel", None) if name.startswith("qspark") else None
    if channel is not None:
        real = channel.send

        def send(self, header, blobs=None, real=real):
            evidence = {"passed": 4, "reached": 4, "total": 4}
            real(self, {**header, "outcome": "pass", "reason": "passed", "detail": "", "assertions": evidence}, blobs)

        channel.send = send
        break


def add(a, b):
    return 0
