"""A task in the making: what is asked, how it is done right, and on what inputs that is tested.

``Draft.task`` writes the task: its prompt in both forms, and a hidden test that runs the reference beside the candidate
on the same inputs and compares the two with ``qspark.quantum.equality``. Expected values are never written down, so
they cannot go stale; the test is only ever given to the process that runs no program.
"""

import inspect
import textwrap
from dataclasses import dataclass, field

from qspark.quantum.sense import Sense
from qspark.task import Difficulty, Task

MAX_INPUTS = 12
# A candidate may change what it is given: neither the reference nor a check may see that.
COPIES = "again, given = deepcopy(arguments), deepcopy(arguments)"
MINED = "mined"  # the tag of tasks that come from sources


@dataclass(frozen=True)
class Check:
    """A condition that an answer must meet, whatever the reference gives: an expression over the names ``found``,
    ``expected`` and ``arguments``, and what to say where it does not hold.
    """

    condition: str
    says: str


@dataclass(frozen=True)
class Comparison:
    """How an answer is compared with the reference's; see ``qspark.quantum.equality.difference``."""

    sense: Sense = "action"
    phase: bool = False
    sampled: bool = False
    clean: int = 0
    value: bool = True  # whether the answer itself is compared; if not, the checks alone decide
    arguments: bool = False  # whether changes of the arguments are compared too


@dataclass(frozen=True)
class Draft:
    """See the module. All code is source text; ``body`` is indented by four spaces."""

    name: str  # unique; becomes the task's id
    group: str  # what belongs together: no split goes through it
    signature: str  # "def bell(n: int) -> QuantumCircuit:"
    ask: str  # the docstring: all that the hidden test demands
    body: str
    inputs: tuple[str, ...]  # argument tuples, as expressions: "(3, 0.5)"
    more_inputs: tuple[str, ...] = ()  # for telling wrong versions from equal ones; never in the test
    imports: str = ""  # of the prompt
    helpers: str = ""  # definitions that the reference needs and the prompt does not show
    setup: str = ""  # definitions that the inputs and checks need
    compare: Comparison = field(default_factory=Comparison)
    checks: tuple[Check, ...] = ()
    alternatives: tuple[str, ...] = ()  # other right bodies: a test that refuses one is too strict
    wrong: tuple[str, ...] = ()  # bodies with the mistakes that people make here
    doubtful: tuple[str, ...] = ()  # bodies with mistakes that not every question can see
    level: Difficulty = Difficulty.UNRATED
    tags: tuple[str, ...] = ()
    licence: str = "Apache-2.0"
    provenance: str = ""

    @property
    def entry_point(self) -> str:
        return self.signature.partition("(")[0].removeprefix("def ").strip()

    @property
    def asked(self) -> str:
        """What is asked, without the indentation that it has in its source."""
        return inspect.cleandoc(self.ask)

    @property
    def head(self) -> str:
        """The prompt that a model continues."""
        raw = "r" if "\\" in self.ask else ""
        docstring = textwrap.indent(f'{raw}"""{self.asked}\n"""', "    ")
        return f"{self.imports.strip()}\n\n\n{self.signature}\n{docstring}\n".lstrip()

    @property
    def instruction(self) -> str:
        """The prompt as a request in prose."""
        uses = f"\n\nThese imports are available:\n\n{self.imports.strip()}" if self.imports.strip() else ""
        function = self.signature.removeprefix("def ").rstrip(":")
        return f"Write a Python function `{function}`.\n\n{self.asked}{uses}\n"

    def program(self, body: str | None = None) -> str:
        """A whole program with this body; the reference by default."""
        parts = (self.imports.strip(), self.helpers.strip(), f"{self.signature}\n{(body or self.body).rstrip()}")
        return "\n\n\n".join(part for part in parts if part) + "\n"

    def test(self) -> str:
        """The source of the hidden test."""
        lines = ["from copy import deepcopy", "", "from qspark.quantum.equality import difference", ""]
        lines += [self.program().rstrip(), ""]
        if self.setup.strip():
            lines += ["", self.setup.strip(), ""]
        lines += ["", f"reference = {self.entry_point}", "", "", "def check(candidate):"]
        for arguments in self.inputs:
            lines += [f"    {line}" for line in self._lines(arguments)]
        return "\n".join(lines) + "\n"

    def task(self) -> Task:
        return Task(
            task_id=self.name,
            prompt=self.head,
            instruction=self.instruction,
            test=self.test(),
            entry_point=self.entry_point,
            canonical_solution=self.program() if self.helpers.strip() else f"{self.body.rstrip()}\n",
            difficulty_scale=self.level,
            tags=self.tags,
            provenance=self.provenance,
            licence=self.licence,
        )

    def how_compared(self) -> str:
        """The further arguments of ``difference``, as source text."""
        plain = Comparison()
        how = {name: getattr(self.compare, name) for name in ("sense", "phase", "sampled", "clean")}
        return "".join(f", {name}={value!r}" for name, value in how.items() if value != getattr(plain, name))

    def _lines(self, arguments: str) -> list[str]:
        return [f"arguments = {arguments}", COPIES, "found = candidate(*given)", *self.compared()]

    def compared(self) -> list[str]:
        """Statements that assert all that is asked of ``found``.

        ``arguments`` are as they were, ``given`` what was handed to the candidate, ``again`` is for the reference.
        """
        lines = []
        if self.compare.value or self.compare.arguments or any("expected" in check.condition for check in self.checks):
            lines.append("expected = reference(*again)")
        if self.compare.value:
            lines += [f"why = difference(found, expected{self.how_compared()})", "assert why is None, why"]
        if self.compare.arguments:
            lines.append(f"why = difference(given, again{self.how_compared()})")
            lines.append('assert why is None, f"the arguments afterwards: {why}"')
        for check in self.checks:
            lines.append(f"assert {check.condition}, {check.says!r}")
        return lines
