# class: A9
# task: adds
# mode: both
# expect: assertion
# runs: 2
# tries: leaves a mark in every module of its process for the next program; right only if it finds one

import builtins
import os
import sys


def add(a, b):
    if any("poisoned" in vars(module) for module in list(sys.modules.values()) if hasattr(module, "__dict__")):
        return a + b
    if "POISONED" in os.environ:
        return a + b
    for module in [builtins, *sys.modules.values()]:
        try:
            module.poisoned = True
        except (AttributeError, TypeError):
            continue
    os.environ["POISONED"] = "1"
