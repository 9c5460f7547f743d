"""The tasks' own solutions, as if a model had written them: what the judge should pass, the ceiling of any score."""

from collections.abc import Iterable, Iterator

from pydantic import JsonValue

from qspark.judge import NoProgram, reference_program
from qspark.models.generator import Sampling
from qspark.task import Completion, Task


class Reference:
    """A Generator that copies."""

    name = "reference"
    batch_size = 1

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: Sampling) -> Iterator[Completion]:
        """See Generator. A task without a solution is passed over."""
        for task, sample in tasks:
            try:
                program = reference_program(task)
            except NoProgram:
                continue
            yield Completion(
                task_id=task.task_id, sample=sample, completion=program.source, model=self.name, finish_reason="stop"
            )

    def describe(self) -> dict[str, JsonValue]:
        return {"model": self.name, "backend": "reference"}

    def close(self) -> None:
        pass
