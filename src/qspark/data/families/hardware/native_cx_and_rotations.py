# %% draft  id=hardware/native-cx-and-rotations  tags=hardware-aware,native-gates
# %% prompt
from qiskit import QuantumCircuit, transpile


def to_native(circuit: QuantumCircuit) -> QuantumCircuit:
    """Rewrite a circuit on 5 qubits, without measurements, with no other gates than rz, sx, x, cx. It does the same up
    to global phase, on the same qubits; any two qubits are coupled.
    """
# %% solution
    return transpile(circuit, basis_gates=['rz', 'sx', 'x', 'cx'], optimization_level=1, seed_transpiler=7)
# %% wrong: mistake 1
    return circuit
# %% wrong: mistake 2
    return transpile(circuit, basis_gates=['u', 'cx'], seed_transpiler=7)
# %% wrong: mistake 3
    return transpile(circuit.reverse_bits(), basis_gates=['rz', 'sx', 'x', 'cx'], optimization_level=1, seed_transpiler=7)
# %% compare  value=no
# %% check: not a circuit on 5 qubits
isinstance(found, QuantumCircuit) and found.num_qubits == 5
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: a gate that is not native
gates_of(found) <= {'rz', 'cx', 'sx', 'x'}
# %% setup  uses=made,gates_of
from qspark.quantum.circuits import circuits_difference
# %% inputs
(made([('h', 0), ('cx', 0, 2), ('cx', 2, 4), ('t', 4)], 5),)
(made([('cx', 0, 4), ('ry', 0.3, 4), ('cx', 4, 1), ('swap', 1, 3)], 5),)
(made([('ccx', 0, 2, 4), ('h', 3), ('cz', 3, 0)], 5),)
(made([('x', 2)], 5),)
