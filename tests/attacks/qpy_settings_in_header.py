# class: A15
# task: bell
# mode: split
# expect: tampering | assertion | opaque-value | exception
# tries: metadata and names that are no text, and a layout for another circuit

from qiskit import QuantumCircuit


def bell():
    circuit = QuantumCircuit(2)
    circuit.metadata = {"__reduce__": ["os.system", "true"], "a": [[[[None]]]]}
    circuit.name = "\x00" * 1000 + "../../etc/passwd"
    circuit.global_phase = float("nan")
    return circuit
