# %% task  id=quickstart/line-target  difficulty=intermediate  tags=hardware,target
# %% prompt
from qiskit.transpiler import Target


def line_target(cz_errors: list[float], cz_duration: float) -> Target:
    """Return the Target of a device whose qubits form a line.

    The device has len(cz_errors) + 1 qubits. Every qubit supports "rz" (any angle, duration 0, error
    0), "sx" and "x" (both duration 35e-9 s, error 1e-4) and "measure" (duration 1e-6 s, error 1e-2).
    "cz" works on the qubits i and i + 1, in both directions, with the error cz_errors[i] and the
    duration cz_duration in seconds. There are no other instructions.
    """
# %% solution
    from qiskit.circuit import Measure, Parameter
    from qiskit.circuit.library import CZGate, RZGate, SXGate, XGate
    from qiskit.transpiler import InstructionProperties

    n = len(cz_errors) + 1
    target = Target(num_qubits=n)

    def everywhere(duration: float, error: float) -> dict[tuple[int], InstructionProperties]:
        return {(qubit,): InstructionProperties(duration=duration, error=error) for qubit in range(n)}

    target.add_instruction(RZGate(Parameter("angle")), everywhere(0.0, 0.0))
    target.add_instruction(SXGate(), everywhere(35e-9, 1e-4))
    target.add_instruction(XGate(), everywhere(35e-9, 1e-4))
    target.add_instruction(Measure(), everywhere(1e-6, 1e-2))
    pairs = {}
    for i, error in enumerate(cz_errors):
        pairs[(i, i + 1)] = InstructionProperties(duration=cz_duration, error=error)
        pairs[(i + 1, i)] = InstructionProperties(duration=cz_duration, error=error)
    target.add_instruction(CZGate(), pairs)
    return target
# %% test
from qiskit.transpiler import Target


def check(candidate):
    for errors, cz_duration in (([0.01, 0.02], 70e-9), ([0.005, 0.03, 0.001, 0.2], 100e-9), ([0.5], 3e-7)):
        target = candidate(list(errors), cz_duration)
        assert isinstance(target, Target), f"expected a Target, got {type(target).__name__}"
        n = len(errors) + 1
        assert target.num_qubits == n, f"expected {n} qubits, got {target.num_qubits}"
        names = set(target.operation_names)
        assert names == {"rz", "sx", "x", "measure", "cz"}, f"wrong set of instructions: {sorted(names)}"
        for name, duration, error in (("rz", 0, 0), ("sx", 35e-9, 1e-4), ("x", 35e-9, 1e-4), ("measure", 1e-6, 1e-2)):
            places = set(target[name])
            assert places == {(qubit,) for qubit in range(n)}, f"{name} is defined on {sorted(places)}"
            for qubit in range(n):
                properties = target[name][(qubit,)]
                assert properties is not None, f"{name} on qubit {qubit} has no properties"
                assert properties.duration is not None, f"{name} on qubit {qubit} has no duration"
                assert abs(properties.duration - duration) < 1e-15, f"{name}: wrong duration {properties.duration}"
                assert properties.error is not None, f"{name} on qubit {qubit} has no error"
                assert abs(properties.error - error) < 1e-12, f"{name}: wrong error {properties.error}"
        expected = {(i, i + 1): error for i, error in enumerate(errors)}
        expected |= {(j, i): error for (i, j), error in expected.items()}
        assert set(target["cz"]) == set(expected), f"cz is defined on {sorted(target['cz'])}"
        for pair, error in expected.items():
            properties = target["cz"][pair]
            assert properties is not None, f"cz on {pair} has no properties"
            assert properties.error == error, f"cz on {pair}: expected the error {error}, got {properties.error}"
            assert properties.duration is not None, f"cz on {pair} has no duration"
            assert abs(properties.duration - cz_duration) < 1e-15, f"cz on {pair}: wrong duration {properties.duration}"
        angle = target.operation_from_name("rz").params[0]
        assert not isinstance(angle, (int, float)), f"rz must take any angle, but it is fixed to {angle}"
# %% wrong: cz in one direction
from qiskit.circuit import Measure, Parameter
from qiskit.circuit.library import CZGate, RZGate, SXGate, XGate
from qiskit.transpiler import InstructionProperties, Target


def line_target(cz_errors: list[float], cz_duration: float) -> Target:
    n = len(cz_errors) + 1
    target = Target(num_qubits=n)
    for gate, duration, error in (
        (RZGate(Parameter("angle")), 0.0, 0.0),
        (SXGate(), 35e-9, 1e-4),
        (XGate(), 35e-9, 1e-4),
        (Measure(), 1e-6, 1e-2),
    ):
        target.add_instruction(gate, {(q,): InstructionProperties(duration=duration, error=error) for q in range(n)})
    pairs = {(i, i + 1): InstructionProperties(duration=cz_duration, error=e) for i, e in enumerate(cz_errors)}
    target.add_instruction(CZGate(), pairs)
    return target
# %% wrong: durations in nanoseconds
from qiskit.circuit import Measure, Parameter
from qiskit.circuit.library import CZGate, RZGate, SXGate, XGate
from qiskit.transpiler import InstructionProperties, Target


def line_target(cz_errors: list[float], cz_duration: float) -> Target:
    n = len(cz_errors) + 1
    target = Target(num_qubits=n)
    for gate, duration, error in (
        (RZGate(Parameter("angle")), 0.0, 0.0),
        (SXGate(), 35.0, 1e-4),
        (XGate(), 35.0, 1e-4),
        (Measure(), 1000.0, 1e-2),
    ):
        target.add_instruction(gate, {(q,): InstructionProperties(duration=duration, error=error) for q in range(n)})
    pairs = {}
    for i, e in enumerate(cz_errors):
        for pair in ((i, i + 1), (i + 1, i)):
            pairs[pair] = InstructionProperties(duration=cz_duration * 1e9, error=e)
    target.add_instruction(CZGate(), pairs)
    return target
# %% wrong: mean error on every pair
from qiskit.circuit import Measure, Parameter
from qiskit.circuit.library import CZGate, RZGate, SXGate, XGate
from qiskit.transpiler import InstructionProperties, Target


def line_target(cz_errors: list[float], cz_duration: float) -> Target:
    n = len(cz_errors) + 1
    target = Target(num_qubits=n)
    for gate, duration, error in (
        (RZGate(Parameter("angle")), 0.0, 0.0),
        (SXGate(), 35e-9, 1e-4),
        (XGate(), 35e-9, 1e-4),
        (Measure(), 1e-6, 1e-2),
    ):
        target.add_instruction(gate, {(q,): InstructionProperties(duration=duration, error=error) for q in range(n)})
    mean = sum(cz_errors) / len(cz_errors)
    pairs = {}
    for i in range(n - 1):
        for pair in ((i, i + 1), (i + 1, i)):
            pairs[pair] = InstructionProperties(duration=cz_duration, error=mean)
    target.add_instruction(CZGate(), pairs)
    return target
# %% wrong: names without properties
from qiskit.transpiler import CouplingMap, Target


def line_target(cz_errors: list[float], cz_duration: float) -> Target:
    return Target.from_configuration(
        basis_gates=["rz", "sx", "x", "cz", "measure"],
        num_qubits=len(cz_errors) + 1,
        coupling_map=CouplingMap.from_line(len(cz_errors) + 1),
    )
