# %% draft  id=advanced/interchange/inline-subroutines  tags=advanced,openqasm
# %% prompt
from qiskit import QuantumCircuit, qasm2


def renamed(program: str, order: list[int]) -> str:
    """Take an OpenQASM 2 program (qelib1.inc; gate definitions allowed; no measurements), expand the gates that the program itself
    defines, and put its k-th qubit (registers in the order in which they are declared) in place order[k] of a single register q. Return OpenQASM
    2 text without gate definitions that qasm2.loads reads as the same circuit on the permuted qubits, up to
    global phase.
    """
# %% solution
    circuit = qasm2.loads(program, custom_instructions=qasm2.LEGACY_CUSTOM_INSTRUCTIONS)
    own = {line.split()[1].split("(")[0] for line in program.replace(";", "\n").splitlines() if line.strip().startswith("gate ")}
    while own & set(circuit.count_ops()):
        circuit = circuit.decompose(list(own))
    made = QuantumCircuit(len(order))
    made.compose(circuit, order, inplace=True)
    return qasm2.dumps(made)
# %% solution: by u and cx
    from qiskit import transpile
    circuit = transpile(qasm2.loads(program), basis_gates=["u3", "cx"], optimization_level=0)
    made = QuantumCircuit(circuit.num_qubits)
    for one in circuit.data:
        made.append(one.operation, [order[circuit.find_bit(q).index] for q in one.qubits])
    return qasm2.dumps(made)
# %% wrong: the inverse permutation
circuit, order, --> circuit, [order.index(k) for k in range(len(order))],
# %% wrong: nothing permuted
circuit, order, --> circuit, range(len(order)),
# %% wrong: definitions are kept
circuit = circuit.decompose(list(own)) --> break
# %% wrong: several registers
made = QuantumCircuit(len(order)) --> made = circuit.copy_empty_like()
# %% compare  value=no
# %% check: not text of OpenQASM 2, or with a gate definition, or with other registers than q
isinstance(found, str) and "OPENQASM 2.0" in found and "gate " not in found and found.count("qreg") == 1 and f"qreg q[{len(arguments[1])}]" in found
# %% check: another circuit
circuits_difference(qasm2.loads(found, custom_instructions=qasm2.LEGACY_CUSTOM_INSTRUCTIONS), qasm2.loads(expected, custom_instructions=qasm2.LEGACY_CUSTOM_INSTRUCTIONS)) is None
# %% setup
from qspark.quantum.circuits import circuits_difference

HEAD = 'OPENQASM 2.0;\ninclude "qelib1.inc";\n'
# %% inputs
(HEAD + "gate turn(t) a, b { ry(t) a; cx a, b; }\nqreg a[2];\nqreg b[1];\nturn(0.7) a[0], b[0];\nturn(0.3) b[0], a[1];\nh a[1];\n", [1, 2, 0])
(HEAD + "gate one a { t a; h a; }\ngate two a, b { one a; cx a, b; one b; }\nqreg r[3];\ntwo r[0], r[2];\nry(0.4) r[1];\ntwo r[2], r[1];\n", [2, 0, 1])
