# %% draft  id=circuits/$pattern_id/basis-gates  about=pattern  tags=circuits,transpiler
# %% prompt
from qiskit import QuantumCircuit, transpile


def compiled_$pattern_name($pattern_parameters, basis: list[str]) -> QuantumCircuit:
    """The circuit on $pattern_says, rewritten by the transpiler so that it holds gates of the given names only and does the same
    up to global phase.
    """
# %% solution
    $pattern_code
    return transpile(circuit, basis_gates=basis)
# %% solution: by a pass manager
    from qiskit.transpiler import generate_preset_pass_manager
    $pattern_code
    return generate_preset_pass_manager(optimization_level=2, basis_gates=basis).run(circuit)
# %% wrong: not rewritten
    $pattern_code
    return circuit.copy_empty_like().compose(circuit)
# %% wrong: decomposed once
transpile(circuit, basis_gates=basis) --> circuit.decompose()
# %% wrong: an argument that is not there
basis_gates=basis --> basis=basis
# %% wrong: measured
transpile(circuit, basis_gates=basis) --> transpile(circuit.measure_all(inplace=False), basis_gates=basis)
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


def routed_$pattern_name($pattern_parameters) -> tuple[int, set[str]]:
    """Compile the circuit on $pattern_says for a device whose qubits are coupled in a line in both directions, as many as the
    circuit has, with the gates rz, sx, x and cz: use the preset pass manager of optimization level 1. Return the number of
    qubits of the compiled circuit and the set of the names of its gates.
    """
# %% solution
    $pattern_code
    line = CouplingMap.from_line(circuit.num_qubits)
    manager = generate_preset_pass_manager(
        optimization_level=1, coupling_map=line, basis_gates=["rz", "sx", "x", "cz"], seed_transpiler=7
    )
    compiled = manager.run(circuit)
    return compiled.num_qubits, set(compiled.count_ops())
# %% wrong: how often each gate occurs
set(compiled.count_ops()) --> dict(compiled.count_ops())
# %% wrong: the circuit before
compiled = manager.run(circuit) --> compiled = circuit
# %% wrong: other gates
["rz", "sx", "x", "cz"] --> ["u", "cx"]
# %% wrong: the manager is called like a function
manager.run(circuit) --> manager(circuit)
# %% wrong: an argument that is not there
seed_transpiler=7 --> seed_transpiler=7, qubits=circuit.num_qubits
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/openqasm-3  about=pattern  tags=circuits,formats
# %% prompt
from qiskit import QuantumCircuit, qasm3


def openqasm_of_$pattern_name($pattern_parameters) -> str:
    """The program in OpenQASM 3 of the circuit on $pattern_says."""
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
# %% check: another program
gate_calls(found) == gate_calls(expected)
# %% setup
def gate_calls(text):
    lines = [line.strip() for line in text.splitlines()]
    return sorted(line for line in lines if line and not line.startswith(("OPENQASM", "include", "//")))
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/two-qubit-depth  about=pattern  tags=circuits,inspection
# %% prompt
from qiskit import QuantumCircuit


def entangling_depth_of_$pattern_name($pattern_parameters) -> tuple[int, int]:
    """Build the circuit on $pattern_says from exactly these gates. Return its depth if only gates on at least two qubits are
    counted, and the number of these gates.
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
# %% doubtful: the gates by name
circuit.num_nonlocal_gates() --> circuit.count_ops().get("cx", 0)
# %% inputs
($pattern_arguments,)
