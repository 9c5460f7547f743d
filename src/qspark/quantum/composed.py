"""Operations that a program has put together: they may bear any name, and are what is in them."""

from qiskit.circuit import ControlledGate, Gate, Instruction

COMPOSED = (Gate, Instruction, ControlledGate)  # exactly these classes: what ``to_gate`` and its like make
