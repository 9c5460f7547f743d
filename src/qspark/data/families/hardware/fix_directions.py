# %% draft  id=hardware/one-way/$oneway_id/fix-directions  about=oneway  tags=hardware-aware,directed
# %% prompt
from qiskit import QuantumCircuit


def with_directions(circuit: QuantumCircuit) -> QuantumCircuit:
    """A circuit of h, rz and cx gates is laid out already: every cx is on a coupled pair, but maybe the wrong way round for
    $oneway_says. Return a circuit that does the same up to global phase and uses no other gates than h, rz and cx, every cx
    in an allowed direction, and as many cx as the given circuit.
    """
# %% solution
    allowed = set($oneway_edges)
    turned = QuantumCircuit(circuit.num_qubits)
    for instruction in circuit.data:
        qubits = [circuit.find_bit(qubit).index for qubit in instruction.qubits]
        if instruction.operation.name == "cx" and tuple(qubits) not in allowed:
            turned.h(qubits)
            turned.cx(qubits[1], qubits[0])
            turned.h(qubits)
        else:
            turned.append(instruction.operation, qubits)
    return turned
# %% solution: by the transpiler's pass
    from qiskit import transpile
    from qiskit.transpiler import CouplingMap, PassManager
    from qiskit.transpiler.passes import GateDirection
    coupling = CouplingMap($oneway_edges)
    return PassManager([GateDirection(coupling)]).run(circuit)
# %% wrong: nothing turned
    return circuit
# %% wrong: Hadamard gates on the control alone
turned.h(qubits) --> turned.h(qubits[0])
# %% wrong: turned without Hadamard gates
turned.h(qubits) --> pass
# %% wrong: Hadamard gates on the target alone
turned.h(qubits) --> turned.h(qubits[1])
# %% wrong: turns the gates that were right
not in allowed --> in allowed
# %% compare  value=no
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: a gate other than h, rz, cx, or more or fewer CNOTs
gates_of(found) <= {"h", "rz", "cx"} and found.count_ops().get("cx", 0) == arguments[0].count_ops().get("cx", 0)
# %% check: a CNOT in a direction that is not allowed
directed_pairs_of(found) <= set($oneway_edges)
# %% setup  uses=gates_of,directed_pairs_of
from qspark.quantum.circuits import circuits_difference


def laid_out(seed):
    import random

    chance = random.Random(seed)
    circuit = QuantumCircuit($oneway_qubits)
    for _ in range(8):
        pair = list(chance.choice($oneway_edges))
        chance.shuffle(pair)
        circuit.cx(*pair)
        circuit.rz(chance.uniform(0.2, 2.0), pair[1])
        circuit.h(pair[0])
    return circuit
# %% inputs
(laid_out(1),)
(laid_out(2),)
(laid_out(3),)
