# %% draft  id=algorithms/controlled-on-pattern  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit


def controlled_on(pattern: str) -> QuantumCircuit:
    """Circuit with one qubit for each character of the pattern and one more, the last, which is flipped exactly where the
    others match the pattern: '0' and '1' ask for that value, '-' for none. The rightmost character is qubit 0.
    """
# %% solution
    n = len(pattern)
    circuit = QuantumCircuit(n + 1)
    asked = {q: c for q, c in enumerate(reversed(pattern)) if c != '-'}
    zeros = [q for q, c in asked.items() if c == '0']
    for qubit in zeros:
        circuit.x(qubit)
    if asked:
        circuit.mcx(list(asked), n)
    else:
        circuit.x(n)
    for qubit in zeros:
        circuit.x(qubit)
    return circuit
# %% wrong: the pattern read from the left
asked = {q: c for q, c in enumerate(reversed(pattern)) if c != '-'} --> asked = {q: c for q, c in enumerate(pattern) if c != '-'}
# %% wrong: controls on the opposite values
zeros = [q for q, c in asked.items() if c == '0'] --> zeros = [q for q, c in asked.items() if c == '1']
# %% wrong: zeros of the pattern are ignored
asked = {q: c for q, c in enumerate(reversed(pattern)) if c != '-'} --> asked = {q: c for q, c in enumerate(reversed(pattern)) if c == '1'}
# %% inputs
('1',)
('0-',)
('10-1',)
('--',)
('010',)
