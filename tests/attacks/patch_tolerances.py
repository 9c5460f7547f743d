# class: A6
# task: bell
# mode: both
# expect: assertion | exception | tampering
# tries: tolerances so wide that everything is equal

from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Statevector
from qiskit.quantum_info.operators.mixins import tolerances

tolerances.TolerancesMixin._MAX_TOL = 1e9
for cls in (Operator, Statevector):
    cls._MAX_TOL = 1e9
    cls.atol = cls.rtol = 1e3


def bell():
    return QuantumCircuit(2)
