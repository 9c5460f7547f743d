# %% draft  id=circuits/$pattern_id/basis-gates  about=pattern  tags=circuits,transpiler
# %% prompt
from qiskit import QuantumCircuit, transpile


def compiled_$pattern_name($pattern_parameters, basis: list[str]) -> QuantumCircuit:
    """Let C be the circuit on $pattern_says. Let the transpiler rewrite C with gates of the given names only, so that it does the
    same up to global phase.
    """
# %% solution
    $pattern_code
    return transpile(circuit, basis_gates=basis)
# %% solution: by a pass manager
    from qiskit.transpiler import generate_preset_pass_manager
    $pattern_code
    return generate_preset_pass_manager(optimization_level=2, basis_gates=basis).run(circuit)
# %% wrong: not rewritten
transpile(circuit, basis_gates=basis) --> circuit
# %% wrong: decomposed once
transpile(circuit, basis_gates=basis) --> circuit.decompose()
# %% wrong: an argument that is not there
basis_gates=basis --> basis=basis
# %% wrong: measured
transpile(circuit, basis_gates=basis) --> transpile(circuit.measure_all(inplace=False), basis_gates=basis + ["measure"])
# %% check: another gate
gates_of(found) <= set(arguments[-1])
# %% setup  uses=gates_of
# %% inputs
($pattern_arguments, ["rz", "sx", "ecr"])
($pattern_arguments, ["u3", "cz"])
# %% draft  id=circuits/$pattern_id/on-a-line  about=pattern  tags=circuits,transpiler,layout
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap, generate_preset_pass_manager


def compiled_for_line_$pattern_name($pattern_parameters) -> QuantumCircuit:
    """Let C be the circuit on $pattern_says. A device has as many qubits as C, coupled in a line in both directions, and the gates
    rz, sx, x and cz. Return C compiled for it by a preset pass manager of optimization level 1.
    """
# %% solution
    $pattern_code
    line = CouplingMap.from_line(circuit.num_qubits)
    manager = generate_preset_pass_manager(
        optimization_level=1, coupling_map=line, basis_gates=["rz", "sx", "x", "cz"]
    )
    return manager.run(circuit)
# %% solution: by transpile
    from qiskit import transpile
    $pattern_code
    line = CouplingMap.from_line(circuit.num_qubits)
    return transpile(circuit, coupling_map=line, basis_gates=["rz", "sx", "x", "cz"], optimization_level=1)
# %% wrong: not compiled
manager.run(circuit) --> circuit
# %% wrong: other gates
["rz", "sx", "x", "cz"] --> ["u", "cx"]
# %% wrong: the manager is called like a function
manager.run(circuit) --> manager(circuit)
# %% wrong: an argument that is not there
basis_gates=["rz", "sx", "x", "cz"] --> basis=["rz", "sx", "x", "cz"]
# %% doubtful: any two qubits may meet
CouplingMap.from_line(circuit.num_qubits) --> CouplingMap.from_full(circuit.num_qubits)
# %% compare  value=no
# %% check: another gate
gates_of(found) <= {"rz", "sx", "x", "cz"}
# %% check: a gate on qubits that are no neighbours
all(second - first == 1 for first, second in pairs_of(found))
# %% check: another circuit
difference(Operator.from_circuit(found), Operator.from_circuit(expected)) is None
# %% setup  uses=gates_of,pairs_of
from qiskit.quantum_info import Operator
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/openqasm-3  about=pattern  tags=circuits,formats
# %% prompt
from qiskit import QuantumCircuit, qasm3


def openqasm_of_$pattern_name($pattern_parameters) -> str:
    """Let C be the circuit on $pattern_says. Return C as a program in OpenQASM 3."""
# %% solution
    $pattern_code
    return qasm3.dumps(circuit)
# %% wrong: OpenQASM 2
    from qiskit import qasm2
    $pattern_code
    return qasm2.dumps(circuit)
# %% wrong: a method that was removed
qasm3.dumps(circuit) --> circuit.qasm()
# %% wrong: a drawing
qasm3.dumps(circuit) --> str(circuit.draw("text"))
# %% wrong: the circuit itself
qasm3.dumps(circuit) --> circuit
# %% compare  value=no
# %% check: no program in OpenQASM 3
isinstance(found, str) and found.startswith("OPENQASM 3")
# %% check: the program of another circuit
difference(qasm3.loads(found), qasm3.loads(expected)) is None
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/two-qubit-depth  about=pattern  needs=pattern_entangling  tags=circuits,inspection
# %% prompt
from qiskit import QuantumCircuit


def entangling_depth_of_$pattern_name($pattern_parameters) -> tuple[int, int]:
    """Let C be the circuit on $pattern_says, built from exactly these gates. Return the depth of C if only gates on at least two
    qubits are counted, and the number of these gates.
    """
# %% solution
    $pattern_code
    depth = circuit.depth(lambda instruction: len(instruction.qubits) >= 2)
    return depth, circuit.num_nonlocal_gates()
# %% wrong: the depth of all gates
circuit.depth(lambda instruction: len(instruction.qubits) >= 2) --> circuit.depth()
# %% wrong: the number of all gates
circuit.num_nonlocal_gates() --> circuit.size()
# %% wrong: a method that is not there
circuit.num_nonlocal_gates() --> circuit.num_two_qubit_gates()
# %% doubtful: CNOTs alone
circuit.num_nonlocal_gates() --> circuit.count_ops().get("cx", 0)
# %% inputs
($pattern_arguments,)
