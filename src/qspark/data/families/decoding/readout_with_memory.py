# %% draft  id=decoding/final-detectors  tags=error-correction,syndrome,measurement,repetition
# %% prompt
def detectors(shot: str) -> list[list[int]]:
    """Detection events of one shot of a memory experiment with the bit-flip repetition code. The shot is a string as
    Qiskit writes counts, with a space between classical registers: registers 'round0', 'round1', ... were added to the
    circuit in this order, one for each round of syndrome measurement, and then 'data', so 'data' stands first in the
    string and 'round0' last. In each register the rightmost bit is bit 0. Bit k of a round is the parity of data qubits k
    and k + 1; bit q of 'data' is data qubit q, measured after the last round. The experiment begins with all data qubits
    in |0>. Return one list for each round and one more for the data: entry k is 1 if the parity k differs from the one in
    the round before, where the round before the first has parities 0, and the parities of the data come from its bits.
    """
# %% solution
    data, *rounds = shot.split(" ")
    parities = [[int(bit) for bit in reversed(bits)] for bits in reversed(rounds)]
    values = [int(bit) for bit in reversed(data)]
    parities.append([a ^ b for a, b in zip(values, values[1:])])
    before = [0] * (len(values) - 1)
    events = []
    for current in parities:
        events.append([a ^ b for a, b in zip(before, current)])
        before = current
    return events
# %% solution: with integers
    registers = [int(bits, 2) for bits in shot.split()[::-1]]
    count = len(shot.split()[0]) - 1
    final = (registers[-1] ^ registers[-1] >> 1) & (1 << count) - 1
    history = [0, *registers[:-1], final]
    return [[(a ^ b) >> k & 1 for k in range(count)] for a, b in zip(history, history[1:])]
# %% wrong: the rounds from the left
parities = [[int(bit) for bit in reversed(bits)] for bits in reversed(rounds)] --> parities = [[int(bit) for bit in reversed(bits)] for bits in rounds]
# %% wrong: bit 0 at the left
parities = [[int(bit) for bit in reversed(bits)] for bits in reversed(rounds)] --> parities = [[int(bit) for bit in bits] for bits in reversed(rounds)]
values = [int(bit) for bit in reversed(data)] --> values = [int(bit) for bit in data]
# %% wrong: no detectors from the data
    data, *rounds = shot.split(" ")
    parities = [[int(bit) for bit in reversed(bits)] for bits in reversed(rounds)]
    values = [int(bit) for bit in reversed(data)]
    before = [0] * (len(values) - 1)
    events = []
    for current in parities:
        events.append([a ^ b for a, b in zip(before, current)])
        before = current
    return events
# %% wrong: syndromes instead of changes
    data, *rounds = shot.split(" ")
    parities = [[int(bit) for bit in reversed(bits)] for bits in reversed(rounds)]
    values = [int(bit) for bit in reversed(data)]
    parities.append([a ^ b for a, b in zip(values, values[1:])])
    before = [0] * (len(values) - 1)
    events = []
    for current in parities:
        events.append([a ^ b for a, b in zip(before, current)])
    return events
# %% inputs
("000 00 00",)
("011 10 00",)
("001 01 01 00",)
("10110 0110 1001 0011",)
("111 01 10 11",)
("01000 1000",)
