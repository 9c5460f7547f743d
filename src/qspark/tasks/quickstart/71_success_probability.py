# %% task  id=quickstart/success-probability  difficulty=intermediate  tags=hardware,target,noise
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import Target


def success_probability(circuit: QuantumCircuit, target: Target) -> float:
    """Estimate the probability that a circuit runs on a device without any error.

    The circuit acts on the physical qubits of the target and uses its instructions, measurements
    included. The estimate is the product over all instructions of the circuit of 1 - e, where e is the
    error that the target gives for that instruction on those qubits in that order. Instructions for
    which the target gives no error (None), barriers and delays count as free of errors.
    """
# %% solution
    result = 1.0
    for step in circuit.data:
        name = step.operation.name
        if name in ("barrier", "delay"):
            continue
        properties = target[name][tuple(circuit.find_bit(qubit).index for qubit in step.qubits)]
        if properties is not None and properties.error is not None:
            result *= 1 - properties.error
    return result
# %% test
from qiskit import QuantumCircuit
from qiskit.circuit import Delay, Measure, Parameter
from qiskit.circuit.library import CXGate, RZGate, SXGate
from qiskit.transpiler import InstructionProperties, Target


def check(candidate):
    target = Target(num_qubits=3)
    target.add_instruction(RZGate(Parameter("a")), {(q,): None for q in range(3)})
    target.add_instruction(SXGate(), {(q,): InstructionProperties(error=e) for q, e in enumerate((0.01, 0.02, 0.04))})
    target.add_instruction(Measure(), {(q,): InstructionProperties(error=e) for q, e in enumerate((0.1, 0.2, 0.3))})
    cx = {(0, 1): 0.05, (1, 0): 0.15, (1, 2): 0.25, (2, 1): None}
    target.add_instruction(CXGate(), {pair: InstructionProperties(duration=1e-7, error=e) for pair, e in cx.items()})
    target.add_instruction(Delay(Parameter("t")), {(q,): None for q in range(3)})

    first = QuantumCircuit(3, 3)
    first.sx(0)
    first.cx(0, 1)
    first.rz(0.3, 1)
    first.barrier()
    first.measure([0, 1], [0, 1])
    second = QuantumCircuit(3, 1)
    second.sx([0, 1, 2])
    second.sx(2)
    second.cx(1, 0)
    second.cx(2, 1)
    second.cx(1, 2)
    second.delay(100, 0, "ns")
    second.measure(2, 0)
    cases = [
        ("one CX and two measurements", first, 0.99 * 0.95 * 0.9 * 0.8),
        ("both directions of CX", second, 0.99 * 0.98 * 0.96 * 0.96 * 0.85 * 0.75 * 0.7),
        ("empty circuit", QuantumCircuit(3), 1.0),
    ]
    for name, circuit, expected in cases:
        result = candidate(circuit, target)
        assert isinstance(result, (int, float)), f"expected a float, got {type(result).__name__}"
        assert abs(result - expected) < 1e-12, f"{name}: expected {expected}, got {result}"
# %% wrong: sum of the errors
from qiskit import QuantumCircuit
from qiskit.transpiler import Target


def success_probability(circuit: QuantumCircuit, target: Target) -> float:
    total = 0.0
    for step in circuit.data:
        if step.operation.name in ("barrier", "delay"):
            continue
        properties = target[step.operation.name][tuple(circuit.find_bit(q).index for q in step.qubits)]
        if properties is not None and properties.error is not None:
            total += properties.error
    return 1 - total
# %% wrong: forgets the measurements
from qiskit import QuantumCircuit
from qiskit.transpiler import Target


def success_probability(circuit: QuantumCircuit, target: Target) -> float:
    result = 1.0
    for step in circuit.data:
        if step.operation.name in ("barrier", "delay", "measure"):
            continue
        properties = target[step.operation.name][tuple(circuit.find_bit(q).index for q in step.qubits)]
        if properties is not None and properties.error is not None:
            result *= 1 - properties.error
    return result
# %% wrong: sorts the qubits of a gate
from qiskit import QuantumCircuit
from qiskit.transpiler import Target


def success_probability(circuit: QuantumCircuit, target: Target) -> float:
    result = 1.0
    for step in circuit.data:
        if step.operation.name in ("barrier", "delay"):
            continue
        properties = target[step.operation.name][tuple(sorted(circuit.find_bit(q).index for q in step.qubits))]
        if properties is not None and properties.error is not None:
            result *= 1 - properties.error
    return result
# %% wrong: every kind of instruction once
from qiskit import QuantumCircuit
from qiskit.transpiler import Target


def success_probability(circuit: QuantumCircuit, target: Target) -> float:
    result = 1.0
    seen = set()
    for step in circuit.data:
        key = (step.operation.name, tuple(circuit.find_bit(q).index for q in step.qubits))
        if key[0] in ("barrier", "delay") or key in seen:
            continue
        seen.add(key)
        properties = target[key[0]][key[1]]
        if properties is not None and properties.error is not None:
            result *= 1 - properties.error
    return result
# %% wrong: fails where no error is given
from qiskit import QuantumCircuit
from qiskit.transpiler import Target


def success_probability(circuit: QuantumCircuit, target: Target) -> float:
    result = 1.0
    for step in circuit.data:
        if step.operation.name in ("barrier", "delay"):
            continue
        result *= 1 - target[step.operation.name][tuple(circuit.find_bit(q).index for q in step.qubits)].error
    return result
