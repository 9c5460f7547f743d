# class: A4
# task: passes
# mode: hardened
# expect: assertion | exception | tampering | opaque-value
# tries: a pass manager of its own that returns a circuit which says yes to everything

from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager


class Yes(QuantumCircuit):
    def __eq__(self, other):
        return True

    def count_ops(self):
        return {"cx": 1}

    def to_instruction(self, *args, **kwargs):
        made = QuantumCircuit(2)
        made.cx(0, 1)
        return made.to_instruction()

    __hash__ = None


class Manager(PassManager):
    def run(self, circuits, *args, **kwargs):
        return Yes(2)


def passes():
    return Manager()
