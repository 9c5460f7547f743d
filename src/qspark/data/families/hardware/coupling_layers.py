# %% draft  id=hardware/$device_id/coupling-layers  about=device  tags=hardware-aware,scheduling
# %% prompt
def layers(broken: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Two-qubit gates are to be run once on every working coupling of $device_says. Couplings in broken (each as it
    stands in that list) do not work. Gates of one layer must not share a qubit: give the smallest possible number of
    layers, each a list of couplings as they stand above, in any order. No layer is empty.
    """
# %% solution
    edges = [edge for edge in $device_edges if edge not in broken]

    def coloured(number, made):
        if number == len(edges):
            return [layer for layer in made]
        for layer in made:
            if all(not set(edges[number]) & set(other) for other in layer):
                layer.append(edges[number])
                found = coloured(number + 1, made)
                if found is not None:
                    return found
                layer.pop()
        return None

    for count in range(len(edges) + 1):
        found = coloured(0, [[] for _ in range(count)])
        if found is not None:
            return found
# %% solution: by trying all colourings
    import itertools
    edges = [edge for edge in $device_edges if edge not in broken]
    for count in range(len(edges) + 1):
        for colours in itertools.product(range(count), repeat=len(edges)):
            sorted_in = [[e for e, c in zip(edges, colours) if c == colour] for colour in range(count)]
            if all(len({q for e in layer for q in e}) == 2 * len(layer) for layer in sorted_in):
                return sorted_in
# %% wrong: one coupling a layer
    return [[edge] for edge in $device_edges if edge not in broken]
# %% wrong: all at once
    return [[edge for edge in $device_edges if edge not in broken]]
# %% wrong: broken couplings are used
edges = [edge for edge in $device_edges if edge not in broken] --> edges = $device_edges
# %% wrong: layers may share one qubit
if all(not set(edges[number]) & set(other) for other in layer): --> if all(edges[number][0] != other[0] for other in layer):
# %% compare  value=no
# %% check: not every working coupling once
sorted(tuple(edge) for layer in found for edge in layer) == sorted(edge for edge in $device_edges if edge not in arguments[0])
# %% check: a qubit twice in a layer
all(len({q for edge in layer for q in edge}) == 2 * len(layer) for layer in found)
# %% check: more layers than needed, or an empty one
len(found) == len(expected) <= $device_layers and all(found)
# %% inputs
([],)
($device_edges[:1],)
($device_edges[-2:],)
($device_edges[1:3],)
