# %% task  id=quickstart/gate-histogram  difficulty=basic  tags=circuits,openqasm
# %% prompt
def gate_histogram(program: str) -> dict[str, int]:
    """Return how often each gate occurs in an OpenQASM 2 program, by the gate's name in Qiskit.

    A gate that the program defines itself counts as one gate under its own name and is not expanded. An
    operation on a whole register counts once per qubit, as in Qiskit's circuit. Barriers, measurements
    and resets are not gates.
    """
# %% solution
    from qiskit import qasm2

    counts = qasm2.loads(program).count_ops()
    return {name: count for name, count in counts.items() if name not in ("barrier", "measure", "reset")}
# %% test
def check(candidate):
    head = 'OPENQASM 2.0;\ninclude "qelib1.inc";\n'
    cases = [
        ("qreg q[2]; creg c[2]; h q[0]; cx q[0],q[1]; measure q -> c;", {"h": 1, "cx": 1}),
        (
            "qreg q[3]; h q; barrier q; cx q[0],q[1];\n// cx q[1],q[2];\ncx q[0],q[2]; rz(pi/4) q[2];",
            {"h": 3, "cx": 2, "rz": 1},
        ),
        (
            "gate pair a,b { h a; cx a,b; }\nqreg q[4]; reset q[0]; pair q[0],q[1]; pair q[2],q[3]; t q[3]; tdg q[0];",
            {"pair": 2, "t": 1, "tdg": 1},
        ),
        ("qreg a[2]; qreg b[2]; cx a,b; u1(0.3) a[0]; barrier a,b;", {"cx": 2, "u1": 1}),
        ("qreg q[1]; creg c[1]; measure q[0] -> c[0];", {}),
    ]
    for body, expected in cases:
        result = candidate(head + body + "\n")
        assert isinstance(result, dict), f"expected a dict, got {type(result).__name__}"
        assert dict(result) == expected, f"{body}\nexpected {expected}, got {dict(result)}"
# %% wrong: counts measurements and barriers as gates
from qiskit import qasm2


def gate_histogram(program: str) -> dict[str, int]:
    return dict(qasm2.loads(program).count_ops())
# %% wrong: expands the program's own gates
from qiskit import qasm2


def gate_histogram(program: str) -> dict[str, int]:
    counts = qasm2.loads(program).decompose("pair").count_ops()
    return {name: count for name, count in counts.items() if name not in ("barrier", "measure", "reset")}
# %% wrong: reads the text and counts statements
import re


def gate_histogram(program: str) -> dict[str, int]:
    result: dict[str, int] = {}
    for statement in program.split(";"):
        match = re.match(r"\s*([a-z]\w*)", statement)
        if match and match[1] not in ("include", "qreg", "creg", "barrier", "measure", "reset", "gate"):
            result[match[1]] = result.get(match[1], 0) + 1
    return result
# %% wrong: names without their numbers
from qiskit import qasm2


def gate_histogram(program: str) -> dict[str, int]:
    result: dict[str, int] = {}
    for step in qasm2.loads(program).data:
        if step.operation.name not in ("barrier", "measure", "reset"):
            result[step.operation.name] = 1
    return result
