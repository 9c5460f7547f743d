# %% draft  id=states/$state_id/on-chosen-qubits  about=state  tags=states,circuits
# %% prompt
from qiskit import QuantumCircuit


def prepared_on($state_parameters, total: int, where: list[int]) -> QuantumCircuit:
    """Let psi be $state_says. Return a circuit on total qubits, without classical bits, that prepares psi from |0...0> on
    the qubits listed in where: qubit j of psi on qubit where[j] of the circuit. where may name more qubits than psi has;
    those are not used, and all unused qubits stay in |0>.
    """
# %% solution
    $state_code
    whole = QuantumCircuit(total)
    return whole.compose(circuit, where[: circuit.num_qubits])
# %% solution: gate by gate
    $state_code
    whole = QuantumCircuit(total)
    for instruction in circuit.data:
        on = [where[circuit.find_bit(one).index] for one in instruction.qubits]
        whole.append(instruction.operation, on)
    return whole
# %% wrong: on the first qubits
return whole.compose(circuit, where[: circuit.num_qubits]) --> return whole.compose(circuit, range(circuit.num_qubits))
# %% wrong: the result of compose is not kept
    $state_code
    whole = QuantumCircuit(total)
    whole.compose(circuit, where[: circuit.num_qubits])
    return whole
# %% wrong: on the last of the listed qubits
return whole.compose(circuit, where[: circuit.num_qubits]) --> return whole.compose(circuit, where[-circuit.num_qubits :])
# %% wrong: the others are in superposition
    $state_code
    whole = QuantumCircuit(total)
    whole.h([place for place in range(total) if place not in where[: circuit.num_qubits]])
    return whole.compose(circuit, where[: circuit.num_qubits])
# %% doubtful: in the opposite order
return whole.compose(circuit, where[: circuit.num_qubits]) --> return whole.compose(circuit, where[: circuit.num_qubits][::-1])
# %% compare  sense=preparation
# %% check: a classical bit
found.num_clbits == 0
# %% inputs
($state_arguments, 8, [6, 1, 4, 3, 0, 7, 2])
($state_arguments, 7, [2, 5, 0, 6, 3, 1, 4])
# %% draft  id=states/$state_id/native-gates  about=state  tags=states,transpiler
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import generate_preset_pass_manager


def in_native_gates($state_parameters, basis: list[str], level: int) -> QuantumCircuit:
    """Let psi be $state_says. Return a circuit that prepares psi from |0...0>, without classical bits, compiled by
    Qiskit's preset pass manager of this optimization level, 0 or 1, for a device whose only gates are those in basis and whose
    qubits are all connected; qubit j of psi is qubit j of the circuit.
    """
# %% solution
    $state_code
    manager = generate_preset_pass_manager(optimization_level=level, basis_gates=basis, seed_transpiler=0)
    return manager.run(circuit)
# %% solution: by transpile
    from qiskit import transpile
    $state_code
    return transpile(circuit, basis_gates=basis, optimization_level=level, initial_layout=list(range(circuit.num_qubits)))
# %% wrong: not compiled
    $state_code
    circuit.barrier()
    return circuit.copy()
# %% wrong: the result of the run is not kept
    $state_code
    manager = generate_preset_pass_manager(optimization_level=level, basis_gates=basis, seed_transpiler=0)
    manager.run(circuit)
    return circuit
# %% wrong: for another set of gates
manager = generate_preset_pass_manager(optimization_level=level, basis_gates=basis, seed_transpiler=0) --> manager = generate_preset_pass_manager(optimization_level=level, basis_gates=["u", "cx"], seed_transpiler=0)
# %% wrong: measured at the end
    $state_code
    circuit.measure_all()
    manager = generate_preset_pass_manager(optimization_level=level, basis_gates=basis, seed_transpiler=0)
    return manager.run(circuit)
# %% compare  sense=preparation
# %% check: a gate that the device does not have
gates_of(found) <= set(arguments[-2])
# %% check: a classical bit
found.num_clbits == 0
# %% setup  uses=gates_of
# %% inputs
($state_arguments, ["rz", "sx", "x", "cz"], 1)
($state_arguments, ["rx", "ry", "rxx"], 0)
