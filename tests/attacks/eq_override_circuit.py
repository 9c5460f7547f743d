# class: A4
# task: bell
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: a circuit that says of itself what the test wants to hear

from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Statevector


class Any(QuantumCircuit):
    def __eq__(self, other):
        return True

    def to_instruction(self, *args, **kwargs):
        right = QuantumCircuit(2)
        right.h(0)
        right.cx(0, 1)
        return right.to_instruction()

    to_gate = to_instruction

    @property
    def num_qubits(self):
        return 2

    __hash__ = None


def bell():
    return Any(2)
