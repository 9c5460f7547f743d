# %% draft  id=states/basis-state  tags=states,preparation
# %% prompt
from qiskit import QuantumCircuit


def basis_state(bits: str) -> QuantumCircuit:
    """Circuit that prepares the computational basis state with this label from |0...0>, in Qiskit's order: the
    rightmost character is qubit 0.
    """
# %% solution
    circuit = QuantumCircuit(len(bits))
    for qubit, bit in enumerate(reversed(bits)):
        if bit == '1':
            circuit.x(qubit)
    return circuit
# %% wrong: the string read from the left
for qubit, bit in enumerate(reversed(bits)): --> for qubit, bit in enumerate(bits):
# %% wrong: zeros are flipped
if bit == '1': --> if bit == '0':
# %% wrong: a superposition instead of a flip
circuit.x(qubit) --> circuit.h(qubit)
# %% compare  sense=preparation
# %% inputs
('0',)
('01',)
('110',)
('0010',)
('10011',)
