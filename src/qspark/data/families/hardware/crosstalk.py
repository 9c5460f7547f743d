# %% draft  id=hardware/$device_id/crosstalk-groups  about=device  tags=hardware-aware,scheduling
# %% prompt
def groups(gates: list[tuple[int, int]]) -> list[list[int]]:
    """Two-qubit gates at couplings that share a qubit, or have a coupling between a qubit of one and a qubit of the other,
    disturb each other when run together. Device: $device_says. Go through the gates (pairs of coupled qubits, in either
    order) and put each into the first existing group with no gate that it disturbs, else into a new group at the
    end. Return the groups as lists of positions in gates.
    """
# %% solution
    coupled = {frozenset(edge) for edge in $device_edges}

    def disturbed(one, other):
        return any(a == b or frozenset((a, b)) in coupled for a in one for b in other)

    found = []
    for number, gate in enumerate(gates):
        for group in found:
            if not any(disturbed(gate, gates[other]) for other in group):
                group.append(number)
                break
        else:
            found.append([number])
    return found
# %% solution: with a distance matrix
    from qiskit.transpiler import CouplingMap
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    distance = coupling.distance_matrix
    found = []
    for number, gate in enumerate(gates):
        free = [g for g in found if min(distance[a][b] for k in g for a in gates[k] for b in gate) > 1]
        if free:
            free[0].append(number)
        else:
            found.append([number])
    return found
# %% wrong: only shared qubits disturb
a == b or frozenset((a, b)) in coupled --> a == b
# %% wrong: the qubits themselves in place of their positions
found.append([number]) --> found.append([gate])
# %% wrong: only the last group is tried
for group in found: --> for group in found[-1:]:
# %% inputs
([(0, 1)],)
($device_parallel,)
($device_parallel[::-1] + $device_edges[:2],)
([(b, a) for a, b in $device_edges[::2]] + $device_edges[1::2],)
([],)
