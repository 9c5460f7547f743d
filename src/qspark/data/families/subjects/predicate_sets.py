# %% subject  id=independent-set  kind=predicate
# %% says
f(x) = 1 if and only if the set of vertices v with bit v of x equal to 1 has no edge inside it, for a graph with n >= 3 vertices and the given edges
# %% parameters
n: int, edges: list[tuple[int, int]]
# %% arguments
3, [(0, 1), (0, 2)]
4, [(0, 1), (1, 2), (1, 3)]
# %% qubits
n
# %% code
values = [int(not any(x >> u & x >> v & 1 for u, v in edges)) for x in range(2**n)]
# %% code
values = [1] * 2**n
for u, v in edges:
    both = 1 << u | 1 << v
    for x in range(2**n):
        if x & both == both:
            values[x] = 0
# %% wrong code: a vertex cover
values = [int(all((x >> u | x >> v) & 1 for u, v in edges)) for x in range(2**n)]
# %% wrong code: vertices from the left
values = [int(not any(x >> (n - 1 - u) & x >> (n - 1 - v) & 1 for u, v in edges)) for x in range(2**n)]
# %% subject  id=cut-size  kind=predicate
# %% says
f(x) = 1 if and only if the partition of the n >= 3 vertices of a graph by the bits of x cuts at least c of the given
edges: vertex v belongs to the side that bit v of x names, and an edge is cut if its ends are on different sides
# %% parameters
n: int, edges: list[tuple[int, int]], c: int
# %% arguments
3, [(0, 1), (0, 2)], 2
4, [(0, 1), (1, 2), (2, 3), (1, 3)], 3
# %% qubits
n
# %% code
values = []
for x in range(2**n):
    cut = sum((x >> u ^ x >> v) & 1 for u, v in edges)
    values.append(int(cut >= c))
# %% code
sizes = [0] * 2**n
for u, v in edges:
    sizes = [size + (x >> u & 1 != x >> v & 1) for x, size in enumerate(sizes)]
values = [int(size >= c) for size in sizes]
# %% wrong code: one edge fewer, and no more
values = []
for x in range(2**n):
    cut = sum((x >> u ^ x >> v) & 1 for u, v in edges)
    values.append(int(cut == c - 1))
# %% wrong code: edges that are not cut
values = []
for x in range(2**n):
    cut = sum((x >> u ^ x >> v ^ 1) & 1 for u, v in edges)
    values.append(int(cut >= c))
# %% subject  id=clauses  kind=predicate
# %% says
f(x) = 1 if and only if bit assignment x satisfies all clauses, with n >= 3 variables; a clause is a list of non-zero integers, v for variable v - 1 being 1 and -v for its being 0, and holds if any of these does; variable k is bit k of x
# %% parameters
n: int, clauses: list[list[int]]
# %% arguments
3, [[1, 2], [-1, 3], [-2, -3]]
4, [[1, -2, 3], [2, 4], [-3, -4], [-1]]
# %% qubits
n
# %% code
values = [int(all(any((x >> abs(v) - 1 & 1) == (v > 0) for v in clause) for clause in clauses)) for x in range(2**n)]
# %% code
values = [1] * 2**n
for clause in clauses:
    for x in range(2**n):
        holds = [x >> (v - 1) & 1 if v > 0 else 1 - (x >> (-v - 1) & 1) for v in clause]
        values[x] &= max(holds)
# %% wrong code: signs ignored
values = [int(all(any(x >> abs(v) - 1 & 1 for v in clause) for clause in clauses)) for x in range(2**n)]
# %% wrong code: any clause
values = [int(any(any((x >> abs(v) - 1 & 1) == (v > 0) for v in clause) for clause in clauses)) for x in range(2**n)]
# %% subject  id=subset-sum  kind=predicate
# %% says
f(x) = 1 if and only if the sum of weights[k] over the bits k of x that are 1 equals total; x has as many bits as there are weights, at least 3
# %% parameters
weights: list[int], total: int
# %% arguments
[3, 5, 2], 5
[1, 4, 2, 3], 7
# %% qubits
len(weights)
# %% code
n = len(weights)
values = [int(sum(w for k, w in enumerate(weights) if x >> k & 1) == total) for x in range(2**n)]
# %% code
sums = [0]
for w in weights:
    sums += [s + w for s in sums]
n = len(weights)
values = [int(s == total) for s in sums]
# %% wrong code: at most the total
n = len(weights)
values = [int(sum(w for k, w in enumerate(weights) if x >> k & 1) <= total) for x in range(2**n)]
# %% wrong code: bits from the left
n = len(weights)
values = [int(sum(w for k, w in enumerate(weights) if x >> (n - 1 - k) & 1) == total) for x in range(2**n)]
# %% subject  id=bent  kind=predicate
# %% says
f(x) = x_0 x_1 + x_1 x_2 + ... + x_(n-2) x_(n-1) modulo 2, where x_k is bit k of the n-bit number x, n >= 3
# %% parameters
n: int
# %% arguments
3
4
# %% qubits
n
# %% code
values = [int((x & x >> 1).bit_count() % 2) for x in range(2**n)]
# %% code
values = [int(sum(x >> k & x >> k + 1 & 1 for k in range(n - 1)) % 2) for x in range(2**n)]
# %% wrong code: pairs that do not overlap
values = [int(sum(x >> k & x >> k + 1 & 1 for k in range(0, n - 1, 2)) % 2) for x in range(2**n)]
# %% wrong code: whether any pair is set
values = [int(x & x >> 1 != 0) for x in range(2**n)]
# %% subject  id=palindrome  kind=predicate
# %% says
f(x) = 1 if and only if the n bits of x, n >= 3, read the same in both directions, leading zeros included
# %% parameters
n: int
# %% arguments
3
4
# %% qubits
n
# %% code
values = [int(f'{x:0{n}b}' == f'{x:0{n}b}'[::-1]) for x in range(2**n)]
# %% code
values = [int(all(x >> k & 1 == x >> (n - 1 - k) & 1 for k in range(n))) for x in range(2**n)]
# %% wrong code: without leading zeros
values = [int(f'{x:b}' == f'{x:b}'[::-1]) for x in range(2**n)]
# %% wrong code: the complement
values = [int(f'{x:0{n}b}' != f'{x:0{n}b}'[::-1]) for x in range(2**n)]
# %% subject  id=modular-square  kind=predicate
# %% says
f(x) = 1 if and only if x * x leaves the remainder r on division by N, for n-bit numbers x, n >= 3
# %% parameters
n: int, N: int, r: int
# %% arguments
3, 5, 1
4, 7, 2
# %% qubits
n
# %% code
values = [int(x * x % N == r) for x in range(2**n)]
# %% code
values = [int(pow(x, 2, N) == r) for x in range(2**n)]
# %% wrong code: x instead of its square
values = [int(x % N == r) for x in range(2**n)]
# %% wrong code: reduced twice
values = [int((x * 2) % N == r) for x in range(2**n)]
