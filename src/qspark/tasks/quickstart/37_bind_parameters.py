# %% task  id=quickstart/bind-parameters  difficulty=basic  tags=parameterised,circuits
# %% prompt
from qiskit import QuantumCircuit


def bind_parameters(circuit: QuantumCircuit, values: dict[str, float]) -> QuantumCircuit:
    """Return a copy of the circuit in which each parameter whose name is in values has the value given there.

    Parameters that are not in values stay free, and names that the circuit does not have are ignored.
    The circuit that was passed in must not be changed.
    """
# %% solution
    return circuit.assign_parameters(values, strict=False)
# %% test
from qiskit import QuantumCircuit
from qiskit.circuit import Parameter
from qiskit.quantum_info import Operator


def check(candidate):
    def build(z, b, a):
        circuit = QuantumCircuit(2)
        circuit.rx(z, 0)
        circuit.ry(b, 1)
        circuit.cx(0, 1)
        circuit.rz(2 * a, 1)
        circuit.rx(z, 1)
        return circuit

    free = build(Parameter("z"), Parameter("b"), Parameter("a"))
    for values in ({"z": 0.3, "b": 1.1, "a": -0.7}, {"a": 0.2, "b": 0.5, "z": 2.0, "unused": 9.0}):
        given = free.copy()
        bound = candidate(given, dict(values))
        assert isinstance(bound, QuantumCircuit), f"expected a QuantumCircuit, got {type(bound).__name__}"
        left = sorted(p.name for p in given.parameters)
        assert left == ["a", "b", "z"], f"the circuit that was passed in has been changed: parameters {left}"
        assert not bound.parameters, f"expected no free parameters, got {bound.parameters}"
        expected = build(values["z"], values["b"], values["a"])
        assert Operator(bound).equiv(Operator(expected)), f"the values {values} ended up in the wrong places"

    partial = candidate(free.copy(), {"z": 0.4})
    names = sorted(p.name for p in partial.parameters)
    assert names == ["a", "b"], f"after binding z alone, expected the free parameters a and b, got {names}"
    rest = partial.assign_parameters({"a": 0.1, "b": 0.9})
    assert Operator(rest).equiv(Operator(build(0.4, 0.9, 0.1))), "after binding z alone, the circuit is wrong"
# %% wrong: binds by position
from qiskit import QuantumCircuit


def bind_parameters(circuit: QuantumCircuit, values: dict[str, float]) -> QuantumCircuit:
    return circuit.assign_parameters(list(values.values())[: circuit.num_parameters])
# %% wrong: fails on unknown names
from qiskit import QuantumCircuit


def bind_parameters(circuit: QuantumCircuit, values: dict[str, float]) -> QuantumCircuit:
    return circuit.assign_parameters(values)
# %% wrong: binds in place
from qiskit import QuantumCircuit


def bind_parameters(circuit: QuantumCircuit, values: dict[str, float]) -> QuantumCircuit:
    circuit.assign_parameters(values, inplace=True, strict=False)
    return circuit
# %% wrong: missing names become zero
from qiskit import QuantumCircuit


def bind_parameters(circuit: QuantumCircuit, values: dict[str, float]) -> QuantumCircuit:
    return circuit.assign_parameters({p: values.get(p.name, 0.0) for p in circuit.parameters})
