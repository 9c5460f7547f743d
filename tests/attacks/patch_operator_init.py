# class: A6
# task: bell
# mode: both
# expect: assertion | exception | tampering
# tries: makes every operator and every state the same one

import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Statevector

Operator._init_instruction = classmethod(lambda cls, instruction: Operator(np.eye(4)))
Operator.data = property(lambda self: np.eye(4))
Statevector.data = property(lambda self: np.ones(4) / 2)
Statevector.from_instruction = classmethod(lambda cls, instruction: Statevector(np.ones(4) / 2))


def bell():
    return QuantumCircuit(2)
