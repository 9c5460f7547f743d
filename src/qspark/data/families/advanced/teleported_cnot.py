# %% draft  id=advanced/dynamic/teleported-cnot  tags=advanced,control-flow,feed-forward
# %% prompt
from qiskit import QuantumCircuit


def teleported_cnot(control_first: bool) -> QuantumCircuit:
    """Nonlocal CNOT between qubit 0 and qubit 1 (control 0 if control_first, else control 1), by a Bell pair shared in qubits 2
    and 3, which begin in |0>. Gates on two qubits are allowed on (2, 3), once, to make the pair, on (0, 2) and on (1, 3)
    only. Use two classical bits and classically controlled gates; leave qubits 2 and 3 in |0>. Measurement results in the
    two bits: 0 is that of the ancilla at the control, measured in the Z basis, 1 that of the ancilla at the target, measured
    in the X basis.
    """
# %% solution
    circuit = QuantumCircuit(4, 2)
    (control, near), (target, far) = ((0, 2), (1, 3)) if control_first else ((1, 3), (0, 2))
    circuit.h(2)
    circuit.cx(2, 3)
    circuit.cx(control, near)
    circuit.measure(near, 0)
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.x(far)
        circuit.x(near)
    circuit.cx(far, target)
    circuit.h(far)
    circuit.measure(far, 1)
    with circuit.if_test((circuit.clbits[1], 1)):
        circuit.z(control)
        circuit.x(far)
    return circuit
# %% solution: corrections at the end
    circuit = QuantumCircuit(4, 2)
    control, target = (0, 1) if control_first else (1, 0)
    circuit.h(2)
    circuit.cx(2, 3)
    circuit.cx(control, control + 2)
    circuit.cx(target + 2, target)
    circuit.h(target + 2)
    circuit.measure([control + 2, target + 2], [0, 1])
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.x(target)
    with circuit.if_test((circuit.clbits[1], 1)):
        circuit.z(control)
    circuit.reset([2, 3])
    return circuit
# %% wrong: control and target exchanged
if control_first else --> if not control_first else
# %% wrong: no phase correction
circuit.z(control) --> pass
# %% wrong: the second ancilla in the Z basis
circuit.h(far) --> pass
# %% wrong: the phase correction at the target
circuit.z(control) --> circuit.z(target)
# %% compare  clean=2
# %% check: a two-qubit gate that is not allowed
pairs_of(plain(found)) <= {(2, 3), (0, 2), (1, 3)}
# %% check: not one gate on qubits 2 and 3
sum({found.find_bit(q).index for q in i.qubits} == {2, 3} for i in plain(found).data if i.operation.name != "barrier") == 1
# %% check: a gate on two qubits under classical control
all(block.num_nonlocal_gates() == 0 for i in found.data if i.operation.name == "if_else" for block in i.operation.blocks)
# %% setup  uses=pairs_of
def plain(circuit):
    made = circuit.copy_empty_like()
    for one in circuit.data:
        if one.operation.name != "if_else":
            made.append(one)
    return made
# %% inputs
(True,)
(False,)
