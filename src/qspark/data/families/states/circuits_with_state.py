# %% draft  id=states/$state_id/echo-of-errors  about=state  tags=states,circuits
# %% prompt
from qiskit import QuantumCircuit


def echo($state_parameters, letters: str, places: list[int]) -> QuantumCircuit:
    """Let psi be $state_says. Return a circuit with as many classical bits as qubits that prepares psi from |0...0>, acts
    with the Pauli gate letters[i] ("X", "Y" or "Z") on each qubit places[i], undoes the preparation and measures qubit j
    into classical bit j for all j. So all bits are 0 with probability |<psi|P|psi>|**2. How psi is prepared is free.
    """
# %% solution
    $state_code
    whole = QuantumCircuit(circuit.num_qubits, circuit.num_qubits)
    whole.compose(circuit, inplace=True)
    for letter, place in zip(letters, places):
        getattr(whole, letter.lower())(place)
    whole.compose(circuit.inverse(), inplace=True)
    whole.measure(range(circuit.num_qubits), range(circuit.num_qubits))
    return whole
# %% solution: the errors as one operator
    from qiskit.quantum_info import Pauli
    $state_code
    count = circuit.num_qubits
    label = ["I"] * count
    for letter, place in zip(letters, places):
        label[-1 - place] = letter
    back = circuit.inverse()
    circuit.append(Pauli("".join(label)).to_instruction(), range(count))
    circuit.compose(back, inplace=True)
    circuit.measure_all()
    return circuit
# %% doubtful: the preparation is done twice
whole.compose(circuit.inverse(), inplace=True) --> whole.compose(circuit, inplace=True)
# %% wrong: undone before the errors
    $state_code
    whole = QuantumCircuit(circuit.num_qubits, circuit.num_qubits)
    whole.compose(circuit, inplace=True)
    whole.compose(circuit.inverse(), inplace=True)
    for letter, place in zip(letters, places):
        getattr(whole, letter.lower())(place)
    whole.measure(range(circuit.num_qubits), range(circuit.num_qubits))
    return whole
# %% wrong: measured into further bits
whole.measure(range(circuit.num_qubits), range(circuit.num_qubits)) --> whole.measure_all()
# %% wrong: no errors
    $state_code
    whole = QuantumCircuit(circuit.num_qubits, circuit.num_qubits)
    whole.compose(circuit, inplace=True)
    whole.compose(circuit.inverse(), inplace=True)
    whole.measure(range(circuit.num_qubits), range(circuit.num_qubits))
    return whole
# %% doubtful: the inverse is made and not used
whole.compose(circuit.inverse(), inplace=True) --> whole.compose(circuit.inverse())
# %% compare  value=no
# %% check: another number of qubits or bits
(found.num_qubits, found.num_clbits) == (expected.num_qubits, expected.num_qubits)
# %% check: another probability of all zeros
abs(all_zero(found) - all_zero(expected)) < 1e-6
# %% setup
def all_zero(circuit):
    from qspark.quantum.branches import distribution
    import numpy as np

    start = np.zeros(2**circuit.num_qubits)
    start[0] = 1
    return distribution(circuit, start).get("0" * circuit.num_clbits, 0.0)
# %% inputs
($state_arguments, "Z", [0])
($state_arguments, "XY", [1, 2])
($state_arguments, "ZX", [2, 0])
