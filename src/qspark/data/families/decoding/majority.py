# %% draft  id=decoding/majority  tags=error-correction,decoding
# %% prompt
def decode(bits: str) -> int:
    """Logical bit of a bit-flip repetition code of odd length, from the measured data bits, by majority."""
# %% solution
    return int(bits.count('1') > len(bits) / 2)
# %% solution: the middle of the sorted bits
    return sorted(int(bit) for bit in bits)[len(bits) // 2]
# %% wrong: one bit instead of the majority
    return int(bits[0])
# %% wrong: the parity instead of the majority
    return int(bits.count('1') % 2)
# %% wrong: one vote more than a majority
    return int(bits.count('1') > len(bits) // 2 + 1)
# %% inputs
('000',)
('001',)
('011',)
('101',)
('111',)
('01101',)
('10001',)
('0010110',)
