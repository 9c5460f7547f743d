# %% draft  id=hardware/ghz-star  tags=hardware-aware
# %% prompt
from qiskit import QuantumCircuit


def ghz_on_device() -> QuantumCircuit:
    """Circuit that prepares (|00000> + |11111>)/sqrt(2) from |00000> on a device whose only couplings are
    [(0, 1), (0, 2), (0, 3), (0, 4)], in either direction. Gates on two qubits may be on
    coupled qubits only, and there may be at most four of them; no gate on more than two.
    """
# %% solution
    edges = [(0, 1), (0, 2), (0, 3), (0, 4)]
    circuit = QuantumCircuit(5)
    circuit.h(0)
    reached = {0}
    while len(reached) < 5:
        for a, b in edges:
            if a in reached and b not in reached:
                circuit.cx(a, b)
                reached.add(b)
            elif b in reached and a not in reached:
                circuit.cx(b, a)
                reached.add(a)
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(5)
    circuit.h(0)
    for qubit in range(4):
        circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: mistake 2
    edges = [(0, 1), (0, 2), (0, 3), (0, 4)]
    circuit = QuantumCircuit(5)
    reached = {0}
    while len(reached) < 5:
        for a, b in edges:
            if a in reached and b not in reached:
                circuit.cx(a, b)
                reached.add(b)
            elif b in reached and a not in reached:
                circuit.cx(b, a)
                reached.add(a)
    return circuit
# %% wrong: mistake 3
    edges = [(0, 1), (0, 2), (0, 3), (0, 4)]
    circuit = QuantumCircuit(5)
    circuit.h(0)
    reached = {0}
    while len(reached) < 5:
        for a, b in edges:
            if a in reached and b not in reached:
                circuit.cx(b, a)
                reached.add(b)
            elif b in reached and a not in reached:
                circuit.cx(b, a)
                reached.add(a)
    return circuit
# %% compare  sense=preparation
# %% check: a gate on qubits that are not coupled
pairs_of(found) <= {tuple(sorted(edge)) for edge in [(0, 1), (0, 2), (0, 3), (0, 4)]}
# %% check: more than four gates on two qubits
sum(len(i.qubits) > 1 for i in found.data) <= 4
# %% setup  uses=pairs_of
from qspark.quantum.circuits import circuits_difference
# %% inputs
()
