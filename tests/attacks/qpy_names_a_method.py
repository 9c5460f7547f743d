# class: A15
# task: bell
# mode: split
# expect: tampering | assertion | opaque-value | exception | exit
# tries: operations named after methods of library modules, which the loader looks up by name

from qiskit import QuantumCircuit
from qiskit.circuit import Gate


def bell():
    circuit = QuantumCircuit(2)
    for name in ("__class__", "__setattr__", "__init__", "QuantumCircuit", "Parameter"):
        cls = type(name, (Gate,), {"__init__": lambda self: Gate.__init__(self, "h", 2, [1.0, 2.0])})
        circuit.append(cls(), [0, 1])
    return circuit
