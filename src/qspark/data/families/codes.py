"""Quantum error correction: encoders, syndrome circuits and stabilisers of small codes.

Codes are given in the prompt by their stabilisers, so that nothing has to be guessed. Sources of the generators:
Gottesman, "Stabilizer Codes and Quantum Error Correction" (1997), sections 3.1 to 3.4; the distance-3 rotated surface
code as in Tomita and Svore, Phys. Rev. A 90, 062320 (2014).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from qspark.data.draft import Comparison, Draft
from qspark.task import Difficulty

TAGS = ("error-correction",)


@dataclass(frozen=True)
class Code:
    """Stabiliser generators as Qiskit writes Paulis: qubit 0 is the last letter."""

    name: str
    generators: tuple[str, ...]
    logical_x: str
    logical_z: str

    @property
    def qubits(self) -> int:
        return len(self.generators[0])


def repetition(distance: int, basis: str) -> Code:
    """Against bit flips (checks Z Z) or phase flips (checks X X)."""
    letter = "Z" if basis == "bit" else "X"
    checks = []
    for first in range(distance - 1):
        letters = ["I"] * distance
        letters[first] = letters[first + 1] = letter
        checks.append("".join(reversed(letters)))
    x, z = (
        ("X" * distance, "I" * (distance - 1) + "Z") if basis == "bit" else ("I" * (distance - 1) + "X", "Z" * distance)
    )
    return Code(f"{distance}-qubit {basis}-flip repetition code", tuple(checks), x, z)


CODES = (
    repetition(3, "bit"),
    repetition(3, "phase"),
    repetition(5, "bit"),
    repetition(5, "phase"),
    Code("four-qubit detection code [[4,2,2]]", ("XXXX", "ZZZZ"), "IIXX", "IZIZ"),
    Code("five-qubit code [[5,1,3]]", ("IXZZX", "XZZXI", "ZZXIX", "ZXIXZ"), "XXXXX", "ZZZZZ"),
    Code(
        "Steane code [[7,1,3]]",
        ("XIXIXIX", "XXIIXXI", "XXXXIII", "ZIZIZIZ", "ZZIIZZI", "ZZZZIII"),
        "XXXXXXX",
        "ZZZZZZZ",
    ),
    Code(
        "Shor code [[9,1,3]]",
        ("IIIIIIIZZ", "IIIIIIZZI", "IIIIZZIII", "IIIZZIIII", "IZZIIIIII", "ZZIIIIIII", "IIIXXXXXX", "XXXXXXIII"),
        "ZZZZZZZZZ",
        "XXXXXXXXX",
    ),
    Code(
        "distance-3 rotated surface code",
        ("IIIIZZIZZ", "ZZIZZIIII", "IIIZIIZII", "IIZIIZIII", "IIIXXIXXI", "IXXIXXIII", "XXIIIIIII", "IIIIIIIXX"),
        "IIXIIXIIX",
        "IIIIIIZZZ",
    ),
)


def drafts(chance: random.Random) -> Iterator[Draft]:
    """All of the family, in an order of chance."""
    made = [draft for code in CODES for draft in _of(code)]
    made += [_encoder(distance, basis) for distance in (3, 5, 7) for basis in ("bit", "phase")]
    chance.shuffle(made)
    yield from made


def _slug(code: Code) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in code.name.lower()).strip("-").replace("--", "-")


def _of(code: Code) -> list[Draft]:
    listed = ", ".join(code.generators)
    where = "In every label the rightmost letter acts on qubit 0."
    group = f"codes/{_slug(code)}"
    first = [
        Draft(
            name=f"{group}/syndrome-of-error",
            group=group,
            imports="from qiskit.quantum_info import Pauli",
            signature="def syndrome(error: str) -> list[int]:",
            ask=f"Syndrome of a Pauli error on the {code.name}, whose stabilizer generators are, in this order:\n"
            f"    {listed}. {where}\n    Return one entry per generator: 0 if the error commutes with it, 1 if not.",
            body=f"    generators = {list(code.generators)!r}\n"
            "    return [0 if Pauli(error).commutes(Pauli(generator)) else 1 for generator in generators]\n",
            alternatives=(
                f"    found = []\n    for generator in {list(code.generators)!r}:\n"
                "        different = sum(a != b and 'I' not in (a, b) for a, b in zip(error, generator))\n"
                "        found.append(different % 2)\n    return found\n",
            ),
            wrong=(
                f"    generators = {list(code.generators)!r}\n"
                "    return [0 if Pauli(error).commutes(Pauli(generator)) else 1 for generator in reversed(generators)]\n",
                f"    generators = {list(code.generators)!r}\n"
                "    return [1 if Pauli(error).commutes(Pauli(generator)) else 0 for generator in generators]\n",
                f"    generators = {list(code.generators)!r}\n"
                "    return [int(any(a == b != 'I' for a, b in zip(error, g))) for g in generators]\n",
            ),
            inputs=_errors(code),
            level=Difficulty.BASIC,
            tags=TAGS,
        ),
        Draft(
            name=f"{group}/is-in-code-space",
            group=group,
            imports="from qiskit.quantum_info import Pauli, Statevector",
            signature="def in_code_space(state: Statevector) -> bool:",
            ask=f"Whether a state of {code.qubits} qubits lies in the code space of the {code.name}: the joint +1\n"
            f"    eigenspace of {listed}.\n    {where} Allow for rounding errors of 1e-6.",
            body=f"    generators = {list(code.generators)!r}\n"
            "    return all(abs(state.expectation_value(Pauli(g)) - 1) < 1e-6 for g in generators)\n",
            alternatives=(
                f"    for label in {list(code.generators)!r}:\n"
                "        if not abs(state.evolve(Pauli(label)).inner(state) - 1) < 1e-6:\n            return False\n    return True\n",
            ),
            wrong=(
                f"    generators = {list(code.generators)!r}\n"
                "    return any(abs(state.expectation_value(Pauli(g)) - 1) < 1e-6 for g in generators)\n",
                f"    generators = {list(code.generators)!r}\n"
                "    return all(abs(abs(state.expectation_value(Pauli(g))) - 1) < 1e-6 for g in generators)\n",
                f"    generators = {list(code.generators)!r}\n"
                "    return all(abs(state.expectation_value(Pauli(g)) - 1) < 1e-6 for g in generators[:-1])\n",
            ),
            setup="from qiskit.quantum_info import Operator, StabilizerState, random_statevector\n\n\n"
            "def project(state, generators, signs):\n    for label, sign in zip(generators, signs):\n"
            "        state = Statevector(state.data + sign * state.evolve(Pauli(label)).data)\n"
            "    return state / state.data.conj().dot(state.data).real ** 0.5\n\n\n"
            f"GENERATORS = {list(code.generators)!r}\n",
            inputs=(
                *tuple(
                    f"(project(random_statevector({2**code.qubits}, seed={seed}), GENERATORS, {signs}),)"
                    for seed, signs in enumerate(_signs(len(code.generators)))
                ),
                f"(Statevector.from_label('0' * {code.qubits}),)",
                f"(random_statevector({2**code.qubits}, seed=9),)",
            ),
            level=Difficulty.INTERMEDIATE,
            tags=(*TAGS, "states"),
        ),
    ]
    if code.qubits + len(code.generators) <= 12:
        first.append(_syndrome_circuit(code, group, code.generators, "syndrome-circuit"))
    for at in {0, len(code.generators) - 1}:
        first.append(_syndrome_circuit(code, group, code.generators[at : at + 1], f"check-{at}"))
    first.append(_logical(code, group))
    return first


def _syndrome_circuit(code: Code, group: str, generators: tuple[str, ...], name: str) -> Draft:
    listed = ", ".join(generators)
    plural = len(generators) > 1
    what = f"the stabilizer generators {listed}" if plural else f"the stabilizer generator {listed}"
    last = code.qubits + len(generators) - 1
    ancillas = (
        f"qubits {code.qubits} to {last} one ancilla per generator, in the given order,"
        if plural
        else f"qubit {last} an ancilla"
    )
    begin = (
        f"    generators = {list(generators)!r}\n    circuit = QuantumCircuit({last + 1}, {len(generators)})\n"
        f"    for k, generator in enumerate(generators):\n        ancilla = {code.qubits} + k\n"
    )
    controlled = (
        "            if letter == 'X':\n                circuit.cx(ancilla, qubit)\n            elif letter == 'Y':\n"
        "                circuit.cy(ancilla, qubit)\n            elif letter == 'Z':\n                circuit.cz(ancilla, qubit)\n"
    )
    end = "        circuit.measure(ancilla, k)\n    return circuit\n"
    around = "        circuit.h(ancilla)\n"
    walk = "        for qubit, letter in enumerate(reversed(generator)):\n"
    turned = (
        "            if letter in 'XY':\n                circuit.append(basis[letter].inverse(), [qubit])\n"
        "            if letter != 'I':\n                circuit.cx(qubit, ancilla)\n"
        "            if letter in 'XY':\n                circuit.append(basis[letter], [qubit])\n"
    )
    bases = (
        "    from qiskit.circuit.library import HGate, SdgGate\n    y = QuantumCircuit(1)\n    y.h(0)\n    y.s(0)\n"
        "    basis = {'X': HGate(), 'Y': y.to_gate()}\n"
    )
    return Draft(
        name=f"{group}/{name}",
        group=group,
        imports="from qiskit import QuantumCircuit",
        signature="def syndrome_circuit() -> QuantumCircuit:",
        ask=f"Circuit that measures {what}\n    of the {code.name}. In every label the rightmost letter acts on qubit 0.\n"
        f"    Qubits 0 to {code.qubits - 1} are the data, {ancillas}\n    in |0> at the start. Measure ancilla k"
        " (counted from 0) into classical bit k, with result 1\n    for the eigenvalue -1. The data are projected and not"
        " changed otherwise; each ancilla is left in\n    the state that was measured.",
        body=begin + around + walk + controlled + around + end,
        alternatives=(bases + begin + walk + turned + end,),
        wrong=(
            begin + around + walk.replace("reversed(generator)", "generator") + controlled + around + end
            if any(generator != generator[::-1] for generator in generators)
            else begin + walk + controlled + around + end,
            begin + around + walk + controlled + end,
            begin + walk + controlled + end,
        ),
        inputs=("()",),
        compare=Comparison(clean=len(generators)),
        level=Difficulty.ADVANCED if plural and code.qubits > 4 else Difficulty.INTERMEDIATE,
        tags=(*TAGS, "measurement"),
    )


def _logical(code: Code, group: str) -> Draft:
    """Which logical operator a Pauli is, if it is one."""
    body = (
        f"    generators = {list(code.generators)!r}\n    pauli = Pauli(operator)\n"
        "    if not all(pauli.commutes(Pauli(generator)) for generator in generators):\n        return 'detected'\n"
        f"    flips_z = not pauli.commutes(Pauli({code.logical_z!r}))\n    flips_x = not pauli.commutes(Pauli({code.logical_x!r}))\n"
        "    return {(True, False): 'X', (False, True): 'Z', (True, True): 'Y', (False, False): 'I'}[flips_z, flips_x]\n"
    )
    return Draft(
        name=f"{group}/logical-action",
        group=group,
        imports="from qiskit.quantum_info import Pauli",
        signature="def logical_action(operator: str) -> str:",
        ask=f"What a Pauli operator does to the logical qubit of the {code.name}, whose stabilizer generators are\n"
        f"    {', '.join(code.generators)},\n    with logical X = {code.logical_x} and logical Z = {code.logical_z}.\n"
        "    In every label the rightmost letter acts on qubit 0. Return 'detected' if the operator anticommutes with\n"
        "    any generator; else 'X' if it anticommutes with logical Z alone, 'Z' if with logical X alone, 'Y' if with\n"
        "    both, and 'I' if with neither.",
        body=body,
        wrong=(
            body.replace("return 'detected'", "return 'I'"),
            body.replace("(True, False): 'X', (False, True): 'Z'", "(True, False): 'Z', (False, True): 'X'"),
            body.replace("Pauli(operator)", "Pauli(operator[::-1])").replace("not all(", "all("),
        ),
        inputs=tuple(
            f"({label!r},)"
            for label in dict.fromkeys(
                [code.logical_x, code.logical_z, code.generators[0], code.generators[-1], "I" * code.qubits]
                + [str(error)[2:-3] for error in _errors(code)]
                + [_times(code.logical_x, code.generators[0]), _times(code.logical_z, code.generators[-1])]
                + [_times(code.logical_x, code.logical_z)]
            )
        )[:14],
        level=Difficulty.INTERMEDIATE,
        tags=TAGS,
    )


def _times(first: str, second: str) -> str:
    """The product of two Pauli labels, without its phase."""
    third = {frozenset("XY"): "Z", frozenset("YZ"): "X", frozenset("XZ"): "Y"}
    return "".join(
        b if a == "I" else a if b == "I" else "I" if a == b else third[frozenset((a, b))]
        for a, b in zip(first, second, strict=True)
    )


def _signs(count: int) -> list[list[int]]:
    """All plus, and one minus at the beginning, in the middle and at the end; all minus."""
    flipped = [[-1 if index == at else 1 for index in range(count)] for at in {0, count // 2, count - 1}]
    return [[1] * count, *flipped, [-1] * count, [1] * count]


def _errors(code: Code) -> tuple[str, ...]:
    size = code.qubits
    singles = [
        ("I" * at) + letter + "I" * (size - at - 1) for at, letter in zip(range(size), "XZYXZYXZY", strict=False)
    ]
    more = ["I" * size, "X" * size, "Z" + "I" * (size - 2) + "X", "YX" + "I" * (size - 2), code.generators[0]]
    return tuple(f"({error!r},)" for error in dict.fromkeys([*more, *singles]))[:12]


def _encoder(distance: int, basis: str) -> Draft:
    turned = f"    for qubit in range({distance}):\n        circuit.h(qubit)\n" if basis == "phase" else ""
    states = ("|0...0>", "|1...1>") if basis == "bit" else ("|+...+>", "|-...->")
    start, end = f"    circuit = QuantumCircuit({distance})\n", f"{turned}    return circuit\n"
    loop = f"    for target in range(1, {distance}):\n"
    return Draft(
        name=f"codes/repetition-{basis}-{distance}/encoder",
        group=f"codes/repetition-{basis}",
        imports="from qiskit import QuantumCircuit",
        signature="def encoder() -> QuantumCircuit:",
        ask=f"Circuit on {distance} qubits, without measurements, that encodes qubit 0 into the {distance}-qubit\n"
        f"    {basis}-flip repetition code: for qubit 0 in a|0> + b|1> and the others in |0>, the result is\n"
        f"    a{states[0]} + b{states[1]}.",
        body=f"{start}{loop}        circuit.cx(0, target)\n{end}",
        alternatives=(f"{start}{loop}        circuit.cx(target - 1, target)\n{end}",),
        wrong=(
            f"{start}{loop}        circuit.cx(target, 0)\n{end}",
            f"{start}    for target in range(1, {distance - 1}):\n        circuit.cx(0, target)\n{end}",
            f"{start}    circuit.h(0)\n{loop}        circuit.cx(0, target)\n{end}",
        ),
        inputs=("()",),
        compare=Comparison(clean=distance - 1),
        level=Difficulty.BASIC if basis == "bit" else Difficulty.INTERMEDIATE,
        tags=TAGS,
    )
