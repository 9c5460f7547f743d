# %% draft  id=library/openqasm2-text  tags=library,openqasm,parameters
# %% prompt
from qiskit import QuantumCircuit


def bound_program(circuit: QuantumCircuit, values: dict[str, float]) -> str:
    """OpenQASM 2 text of a circuit, as the module qiskit.qasm2 writes it, with these values in the place of its free
    parameters, which are given by name. The circuit itself keeps its parameters.
    """
# %% solution
    from qiskit import qasm2
    return qasm2.dumps(circuit.assign_parameters(values))
# %% wrong: values taken in the order in which they are given
circuit.assign_parameters(values) --> circuit.assign_parameters(list(values.values()))
# %% wrong: OpenQASM 3
from qiskit import qasm2 --> from qiskit import qasm3 as qasm2
# %% wrong: the circuit itself is changed
    from qiskit import qasm2
    circuit.assign_parameters(values, inplace=True)
    return qasm2.dumps(circuit)
# %% wrong: a method that is gone
    return circuit.assign_parameters(values).qasm()
# %% compare  arguments=yes
# %% setup  uses=made
from qiskit.circuit import Parameter

ALPHA, BETA = Parameter("alpha"), Parameter("beta")
# %% inputs
(made([("rx", ALPHA, 0), ("cx", 0, 1), ("rz", BETA, 1)], 2), {"beta": 0.25, "alpha": 1.5})
(made([("h", 1), ("ry", 2 * BETA, 0), ("measure", 0, 1)], 2, 2), {"beta": 0.125})
# %% draft  id=library/openqasm2-with-newer-gates  tags=library,openqasm
# %% prompt
from qiskit import QuantumCircuit


def read_program(program: str) -> QuantumCircuit:
    """Circuit of an OpenQASM 2 program that includes qelib1.inc and may use gates which are not in the original version
    of that file but which Qiskit used to add to it, such as sx, swap, p and rzz. Use qiskit.qasm2.
    """
# %% solution
    from qiskit import qasm2
    return qasm2.loads(program, custom_instructions=qasm2.LEGACY_CUSTOM_INSTRUCTIONS)
# %% solution: by the class method
    return QuantumCircuit.from_qasm_str(program)
# %% wrong: the original version of the file
program, custom_instructions=qasm2.LEGACY_CUSTOM_INSTRUCTIONS --> program
# %% wrong: functions instead of gates
    from qiskit import qasm2
    return qasm2.loads(program, custom_classical=qasm2.LEGACY_CUSTOM_CLASSICAL)
# %% wrong: qubits in the opposite order
    from qiskit import qasm2
    return qasm2.loads(program, custom_instructions=qasm2.LEGACY_CUSTOM_INSTRUCTIONS).reverse_bits()
# %% wrong: lines with such gates left out
    from qiskit import qasm2
    lines = [line for line in program.splitlines() if line.split("(")[0].split()[0] not in ("sx", "swap", "p", "rzz")]
    return qasm2.loads("\n".join(lines))
# %% setup
HEAD = 'OPENQASM 2.0;\ninclude "qelib1.inc";\n'
# %% inputs
(HEAD + "qreg q[3];\nh q[0];\nsx q[1];\nrzz(0.4) q[0], q[2];\nswap q[1], q[2];\n",)
(HEAD + "qreg a[1];\nqreg b[1];\ncreg c[2];\np(pi/8) a[0];\nsx b[0];\ncx b[0], a[0];\nmeasure b[0] -> c[1];\n",)
# %% draft  id=library/openqasm3-text  tags=library,openqasm
# %% prompt
from qiskit import QuantumCircuit


def decimal_program(circuit: QuantumCircuit) -> str:
    """OpenQASM 3 text of a circuit, as the module qiskit.qasm3 writes it, with all angles as plain numbers instead of
    fractions and multiples of pi.
    """
# %% solution
    from qiskit import qasm3
    return qasm3.dumps(circuit, disable_constants=True)
# %% solution: by an exporter
    from qiskit.qasm3 import Exporter
    return Exporter(disable_constants=True).dumps(circuit)
# %% wrong: angles as multiples of pi
    from qiskit import qasm3
    return qasm3.dumps(circuit)
# %% wrong: OpenQASM 2
    from qiskit import qasm2
    return qasm2.dumps(circuit)
# %% wrong: a rounded pi in the text
    from qiskit import qasm3
    return qasm3.dumps(circuit).replace("pi", "3.14159")
# %% wrong: the drawing of the circuit
    return str(circuit)
# %% setup  uses=made
from math import pi
from qiskit.circuit import Parameter
# %% inputs
(made([("rx", pi / 2, 0), ("cx", 0, 1), ("rz", 0.3, 1), ("measure", 1, 0)], 2, 1),)
(made([("p", 3 * pi / 4, 0), ("cp", Parameter("t"), 0, 1), ("barrier",), ("ry", -pi, 1)], 2),)
# %% draft  id=library/openqasm3-program-with-inputs  tags=library,openqasm,states
# %% prompt
from qiskit.quantum_info import Statevector


def state_of_program(program: str, values: dict[str, float]) -> Statevector:
    """State that an OpenQASM 3 program without measurements prepares, with these values of its inputs (the program
    declares them, such as "input float[64] theta;") by name.
    """
# %% solution
    from qiskit import qasm3
    circuit = qasm3.loads(program)
    return Statevector(circuit.assign_parameters(values))
# %% wrong: values taken in the order in which they are given
circuit.assign_parameters(values) --> circuit.assign_parameters(list(values.values()))
# %% wrong: qubits in the opposite order
Statevector(circuit.assign_parameters(values)) --> Statevector(circuit.assign_parameters(values)).reverse_qargs()
# %% wrong: no values set
Statevector(circuit.assign_parameters(values)) --> Statevector(circuit)
# %% wrong: all inputs zero
circuit.assign_parameters(values) --> circuit.assign_parameters([0.0] * circuit.num_parameters)
# %% wrong: read as OpenQASM 2
from qiskit import qasm3 --> from qiskit import qasm2 as qasm3
# %% setup
HEAD = 'OPENQASM 3.0;\ninclude "stdgates.inc";\n'
# %% inputs
(HEAD + "input float[64] a;\ninput float[64] b;\nqubit[2] q;\nrx(b) q[0];\nry(a) q[1];\n", {"b": 0.4, "a": 1.3})
(HEAD + "input float[64] theta;\nqubit[3] q;\nh q[0];\ncx q[0], q[2];\nry(2 * theta) q[2];\n", {"theta": 0.6})
# %% draft  id=library/qpy-bytes  tags=library,qpy
# %% prompt
from qiskit import QuantumCircuit


def packed(circuits: list[QuantumCircuit]) -> bytes:
    """All circuits in Qiskit's own binary format (QPY), as the bytes of one file from which qiskit.qpy.load reads them
    all back.
    """
# %% solution
    import io
    from qiskit import qpy
    buffer = io.BytesIO()
    qpy.dump(circuits, buffer)
    return buffer.getvalue()
# %% wrong: read after the end
buffer.getvalue() --> buffer.read()
# %% wrong: one circuit alone
qpy.dump(circuits, buffer) --> qpy.dump(circuits[0], buffer)
# %% wrong: one file after the other
qpy.dump(circuits, buffer) --> [qpy.dump(circuit, buffer) for circuit in circuits]
# %% wrong: pickled
    import pickle
    return pickle.dumps(circuits)
# %% compare  value=no
# %% check: no bytes that hold all the circuits in QPY
isinstance(found, bytes) and unpacked_difference(found, arguments[0]) is None
# %% setup  uses=made
import io
from qiskit import qpy
from qiskit.circuit import Parameter


def unpacked_difference(data, circuits):
    return difference(list(qpy.load(io.BytesIO(data))), circuits)
# %% inputs
([made([("h", 0), ("cx", 0, 1)], 2), made([("rx", Parameter("t"), 0), ("measure", 0, 0)], 1, 1)],)
([made([("x", 2)], 3), made([("swap", 0, 1), ("t", 1)], 2), made([("ry", 0.3, 0)], 1)],)
# %% draft  id=library/circuits-in-qpy  tags=library,qpy,inspection
# %% prompt
def depths_in_file(data: bytes) -> dict[str, int]:
    """The depth of every circuit in a QPY file with this content, by the circuit's name. Names do not repeat."""
# %% solution
    import io
    from qiskit import qpy
    return {circuit.name: circuit.depth() for circuit in qpy.load(io.BytesIO(data))}
# %% wrong: the first circuit alone
qpy.load(io.BytesIO(data))} --> qpy.load(io.BytesIO(data))[:1]}
# %% wrong: the number of operations
circuit.depth() --> circuit.size()
# %% wrong: by position
    import io
    from qiskit import qpy
    return {str(index): circuit.depth() for index, circuit in enumerate(qpy.load(io.BytesIO(data)))}
# %% wrong: bytes in the place of a file
qpy.load(io.BytesIO(data)) --> qpy.load(data)
# %% setup  uses=made
def stored(**circuits):
    import io
    from qiskit import qpy

    buffer = io.BytesIO()
    qpy.dump([circuit.copy(name) for name, circuit in circuits.items()], buffer)
    return buffer.getvalue()
# %% inputs
(stored(bell=made([("h", 0), ("cx", 0, 1)], 2), flips=made([("x", 0), ("x", 1), ("x", 2)], 3)),)
(stored(main=made([("h", 0), ("barrier",), ("s", 0), ("z", 1), ("measure", 0, 0)], 2, 1)),)
# %% draft  id=library/text-drawing  tags=library,drawing
# %% prompt
from qiskit import QuantumCircuit


def drawing(circuit: QuantumCircuit) -> str:
    """Text drawing of a circuit without classical bits, by its draw method, as a string: with the highest qubit at the
    top and qubit 0 at the bottom, without qubits on which nothing happens, and never folded into rows (fold=-1).
    """
# %% solution
    return str(circuit.draw("text", reverse_bits=True, idle_wires=False, fold=-1))
# %% solution: by the drawing's own method
    return circuit.draw(output="text", reverse_bits=True, idle_wires=False, fold=-1).single_string()
# %% wrong: qubit 0 at the top
reverse_bits=True, --> reverse_bits=False,
# %% wrong: idle qubits too
idle_wires=False, --> idle_wires=True,
# %% wrong: folded
, fold=-1 --> , fold=60
# %% wrong: another circuit is drawn
circuit.draw("text", reverse_bits=True, --> circuit.reverse_bits().draw("text",
# %% wrong: no string
    return circuit.draw("text", reverse_bits=True, idle_wires=False, fold=-1)
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 2), ("rz", 0.5, 2), ("barrier", 0, 2)], 4),)
(made([("ry", 0.25, 1), *[("cx", 1, 0), ("t", 0), ("s", 1)] * 8], 2),)
