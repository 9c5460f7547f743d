# %% draft  id=hardware/one-way/$oneway_id/extra-gates  about=oneway  tags=hardware-aware,directed
# %% prompt
from qiskit import QuantumCircuit


def added_gates(circuit: QuantumCircuit, places: list[int]) -> int:
    """Qubit k of a circuit of one-qubit gates, cx, cz, swap and barriers is put on device qubit places[k], where the device
    is $oneway_says. A cx against its direction costs four Hadamard gates; a cz costs two, whatever its direction; a swap is
    three cx with alternating directions, the first and third in the allowed direction, the second against it. Return how
    many Hadamard gates are added, or -1 if some gate is on a pair that is not coupled.
    """
# %% solution
    allowed = set($oneway_edges)
    added = 0
    for instruction in circuit.data:
        name = instruction.operation.name
        if name not in ("cx", "cz", "swap"):
            continue
        pair = tuple(places[circuit.find_bit(qubit).index] for qubit in instruction.qubits)
        if pair not in allowed and pair[::-1] not in allowed:
            return -1
        if name == "cx":
            added += 0 if pair in allowed else 4
        else:
            added += 2 if name == "cz" else 4
    return added
# %% wrong: the layout is left out
places[circuit.find_bit(qubit).index] --> circuit.find_bit(qubit).index
# %% wrong: directions turned around
0 if pair in allowed else 4 --> 4 if pair in allowed else 0
# %% wrong: pairs that are not coupled are not seen
return -1 --> pass
# %% wrong: swaps for nothing
2 if name == "cz" else 4 --> 2 if name == "cz" else 0
# %% wrong: the inverse layout
places[circuit.find_bit(qubit).index] --> places.index(circuit.find_bit(qubit).index)
# %% setup  uses=made
FIRST, SECOND = $oneway_edges[0], $oneway_edges[-1]
REST = [q for q in range($oneway_qubits) if q not in FIRST]
PLACES = [*FIRST, *REST]
APART = next((a, b) for a in range(5) for b in range(5) if a != b and (a, b) not in $oneway_edges and (b, a) not in $oneway_edges) if len($oneway_edges) < 10 else (0, 1)
# %% inputs
(made([("cx", 0, 1), ("h", 0), ("cx", 1, 0), ("cx", 1, 0)], 2), list(FIRST))
(made([("cx", 1, 0), ("barrier", 0, 1), ("swap", 0, 1), ("cz", 1, 0)], 2), list(SECOND))
(made([("cx", 0, 1), ("cx", 1, 0), ("cx", 0, 1)], 2), list(SECOND[::-1]))
(made([("cx", 0, 1), ("h", 1)], 2), list(APART))
(made([("cx", 0, 1), ("cz", 0, 1)], $oneway_qubits), PLACES)
(made([("cx", 1, 0), ("swap", 0, 1)], $oneway_qubits), PLACES[::-1])
