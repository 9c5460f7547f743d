"""What counts when circuits are compared; apart from the comparison, for code that runs where Qiskit is not."""

from typing import Literal

Sense = Literal["action", "preparation", "outcomes"]
