"""Operations that a circuit has a method for, by name: its parameters come first, then its qubits."""

GATES = frozenset(
    {
        *("h", "x", "y", "z", "s", "sdg", "t", "tdg", "sx", "sxdg", "id", "rx", "ry", "rz", "p", "r", "u"),
        *("cx", "cy", "cz", "ch", "cs", "csdg", "csx", "cp", "crx", "cry", "crz", "cu", "swap", "iswap", "dcx", "ecr"),
        *("rxx", "ryy", "rzz", "rzx", "ccx", "ccz", "cswap", "rccx", "rcccx", "barrier", "reset", "measure"),
    }
)
