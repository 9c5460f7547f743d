# %% draft  id=states/$state_id/reset-by-feedback  about=state  tags=states,dynamic-circuits
# %% prompt
from qiskit import QuantumCircuit


def measured_and_reset($state_parameters, index: int) -> QuantumCircuit:
    """Let psi be $state_says. Return a circuit with one classical bit that prepares psi from |0...0>, measures qubit index
    in the computational basis into that bit, and then brings the qubit back to |0> by a gate conditioned on the bit,
    without a reset instruction. The other qubits are left as the measurement leaves them.
    """
# %% solution
    $state_code
    whole = QuantumCircuit(circuit.num_qubits, 1)
    whole.compose(circuit, inplace=True)
    whole.measure(index, 0)
    with whole.if_test((whole.clbits[0], 1)):
        whole.x(index)
    return whole
# %% solution: by a switch
    from qiskit import ClassicalRegister
    $state_code
    bits_of = ClassicalRegister(1)
    circuit.add_register(bits_of)
    circuit.measure(index, bits_of[0])
    with circuit.switch(bits_of) as case:
        with case(1):
            circuit.x(index)
    return circuit
# %% wrong: flipped where it was 0
with whole.if_test((whole.clbits[0], 1)): --> with whole.if_test((whole.clbits[0], 0)):
# %% wrong: a reset instruction
    $state_code
    whole = QuantumCircuit(circuit.num_qubits, 1)
    whole.compose(circuit, inplace=True)
    whole.measure(index, 0)
    whole.reset(index)
    return whole
# %% wrong: a phase flip
whole.x(index) --> whole.z(index)
# %% wrong: the condition as before Qiskit 2
    $state_code
    whole = QuantumCircuit(circuit.num_qubits, 1)
    whole.compose(circuit, inplace=True)
    whole.measure(index, 0)
    whole.x(index).c_if(0, 1)
    return whole
# %% check: a reset instruction
"reset" not in gates_of(found)
# %% check: the number of classical bits
found.num_clbits == 1
# %% check: the outcomes
difference(found, expected, sense="outcomes") is None
# %% compare  sense=preparation
# %% setup  uses=gates_of
# %% inputs
($state_arguments, 0)
($state_arguments, 2)
# %% draft  id=states/$state_id/parity-by-ancilla  about=state  tags=states,dynamic-circuits
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def with_even_parity($state_parameters, group: list[int]) -> QuantumCircuit:
    """Let psi be $state_says, and N the number of its qubits. Return a circuit of N + 1 qubits and one classical bit that
    prepares psi on the qubits 0 to N - 1, measures the parity of the qubits in group (the product of their Z) by the
    ancilla, qubit N, into the bit, and, where the parity is odd, flips qubit group[0], so that afterwards the parity is
    even. The ancilla stays as the measurement leaves it: in |1> where the parity was odd.
    """
# %% solution
    $state_code
    whole = QuantumCircuit(circuit.num_qubits + 1, 1)
    whole.compose(circuit, range(circuit.num_qubits), inplace=True)
    for place in group:
        whole.cx(place, circuit.num_qubits)
    whole.measure(circuit.num_qubits, 0)
    with whole.if_test((whole.clbits[0], True)):
        whole.x(group[0])
    return whole
# %% solution: with the ancilla as the control
    $state_code
    extra, flag = QuantumRegister(1, "extra"), ClassicalRegister(1, "flag")
    circuit.add_register(extra, flag)
    circuit.h(extra)
    for place in group:
        circuit.cz(extra[0], place)
    circuit.h(extra)
    circuit.measure(extra, flag)
    with circuit.if_test((flag, 1)):
        circuit.x(group[0])
    return circuit
# %% wrong: no correction
    $state_code
    whole = QuantumCircuit(circuit.num_qubits + 1, 1)
    whole.compose(circuit, range(circuit.num_qubits), inplace=True)
    for place in group:
        whole.cx(place, circuit.num_qubits)
    whole.measure(circuit.num_qubits, 0)
    return whole
# %% wrong: corrected where the parity is even
with whole.if_test((whole.clbits[0], True)): --> with whole.if_test((whole.clbits[0], 0)):
# %% wrong: the ancilla is flipped, not the qubit
with whole.if_test((whole.clbits[0], True)): --> with whole.if_test((whole.clbits[0], 1)):
whole.x(group[0]) --> whole.x(circuit.num_qubits)
# %% wrong: the ancilla is reset
    $state_code
    whole = QuantumCircuit(circuit.num_qubits + 1, 1)
    whole.compose(circuit, range(circuit.num_qubits), inplace=True)
    for place in group:
        whole.cx(place, circuit.num_qubits)
    whole.measure(circuit.num_qubits, 0)
    with whole.if_test((whole.clbits[0], 1)):
        whole.x(group[0])
    whole.reset(circuit.num_qubits)
    return whole
# %% doubtful: only the first qubit of the group
    $state_code
    whole = QuantumCircuit(circuit.num_qubits + 1, 1)
    whole.compose(circuit, range(circuit.num_qubits), inplace=True)
    whole.cx(group[0], circuit.num_qubits)
    whole.measure(circuit.num_qubits, 0)
    with whole.if_test((whole.clbits[0], 1)):
        whole.x(group[0])
    return whole
# %% compare  sense=preparation
# %% check: the number of classical bits
found.num_clbits == 1
# %% check: the outcomes
difference(found, expected, sense="outcomes") is None
# %% inputs
($state_arguments, [0, 2])
($state_arguments, [1])
