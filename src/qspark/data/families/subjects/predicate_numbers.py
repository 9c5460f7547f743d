# %% subject  id=mask-parity  kind=predicate
# %% says
f(x) = the parity of the bits of x AND mask, for n-bit numbers x, n >= 3
# %% parameters
n: int, mask: int
# %% arguments
3, 6
4, 11
# %% qubits
n
# %% code
values = [int((x & mask).bit_count() % 2) for x in range(2**n)]
# %% code
values = [0]
for bit in range(n):
    flip = mask >> bit & 1
    values = values + [value ^ flip for value in values]
# %% wrong code: the parity of OR
values = [int((x | mask).bit_count() % 2) for x in range(2**n)]
# %% wrong code: only whether any bit is set
values = [int(x & mask != 0) for x in range(2**n)]
# %% subject  id=below-threshold  kind=predicate
# %% says
f is the comparison with a threshold t, of n >= 3 bits: f(x) = 1 for the numbers x smaller than t, and f(x) = 0 for all
others
# %% parameters
n: int, t: int
# %% arguments
3, 3
4, 6
# %% qubits
n
# %% code
values = [int(x < t) for x in range(2**n)]
# %% code
values = [1] * t + [0] * (2**n - t)
# %% wrong code: equality too
values = [int(x <= t) for x in range(2**n)]
# %% wrong code: above instead of below
values = [int(x >= t) for x in range(2**n)]
# %% subject  id=equals-either  kind=predicate
# %% says
f(x) = 1 if and only if the n-bit number x, n >= 3, is one of the two different numbers a and c
# %% parameters
n: int, a: int, c: int
# %% arguments
3, 1, 6
4, 4, 13
# %% qubits
n
# %% code
values = [int(x in (a, c)) for x in range(2**n)]
# %% code
values = [0] * 2**n
for x in (a, c):
    values[x] = 1
# %% wrong code: only the first
values = [int(x == a) for x in range(2**n)]
# %% wrong code: bits in the opposite order
values = [int(int(f'{x:0{n}b}'[::-1], 2) in (a, c)) for x in range(2**n)]
# %% subject  id=majority  kind=predicate
# %% says
f(x) = 1 if and only if more than half of the n bits of x are 1, n >= 3
# %% parameters
n: int
# %% arguments
3
4
# %% qubits
n
# %% code
values = [int(2 * x.bit_count() > n) for x in range(2**n)]
# %% code
values = [int(sum(x >> bit & 1 for bit in range(n)) >= n // 2 + 1) for x in range(2**n)]
# %% wrong code: half is enough
values = [int(2 * x.bit_count() >= n) for x in range(2**n)]
# %% wrong code: the minority
values = [int(2 * x.bit_count() < n) for x in range(2**n)]
# %% subject  id=weight-is  kind=predicate
# %% says
f(x) = 1 if and only if exactly w of the n bits of x are 1, n >= 3
# %% parameters
n: int, w: int
# %% arguments
3, 1
4, 3
# %% qubits
n
# %% code
values = [int(x.bit_count() == w) for x in range(2**n)]
# %% code
values = [int(f'{x:b}'.count('1') == w) for x in range(2**n)]
# %% wrong code: at least w
values = [int(x.bit_count() >= w) for x in range(2**n)]
# %% wrong code: w zeros
values = [int(n - x.bit_count() == w) for x in range(2**n)]
# %% subject  id=divisible  kind=predicate
# %% says
f(x) = 1 if and only if the number d divides x, for n-bit numbers x, n >= 3 (0 is divisible)
# %% parameters
n: int, d: int
# %% arguments
3, 3
4, 5
# %% qubits
n
# %% code
values = [int(x % d == 0) for x in range(2**n)]
# %% code
values = [0] * 2**n
values[::d] = [1] * len(values[::d])
# %% wrong code: without zero
values = [int(x and x % d == 0) for x in range(2**n)]
# %% wrong code: not divisible
values = [int(x % d != 0) for x in range(2**n)]
# %% subject  id=no-neighbours  kind=predicate
# %% says
f(x) = 1 if and only if no two neighbouring bits of the n-bit number x, n >= 3, are both 1 (the last and the first bit are no neighbours)
# %% parameters
n: int
# %% arguments
3
4
# %% qubits
n
# %% code
values = [int(x & x >> 1 == 0) for x in range(2**n)]
# %% code
values = [int('11' not in f'{x:b}') for x in range(2**n)]
# %% wrong code: closed to a ring
values = [int(x & (x >> 1 | (x & 1) << (n - 1)) == 0) for x in range(2**n)]
# %% wrong code: not both 0
values = [int('00' not in f'{x:0{n}b}') for x in range(2**n)]
