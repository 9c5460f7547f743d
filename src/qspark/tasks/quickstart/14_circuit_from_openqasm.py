# %% task  id=quickstart/circuit-from-openqasm  difficulty=basic  tags=circuits,openqasm
# %% prompt
from qiskit import QuantumCircuit


def circuit_from_openqasm(program: str) -> QuantumCircuit:
    """Return the circuit that an OpenQASM 2 program describes. The program is given as text."""
# %% solution
    return QuantumCircuit.from_qasm_str(program)
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    head = 'OPENQASM 2.0;\ninclude "qelib1.inc";\n'
    bell = QuantumCircuit(2)
    bell.h(0)
    bell.cx(0, 1)
    angles = QuantumCircuit(3)
    angles.x(2)
    angles.rx(0.25, 0)
    angles.cz(0, 2)
    angles.t(1)
    cases = [("qreg q[2];\nh q[0];\ncx q[0],q[1];\n", bell)]
    cases += [("qreg q[3];\nx q[2];\nrx(0.25) q[0];\ncz q[0],q[2];\nt q[1];\n", angles)]
    for body, expected in cases:
        result = candidate(head + body)
        assert isinstance(result, QuantumCircuit), f"expected a QuantumCircuit, got {type(result).__name__}"
        n = expected.num_qubits
        assert result.num_qubits == n, f"expected {n} qubits, got {result.num_qubits}"
        assert Operator(result).equiv(Operator(expected)), f"not the circuit of this program:\n{head}{body}"
# %% wrong: qubits without gates
from qiskit import QuantumCircuit


def circuit_from_openqasm(program: str) -> QuantumCircuit:
    start = program.index("[") + 1
    return QuantumCircuit(int(program[start : program.index("]")]))
# %% wrong: qubits in the opposite order
from qiskit import QuantumCircuit


def circuit_from_openqasm(program: str) -> QuantumCircuit:
    return QuantumCircuit.from_qasm_str(program).reverse_bits()
# %% wrong: always the same circuit
from qiskit import QuantumCircuit


def circuit_from_openqasm(program: str) -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
# %% wrong: returns the text
from qiskit import QuantumCircuit


def circuit_from_openqasm(program: str) -> QuantumCircuit:
    return program
