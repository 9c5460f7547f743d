"""How much a program may use, and how that is found: from the reference solution, on the same machine."""

from dataclasses import asdict, dataclass
from typing import Any

# CPU time is the limit, because a busy machine stretches wall time; wall time is the backstop against sleeping.
CPU_FLOOR_S = 10.0  # no program gets less: interpreters, first transpilations and lazy imports differ
CPU_FACTOR = 5.0  # a right answer may be this much slower than the reference
WALL_FACTOR = 3.0
WALL_EXTRA_S = 30.0


@dataclass(frozen=True)
class Limits:
    """Limits of one process. Memory is address space: a fallback, generous because Aer maps far more than it uses."""

    cpu_s: float = 30.0
    wall_s: float = 120.0
    memory_mb: int = 4096
    file_mb: int = 64
    open_files: int = 256

    def request(self) -> dict[str, Any]:
        return asdict(self)


def of_cpu(cpu_s: float) -> Limits:
    """Limits around a CPU time in seconds."""
    return Limits(cpu_s=cpu_s, wall_s=WALL_FACTOR * cpu_s + WALL_EXTRA_S)


# Reference solutions themselves: trusted, but a broken one must not hang the judge.
CALIBRATION = of_cpu(180.0)


def from_reference(cpu_s: float) -> Limits:
    """The limits of a program whose reference took ``cpu_s`` seconds of CPU time in the same role."""
    return of_cpu(max(CPU_FLOOR_S, CPU_FACTOR * cpu_s))
