# %% draft  id=hardware/native/$basis_id/any-circuit  about=basis  tags=hardware-aware,native-gates
# %% prompt
from qiskit import QuantumCircuit, transpile


def to_native(circuit: QuantumCircuit) -> QuantumCircuit:
    """Rewrite a circuit without measurements for $basis_says. It acts on the same qubits in the same way up to global phase;
    any two qubits are coupled.
    """
# %% solution
    return transpile(circuit, basis_gates=$basis_gates, optimization_level=1, seed_transpiler=7)
# %% solution: by a pass manager, without optimisation
    from qiskit.transpiler import generate_preset_pass_manager
    return generate_preset_pass_manager(optimization_level=0, basis_gates=$basis_gates).run(circuit)
# %% wrong: nothing rewritten
    return circuit
# %% wrong: the gates u and cx
basis_gates=$basis_gates --> basis_gates=["u", "cx"]
# %% wrong: qubits in the opposite order
transpile(circuit, --> transpile(circuit.reverse_bits(),
# %% wrong: the inverse circuit
transpile(circuit, --> transpile(circuit.inverse(),
# %% compare  value=no
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: a gate that is not native
gates_of(found) <= set($basis_gates)
# %% setup  uses=made,gates_of
from qspark.quantum.circuits import circuits_difference
# %% inputs
(made([("h", 0), ("cx", 0, 2), ("cx", 2, 3), ("t", 3)], 4),)
(made([("cx", 0, 3), ("ry", 0.3, 3), ("cy", 3, 1), ("swap", 1, 2)], 4),)
(made([("ccx", 0, 2, 1), ("h", 2), ("cp", 0.4, 2, 0)], 3),)
(made([("x", 1)], 2),)
