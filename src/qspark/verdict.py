"""The noun of a judgement: Verdict, with its evidence. Records only."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Outcome(StrEnum):
    """Three values, never two: an error is the judge's own fault, earns no reward and is always retried."""

    PASS = "pass"
    FAIL = "fail"
    ERROR = "error"


class Mode(StrEnum):
    """How a program was judged."""

    SPLIT = "split"  # program and test in different processes; only rebuilt values meet the test
    HARDENED = "hardened"  # one process, for values that cannot cross; never a training reward


class Reason(StrEnum):
    """Why, in one word."""

    PASSED = "passed"
    # fail
    ASSERTION = "assertion"  # the test ran and an assertion did not hold
    EXCEPTION = "exception"  # the program raised, or gave a value on which the test raised
    TIMEOUT = "timeout"
    MEMORY = "memory"
    SYNTAX = "syntax"  # the completion holds no program that parses
    NO_ENTRY_POINT = "no-entry-point"  # a program, but not the function that was asked for
    EXIT = "exit"  # the program ended its process (sys.exit, a signal, a crash in native code)
    OPAQUE_VALUE = "opaque-value"  # gave a value that cannot cross where the reference's value does
    TOO_LARGE = "too-large"  # gave a value over the caps of the codec
    TAMPERING = "tampering"
    # error
    JUDGE = "judge"  # the judge's own fault
    BROKEN_TASK = "broken-task"  # the task's test cannot run whatever the program is


class Assertions(BaseModel):
    """Evidence: assertions of the test that held, that were reached, that the test has (each counted once)."""

    model_config = ConfigDict(frozen=True)

    passed: int = 0
    reached: int = 0
    total: int = 0


class CircuitMetrics(BaseModel):
    """Size of the largest circuit (by operations) that the program gave to the test."""

    model_config = ConfigDict(frozen=True)

    depth: int
    qubits: int
    two_qubit_gates: int
    size: int


class Verdict(BaseModel):
    """One judged program: a row of ``verdicts.jsonl``."""

    model_config = ConfigDict(frozen=True)

    task_id: str
    sample: int = 0
    outcome: Outcome
    reason: Reason
    detail: str = ""
    mode: Mode = Mode.SPLIT
    assertions: Assertions = Field(default_factory=Assertions)
    cpu_s: float = 0.0  # seconds of CPU time of the process that ran the program
    wall_s: float = 0.0  # seconds from start to verdict
    peak_mb: float = 0.0  # peak resident memory of that process, MiB
    circuit: CircuitMetrics | None = None
    isolation: tuple[str, ...] = ()  # rungs that held
    program_sha256: str = ""
    environment: str = ""  # name and fingerprint
