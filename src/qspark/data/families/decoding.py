"""Decoders: from measured bits to corrections and logical values."""

import random
from collections.abc import Iterator

from qspark.data.draft import Draft
from qspark.task import Difficulty

TAGS = ("error-correction", "decoding")


def drafts(chance: random.Random) -> Iterator[Draft]:
    """All of the family, in an order of chance."""
    made = [_majority(), _error_rate(), _chain_correction()]
    made += [_table(distance) for distance in (3, 5)] + [_logical_counts(distance) for distance in (3, 5, 7)]
    made += [_detection_events(), _post_selected(), _steane_lookup(), _parity_of_outcome(), _threshold_estimate()]
    chance.shuffle(made)
    yield from made


def _majority() -> Draft:
    return Draft(
        name="decoding/majority",
        group="decoding/majority",
        signature="def decode(bits: str) -> int:",
        ask="Logical bit of a bit-flip repetition code of odd length, from the measured data bits, by majority.",
        body="    return int(bits.count('1') > len(bits) / 2)\n",
        alternatives=("    return sorted(int(bit) for bit in bits)[len(bits) // 2]\n",),
        wrong=(
            "    return int(bits[0])\n",
            "    return int(bits.count('1') % 2)\n",
            "    return int(bits.count('1') > len(bits) // 2 + 1)\n",
        ),
        inputs=tuple(f"({bits!r},)" for bits in ("000", "001", "011", "101", "111", "01101", "10001", "0010110")),
        level=Difficulty.BASIC,
        tags=TAGS,
    )


def _table(distance: int) -> Draft:
    body = (
        f"    best = None\n    for pattern in range(2 ** {distance}):\n"
        f"        bits = [pattern >> k & 1 for k in range({distance})]\n"
        f"        if all(bits[k] ^ bits[k + 1] == syndrome[k] for k in range({distance - 1})):\n"
        "            if best is None or sum(bits) < sum(best):\n                best = bits\n    return best\n"
    )
    chain = (
        "    bits = [0]\n    for value in syndrome:\n        bits.append(bits[-1] ^ value)\n"
        "    if sum(bits) > len(bits) / 2:\n        bits = [1 - bit for bit in bits]\n    return bits\n"
    )
    return Draft(
        name=f"decoding/repetition-{distance}",
        group="decoding/repetition",
        signature="def correction(syndrome: list[int]) -> list[int]:",
        ask=f"Most likely bit flips in a {distance}-qubit bit-flip repetition code. Entry k of the syndrome is the parity\n"
        f"    of qubits k and k + 1, for k from 0 to {distance - 2}. Return {distance} entries, 1 for each qubit to be\n"
        "    flipped: of the two patterns that explain the syndrome, the one with fewer flips.",
        body=body,
        alternatives=(chain,),
        wrong=(
            chain.replace("> len(bits) / 2", "< len(bits) / 2"),
            "    return [*syndrome, 0]\n",
            chain.replace("bits[-1] ^ value", "value"),
        ),
        inputs=tuple(
            f"([{', '.join(f'{number >> k & 1}' for k in range(distance - 1))}],)"
            for number in range(2 ** (distance - 1))
        )[:12],
        level=Difficulty.INTERMEDIATE,
        tags=TAGS,
    )


def _logical_counts(distance: int) -> Draft:
    return Draft(
        name=f"decoding/logical-counts-{distance}",
        group="decoding/logical-counts",
        signature="def logical_counts(counts: dict[str, int]) -> dict[str, int]:",
        ask=f"Counts of the logical bit '0' or '1' of a {distance}-qubit bit-flip repetition code, by majority over each\n"
        "    measured string. A logical value that never occurs is left out.",
        body="    logical = {}\n    for bits, count in counts.items():\n"
        f"        value = '1' if bits.count('1') > {distance // 2} else '0'\n"
        "        logical[value] = logical.get(value, 0) + count\n    return logical\n",
        alternatives=(
            "    from collections import Counter\n    logical = Counter()\n    for bits, count in counts.items():\n"
            f"        logical[str(int(sum(map(int, bits)) >= {distance // 2 + 1}))] += count\n    return dict(logical)\n",
        ),
        wrong=(
            "    logical = {'0': 0, '1': 0}\n    for bits, count in counts.items():\n"
            f"        logical['1' if bits.count('1') > {distance // 2} else '0'] += count\n    return logical\n",
            "    logical = {}\n    for bits, count in counts.items():\n"
            f"        value = '1' if bits.count('1') > {distance // 2} else '0'\n        logical[value] = count\n    return logical\n",
            "    logical = {}\n    for bits, count in counts.items():\n"
            "        logical[bits[0]] = logical.get(bits[0], 0) + count\n    return logical\n",
        ),
        inputs=(
            f"({{{'0' * distance!r}: 900, {'0' * (distance - 1) + '1'!r}: 50, {'1' * distance!r}: 30}},)",
            f"({{{'1' * distance!r}: 7, {'1' * (distance - 1) + '0'!r}: 5}},)",
            f"({{{'10' * (distance // 2) + '1'!r}: 3, {'01' * (distance // 2) + '0'!r}: 4, {'0' * distance!r}: 1}},)",
            f"({{{'0' * distance!r}: 12}},)",
            f"({{{'1' + '0' * (distance - 1)!r}: 3, {'0' + '1' * (distance - 1)!r}: 2}},)",
        ),
        level=Difficulty.BASIC,
        tags=TAGS,
    )


def _detection_events() -> Draft:
    body = (
        "    before = [0] * len(rounds[0])\n    events = []\n    for syndrome in rounds:\n"
        "        events.append([a ^ b for a, b in zip(before, syndrome)])\n        before = syndrome\n    return events\n"
    )
    return Draft(
        name="decoding/detection-events",
        group="decoding/detection-events",
        signature="def detection_events(rounds: list[list[int]]) -> list[list[int]]:",
        ask="Detection events of repeated syndrome measurements: for each round, the change of every syndrome bit against\n"
        "    the round before; the first round is compared with all zeros.",
        body=body,
        alternatives=(
            "    padded = [[0] * len(rounds[0]), *rounds]\n"
            "    return [[abs(a - b) for a, b in zip(one, two)] for one, two in zip(padded, padded[1:])]\n",
        ),
        wrong=(
            body.replace("        before = syndrome\n", ""),
            body.replace("    events = []\n", "    events = []\n    before = rounds[0]\n"),
            body.replace("a ^ b", "a & b"),
        ),
        inputs=(
            "([[0, 0], [0, 1], [0, 1]],)",
            "([[1, 0, 1], [1, 1, 0], [0, 0, 0], [0, 1, 1]],)",
            "([[0]],)",
            "([[1, 1]],)",
        ),
        level=Difficulty.INTERMEDIATE,
        tags=TAGS,
    )


def _post_selected() -> Draft:
    body = (
        "    kept = {}\n    for key, count in counts.items():\n        data, syndrome = key.split(' ')\n"
        "        if '1' not in syndrome:\n            kept[data] = kept.get(data, 0) + count\n    return kept\n"
    )
    return Draft(
        name="decoding/post-selection",
        group="decoding/post-selection",
        signature="def post_select(counts: dict[str, int]) -> dict[str, int]:",
        ask="Keep the shots in which no error was detected. Each key is 'DATA SYNDROME', two strings of bits with a space\n"
        "    between them; keep those whose syndrome is all zeros, and return the counts of the data strings alone.",
        body=body,
        wrong=(
            body.replace("data, syndrome = key", "syndrome, data = key"),
            body.replace("'1' not in syndrome", "'0' in syndrome"),
            body.replace("kept[data] = kept.get(data, 0) + count", "kept[key] = count"),
        ),
        inputs=(
            "({'000 00': 500, '111 00': 480, '010 01': 20, '000 11': 4},)",
            "({'00 1': 5, '11 1': 6},)",
            "({'01 000': 1, '10 000': 2, '10 010': 3},)",
        ),
        level=Difficulty.BASIC,
        tags=TAGS,
    )


def _chain_correction() -> Draft:
    body = "    flips = set()\n    for left, right in pairs:\n        flips ^= set(range(left + 1, right + 1))\n    return sorted(flips)\n"
    return Draft(
        name="decoding/matched-defects",
        group="decoding/matched-defects",
        signature="def flips_of_matching(pairs: list[tuple[int, int]]) -> list[int]:",
        ask="Qubits to be flipped for a matching of defects in a repetition code. Check k lies between qubits k and k + 1;\n"
        "    a pair (a, b) with a < b of defective checks is repaired by flipping the qubits a + 1 to b. Qubits that two\n"
        "    pairs would flip stay as they are. Return the qubits in ascending order.",
        body=body,
        wrong=(
            body.replace("left + 1, right + 1", "left, right"),
            body.replace("^=", "|="),
            body.replace("sorted(flips)", "sorted(flips)[::-1]"),
        ),
        inputs=("([(0, 1)],)", "([(0, 3), (5, 6)],)", "([(1, 4), (2, 6)],)", "([],)", "([(2, 5), (2, 5)],)"),
        level=Difficulty.ADVANCED,
        tags=TAGS,
    )


def _steane_lookup() -> Draft:
    body = (
        "    position = syndrome[0] + 2 * syndrome[1] + 4 * syndrome[2]\n"
        "    return None if position == 0 else position - 1\n"
    )
    return Draft(
        name="decoding/steane-lookup",
        group="decoding/steane",
        signature="def flipped_qubit(syndrome: list[int]) -> int | None:",
        ask="Qubit of the Steane code on which a single bit flip explains the syndrome of its Z checks, None for the trivial\n"
        "    syndrome. The checks act on the qubits whose number plus one has bit 0, bit 1, bit 2 set: check 0 on qubits\n"
        "    0, 2, 4, 6, check 1 on 1, 2, 5, 6, check 2 on 3, 4, 5, 6. Entry k of the syndrome belongs to check k.",
        body=body,
        alternatives=(
            "    checks = [{0, 2, 4, 6}, {1, 2, 5, 6}, {3, 4, 5, 6}]\n    for qubit in range(7):\n"
            "        if [int(qubit in check) for check in checks] == list(syndrome):\n            return qubit\n    return None\n",
        ),
        wrong=(
            body.replace("position - 1", "position"),
            body.replace(
                "syndrome[0] + 2 * syndrome[1] + 4 * syndrome[2]", "4 * syndrome[0] + 2 * syndrome[1] + syndrome[2]"
            ),
            "    return sum(syndrome)\n",
        ),
        inputs=tuple(f"([{number & 1}, {number >> 1 & 1}, {number >> 2}],)" for number in range(8)),
        level=Difficulty.INTERMEDIATE,
        tags=TAGS,
    )


def _parity_of_outcome() -> Draft:
    return Draft(
        name="decoding/stabilizer-expectation",
        group="decoding/stabilizer-expectation",
        signature="def check_expectation(counts: dict[str, int], qubits: list[int]) -> float:",
        ask="Expectation value of the product of Z on some qubits, from counts in which the rightmost bit is qubit 0.",
        body="    total = sum(counts.values())\n    value = 0\n    for bits, count in counts.items():\n"
        "        parity = sum(int(bits[-1 - qubit]) for qubit in qubits) % 2\n        value += count if parity == 0 else -count\n"
        "    return value / total\n",
        alternatives=(
            "    import math\n    return sum(c * math.prod(1 - 2 * int(b[::-1][q]) for q in qubits) for b, c in counts.items()) / sum(counts.values())\n",
        ),
        wrong=(
            "    total = sum(counts.values())\n    return sum(c * (-1) ** sum(int(b[q]) for q in qubits) for b, c in counts.items()) / total\n",
            "    return sum(c * (-1) ** sum(int(b[-1 - q]) for q in qubits) for b, c in counts.items())\n",
            "    total = sum(counts.values())\n    return sum(c * (-1) ** int(b[-1 - qubits[0]]) for b, c in counts.items()) / total\n",
        ),
        inputs=(
            "({'00': 40, '01': 30, '11': 30}, [0])",
            "({'001': 10, '110': 20, '010': 5}, [0, 1])",
            "({'1000': 3, '0110': 9, '1111': 4}, [3, 1])",
            "({'01': 6, '10': 2}, [1])",
        ),
        level=Difficulty.BASIC,
        tags=TAGS,
    )


def _error_rate() -> Draft:
    body = "    return sum(comb(distance, k) * p**k * (1 - p) ** (distance - k) for k in range(distance // 2 + 1, distance + 1))\n"
    return Draft(
        name="decoding/logical-error-rate",
        group="decoding/rates",
        imports="from math import comb",
        signature="def logical_error_rate(distance: int, p: float) -> float:",
        ask="Probability that majority decoding of a repetition code of odd distance fails, for independent bit flips of\n"
        "    probability p on every qubit and perfect measurements.",
        body=body,
        wrong=(
            body.replace("distance // 2 + 1", "distance // 2"),
            body.replace("* (1 - p) ** (distance - k) ", ""),
            "    return p ** (distance // 2 + 1)\n",
        ),
        inputs=("(3, 0.1)", "(5, 0.1)", "(7, 0.02)", "(3, 0.5)", "(1, 0.3)", "(9, 0.0)"),
        level=Difficulty.INTERMEDIATE,
        tags=TAGS,
    )


def _threshold_estimate() -> Draft:
    body = (
        "    for p, small, large in sorted(zip(rates, small_code, large_code)):\n        if large > small:\n"
        "            return p\n    return None\n"
    )
    return Draft(
        name="decoding/threshold",
        group="decoding/rates",
        signature="def crossing(rates: list[float], small_code: list[float], large_code: list[float]) -> float | None:",
        ask="Lowest physical error rate at which the larger of two codes has the larger logical error rate, None if there\n"
        "    is none. Entry k of either list of logical rates belongs to entry k of the physical rates, which may be in\n"
        "    any order.",
        body=body,
        wrong=(
            body.replace("large > small", "large < small"),
            body.replace("sorted(zip(rates, small_code, large_code))", "zip(rates, small_code, large_code)"),
            body.replace("return p\n    return None", "found = p\n    return found"),
        ),
        inputs=(
            "([0.01, 0.05, 0.1], [0.001, 0.02, 0.1], [0.0001, 0.01, 0.15])",
            "([0.2, 0.1, 0.15], [0.3, 0.05, 0.1], [0.4, 0.02, 0.2])",
            "([0.01, 0.02], [0.1, 0.2], [0.01, 0.02])",
        ),
        level=Difficulty.INTERMEDIATE,
        tags=TAGS,
    )
