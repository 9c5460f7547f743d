# class: A6
# task: bell
# mode: both
# expect: assertion | exception | tampering
# tries: replaces the comparisons of operators and states

from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Statevector

for cls in (Operator, Statevector, QuantumCircuit):
    cls.__eq__ = cls.equiv = lambda self, other, *args, **kwargs: True


def bell():
    return QuantumCircuit(2)
