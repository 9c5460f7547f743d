# class: A6
# task: adds
# mode: both
# expect: assertion | exception | tampering
# tries: rewrites the judge's own classes in its process

import sys

for name, module in list(sys.modules.items()):
    if name.startswith("qspark.judge.inside"):
        for cls in list(vars(module).values()):
            if getattr(cls, "__name__", "") == "Evidence":
                cls.complete = property(lambda self: True)
                cls.counts = property(lambda self: {"passed": 1, "reached": 1, "total": 1})
            if getattr(cls, "__name__", "") == "Test":
                report = {
                    "outcome": "pass",
                    "reason": "passed",
                    "detail": "",
                    "assertions": {"passed": 1, "reached": 1, "total": 1},
                }
                cls._report = cls.run = lambda self, *args, report=report: dict(report)


def add(a, b):
    return 0
