"""Source text that hidden tests of several origins begin with."""

# A circuit from its gates, so that an input is one expression: made([("h", 0), ("cx", 0, 1)], 2).
MADE = """
def made(gates, qubits, bits=0):
    circuit = QuantumCircuit(qubits, bits)
    for name, *where in gates:
        getattr(circuit, name)(*where)
    return circuit
"""
