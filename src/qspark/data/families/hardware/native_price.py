# %% draft  id=hardware/native/$basis_id/price  about=basis  tags=hardware-aware,native-gates
# %% prompt
from qiskit import QuantumCircuit


def price(circuit: QuantumCircuit) -> int:
    """How many $basis_pair gates a circuit takes on $basis_says, gate by gate without optimisation: $basis_cnot for each cx
    and each cz, $basis_ising for each cp, crz and rzz, $basis_swap for each swap, none for barriers and gates on one qubit;
    a ccx is first written with six cx, a cswap with one ccx between two cx. Any other gate is a ValueError.
    """
# %% solution
    cx = $basis_cnot
    prices = {"cx": cx, "cz": cx, "cp": $basis_ising, "crz": $basis_ising, "rzz": $basis_ising}
    prices |= {"swap": $basis_swap, "ccx": 6 * cx, "cswap": 8 * cx}
    total = 0
    for instruction in circuit.data:
        name = instruction.operation.name
        if name == "barrier" or (len(instruction.qubits) == 1 and name != "measure"):
            continue
        if name not in prices:
            raise ValueError(name)
        total += prices[name]
    return total
# %% solution: from the numbers of gates
    wide = {}
    for one in circuit.data:
        if one.operation.name != "barrier" and (len(one.qubits) > 1 or one.operation.name == "measure"):
            wide[one.operation.name] = wide.get(one.operation.name, 0) + 1
    total = $basis_cnot * (wide.pop("cx", 0) + wide.pop("cz", 0) + 6 * wide.pop("ccx", 0) + 8 * wide.pop("cswap", 0))
    total += $basis_ising * sum(wide.pop(name, 0) for name in ("cp", "crz", "rzz"))
    total += $basis_swap * wide.pop("swap", 0)
    if wide:
        raise ValueError(sorted(wide))
    return total
# %% wrong: barriers are taken for gates
name == "barrier" or --> False or
# %% wrong: a cswap like a ccx
8 * cx --> 6 * cx
# %% wrong: every gate once
total += prices[name] --> total += 1
# %% wrong: a swap like a cnot
"swap": $basis_swap --> "swap": cx
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("barrier", 0, 1), ("cp", 0.3, 1, 2), ("swap", 0, 2)], 3),)
(made([("ccx", 0, 1, 2), ("cz", 0, 1), ("t", 2), ("rzz", 0.2, 0, 1)], 3),)
(made([("cswap", 0, 1, 2), ("crz", 0.1, 1, 0), ("swap", 0, 1)], 3),)
(made([("x", 0)], 1),)
