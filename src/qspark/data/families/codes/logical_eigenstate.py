# %% draft  id=codes/$code_id/logical-eigenstate  about=code  tags=error-correction,encoder,logical,stabilizer
# %% prompt
from qiskit import QuantumCircuit


def logical_state(label: str) -> QuantumCircuit:
    """Circuit without measurements that prepares, from |0...0>, a state of $code_says on $code_state_qubits qubits, up
    to global phase. The stabilizer generators are $code_generators, logical X is $code_logical_x and logical Z is
    $code_logical_z; in every label the rightmost letter acts on qubit 0. The argument names the logical state: '0' and
    '1' for the eigenvalues +1 and -1 of logical Z, '+' and '-' for those of logical X.
    """
# %% solution
    from qiskit.synthesis import synth_circuit_from_stabilizers

    logical = $code_logical_z if label in "01" else $code_logical_x
    sign = "-" if label in "1-" else "+"
    stabilizers = [*("+" + generator for generator in $code_generators), sign + logical]
    return synth_circuit_from_stabilizers(stabilizers)
# %% solution: by way of a stabilizer state
    from qiskit.quantum_info import StabilizerState

    logical = {"0": $code_logical_z, "1": "-" + $code_logical_z, "+": $code_logical_x, "-": "-" + $code_logical_x}[label]
    state = StabilizerState.from_stabilizer_list([logical, *$code_generators])
    return state.clifford.to_circuit()
# %% wrong: the physical qubits prepared one by one
    circuit = QuantumCircuit($code_state_qubits)
    if label in "1-":
        circuit.x(range($code_state_qubits))
    if label in "+-":
        circuit.h(range($code_state_qubits))
    return circuit
# %% wrong: the sign is forgotten
sign = "-" if label in "1-" else "+" --> sign = "+"
# %% wrong: logical X and Z exchanged
logical = $code_logical_z if label in "01" else $code_logical_x --> logical = $code_logical_z if label in "+-" else $code_logical_x
# %% wrong: - taken for 1
sign = "-" if label in "1-" else "+" --> sign = "-" if label in "1" else "+"
# %% compare  sense=preparation
# %% inputs
("0",)
("1",)
("+",)
("-",)
