# %% draft  id=codes/$code_id/encoding-circuit  about=code  tags=error-correction,encoder,logical
# %% prompt
from qiskit import QuantumCircuit


def encoder() -> QuantumCircuit:
    """Circuit without measurements that encodes qubit 0 into $code_says on $code_qubits qubits. With qubit 0 in a|0> +
    b|1> and all other qubits in |0> it gives a times logical |0> plus b times logical |1>, up to global phase. The X
    checks act on the qubits $code_x_supports. Logical |0> is the equal superposition, with positive amplitudes, of the
    basis states that products of X checks make of |0...0>, the empty product included; logical |1> is logical X =
    $code_logical_x, in whose label the rightmost letter acts on qubit 0, applied to logical |0>.
    """
# %% solution
    rows = [set(support) for support in $code_x_supports]
    logical = {qubit for qubit, letter in enumerate(reversed($code_logical_x)) if letter == "X"}
    pivots = []
    for number in range(len(rows)):
        pivot = max(rows[number])
        pivots.append(pivot)
        for other in range(len(rows)):
            if other != number and pivot in rows[other]:
                rows[other] ^= rows[number]
        if pivot in logical:
            logical ^= rows[number]
    circuit = QuantumCircuit($code_qubits)
    source = min(logical)
    if source != 0:
        circuit.swap(0, source)
    for target in sorted(logical - {source}):
        circuit.cx(source, target)
    for pivot, row in zip(pivots, rows):
        circuit.h(pivot)
        for target in sorted(row - {pivot}):
            circuit.cx(pivot, target)
    return circuit
# %% solution: the smallest qubits as pivots, integers for sets
    rows = [sum(1 << qubit for qubit in support) for support in $code_x_supports]
    logical = int($code_logical_x.replace("I", "0").replace("X", "1"), 2)
    reduced = []
    for row in rows:
        for other in reduced:
            if row & other & -other:
                row ^= other
        low = row & -row
        reduced = [other ^ row if other & low else other for other in reduced] + [row]
    for row in reduced:
        if logical & row & -row:
            logical ^= row
    circuit = QuantumCircuit($code_qubits)
    source = logical.bit_length() - 1
    if source:
        circuit.swap(0, source)
    for value, start in [(logical, source), *((row, (row & -row).bit_length() - 1) for row in reduced)]:
        if start != source or value != logical:
            circuit.h(start)
        for target in range($code_qubits):
            if value >> target & 1 and target != start:
                circuit.cx(start, target)
    return circuit
# %% wrong: only the logical operator is spread
circuit.h(pivot) --> circuit.id(pivot)
# %% wrong: control and target exchanged
circuit.cx(pivot, target) --> circuit.cx(target, pivot)
# %% wrong: the input left where it is not part of the logical operator, and spread from qubit 0 to all
    circuit = QuantumCircuit($code_qubits)
    for target in range(1, $code_qubits):
        circuit.cx(0, target)
    for support in $code_x_supports:
        circuit.h(support[0])
        for target in support[1:]:
            circuit.cx(support[0], target)
    return circuit
# %% doubtful: the checks not reduced
if other != number and pivot in rows[other]: --> if False:
# %% doubtful: the input stays on qubit 0
if source != 0: --> if source < 0:
# %% compare  clean=$code_clean_inputs
# %% inputs
()
