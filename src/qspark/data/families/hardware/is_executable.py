# %% draft  id=hardware/is-executable  tags=hardware-aware
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def is_executable(circuit: QuantumCircuit, coupling: CouplingMap) -> bool:
    """Whether a circuit can run as it is on a device with directed couplings: every gate on two qubits (first, second)
    lies on a coupling of just this direction, and no gate is on more than two qubits. Qubit k of the circuit is
    qubit k of the device.
    """
# %% solution
    edges = set(coupling.get_edges())
    for instruction in circuit.data:
        qubits = tuple(circuit.find_bit(qubit).index for qubit in instruction.qubits)
        if len(qubits) > 2 or (len(qubits) == 2 and qubits not in edges):
            return False
    return True
# %% wrong: direction does not matter
if len(qubits) > 2 or (len(qubits) == 2 and qubits not in edges): --> if len(qubits) > 2 or (len(qubits) == 2 and qubits not in edges and qubits[::-1] not in edges):
# %% wrong: gates on three qubits pass
if len(qubits) > 2 or (len(qubits) == 2 and qubits not in edges): --> if (len(qubits) == 2 and qubits not in edges):
# %% wrong: everything passes
return False --> return True
# %% setup  uses=made
# %% inputs
(made([('cx', 0, 1), ('h', 2)], 3), CouplingMap([(0, 1), (1, 2)]))
(made([('cx', 1, 0)], 3), CouplingMap([(0, 1), (1, 2)]))
(made([('ccx', 0, 1, 2)], 3), CouplingMap([(0, 1), (1, 2), (0, 2)]))
(made([('cx', 0, 2)], 3), CouplingMap([(0, 1), (1, 2)]))
(made([('x', 0)], 3), CouplingMap([(0, 1), (1, 2)]))
