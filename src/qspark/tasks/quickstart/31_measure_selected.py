# %% task  id=quickstart/measure-selected  difficulty=basic  tags=circuits,measurement
# %% prompt
from qiskit import QuantumCircuit


def measure_selected(circuit: QuantumCircuit, qubits: list[int]) -> QuantumCircuit:
    """Return a copy of the circuit that measures the given qubits at its end.

    The circuit passed in has no classical bits and must not be changed. The copy has exactly one
    classical register, called "c", with len(qubits) bits: bit i receives the outcome of qubits[i]. No
    other qubit is measured.
    """
# %% solution
    from qiskit import ClassicalRegister

    register = ClassicalRegister(len(qubits), "c")
    measured = circuit.copy()
    measured.add_register(register)
    measured.measure(qubits, register)
    return measured
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    base = QuantumCircuit(4)
    base.h(0)
    base.cx(0, 3)
    base.x(2)
    for qubits in ([2, 0], [1], [0, 1, 2, 3], [3, 1, 0]):
        given = base.copy()
        circuit = candidate(given, list(qubits))
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert given == base, "the circuit that was passed in has been changed"
        registers = [(register.name, register.size) for register in circuit.cregs]
        assert registers == [("c", len(qubits))], f"expected one register 'c' of {len(qubits)} bits, got {registers}"
        assert circuit.num_clbits == len(qubits), f"expected {len(qubits)} classical bits, got {circuit.num_clbits}"
        pairs = {}
        rest = circuit.copy_empty_like()
        for instruction in circuit.data:
            if instruction.operation.name == "measure":
                bit = circuit.find_bit(instruction.clbits[0]).index
                assert bit not in pairs, f"classical bit {bit} is written twice"
                pairs[bit] = circuit.find_bit(instruction.qubits[0]).index
            elif instruction.operation.name != "barrier":
                assert not pairs, "a gate follows a measurement"
                rest.append(instruction)
        expected = dict(enumerate(qubits))
        assert pairs == expected, f"expected the bits to come from the qubits {expected}, got {pairs}"
        names = [instruction.operation.name for instruction in rest.data]
        assert names == ["h", "cx", "x"], f"the gates of the circuit have changed: {names}"
# %% wrong: measures every qubit
from qiskit import QuantumCircuit


def measure_selected(circuit: QuantumCircuit, qubits: list[int]) -> QuantumCircuit:
    return circuit.measure_all(inplace=False)
# %% wrong: bit index is the qubit index
from qiskit import ClassicalRegister, QuantumCircuit


def measure_selected(circuit: QuantumCircuit, qubits: list[int]) -> QuantumCircuit:
    measured = circuit.copy()
    register = ClassicalRegister(len(qubits), "c")
    measured.add_register(register)
    measured.measure(sorted(qubits), register)
    return measured
# %% wrong: works on the caller's circuit
from qiskit import ClassicalRegister, QuantumCircuit


def measure_selected(circuit: QuantumCircuit, qubits: list[int]) -> QuantumCircuit:
    register = ClassicalRegister(len(qubits), "c")
    circuit.add_register(register)
    circuit.measure(qubits, register)
    return circuit
# %% wrong: fills the register from its far end
from qiskit import ClassicalRegister, QuantumCircuit


def measure_selected(circuit: QuantumCircuit, qubits: list[int]) -> QuantumCircuit:
    register = ClassicalRegister(len(qubits), "c")
    measured = circuit.copy()
    measured.add_register(register)
    measured.measure(qubits, list(reversed(register)))
    return measured
