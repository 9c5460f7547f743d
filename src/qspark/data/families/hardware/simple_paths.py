# %% draft  id=hardware/$device_id/chains  about=device  tags=hardware-aware,layout
# %% prompt
def chains(length: int) -> list[list[int]]:
    """A circuit whose gates join qubit k with qubit k + 1 needs a chain: so many (at least 2) different qubits, each coupled
    with the next. List all chains on $device_says. Of the two directions of a chain give the one whose first qubit is
    smaller than its last; sort the list.
    """
# %% solution
    neighbours = {qubit: set() for qubit in range($device_qubits)}
    for a, b in $device_edges:
        neighbours[a].add(b)
        neighbours[b].add(a)
    found = [[qubit] for qubit in range($device_qubits)]
    for _ in range(length - 1):
        found = [chain + [new] for chain in found for new in neighbours[chain[-1]] if new not in chain]
    return sorted(chain for chain in found if chain[0] < chain[-1])
# %% solution: by permutations
    import itertools
    coupled = {frozenset(edge) for edge in $device_edges}
    return [
        list(chain)
        for chain in itertools.permutations(range($device_qubits), length)
        if chain[0] < chain[-1] and all(frozenset(pair) in coupled for pair in zip(chain, chain[1:]))
    ]
# %% wrong: a qubit may come twice
if new not in chain] --> ]
# %% wrong: both directions
 if chain[0] < chain[-1]) --> )
# %% wrong: one qubit too many
range(length - 1) --> range(length)
# %% wrong: the direction whose first qubit is larger
if chain[0] < chain[-1] --> if chain[0] > chain[-1]
# %% inputs
(2,)
(3,)
(4,)
(5,)
