# class: A5
# task: invert
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: what the test imports late comes from the program

import builtins
import sys
import types


class Operator:
    def __init__(self, *args):
        pass

    def __eq__(self, other):
        return True

    __hash__ = None


class Finder:
    def find_spec(self, name, path=None, target=None):
        return None


fake = types.ModuleType("qiskit.quantum_info")
fake.Operator = Operator
sys.meta_path.insert(0, Finder())
sys.modules["qiskit.quantum_info"] = fake
real = builtins.__import__
builtins.__import__ = lambda name, *args: fake if name == "qiskit.quantum_info" else real(name, *args)


def invert(circuit):
    return circuit
