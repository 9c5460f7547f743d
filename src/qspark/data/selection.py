"""Which drafts stay: those that are near no benchmark's task and differ from each other, as texts and in behaviour."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from qspark.data.behaviour import Shape, alike, shape_of
from qspark.data.contamination import Benchmarks, Near
from qspark.data.draft import Draft
from qspark.data.funnel import Step
from qspark.data.kinds import kinds_of
from qspark.data.likeness import duplicates, likeness
from qspark.data.proof import Proven
from qspark.judge import Judge
from qspark.task import Program

# Above both an item is a duplicate: same code in other names, and nearly the same words.
DUPLICATE_CODE, DUPLICATE_PROMPT = 0.8, 0.7

Count = Callable[[int, int], None]  # done, of how many


def apart_from_benchmarks(known: Benchmarks, drafts: Sequence[Draft], step: Step) -> tuple[list[Draft], list[Near]]:
    """By text. The second list says what was left out for which task."""
    kept, found = [], []
    for draft in drafts:
        near = known.near(draft)
        if near is None:
            kept.append(draft)
            step.keep()
        else:
            found.append(near)
            step.drop("near a benchmark's task", f"{draft.name} ({near.task_id})")
    return kept, found


def different(drafts: Sequence[Draft], step: Step) -> list[Draft]:
    """By text: the first of those that are too much alike."""
    likes = [likeness(draft.head, draft.program()) for draft in drafts]
    twins = duplicates(likes, code=DUPLICATE_CODE, prompt=DUPLICATE_PROMPT)
    kept = []
    for draft, twin in zip(drafts, twins, strict=True):
        if twin is None:
            kept.append(draft)
            step.keep()
        else:
            step.drop("too much like another", f"{draft.name} ({drafts[twin].name})")
    return kept


def apart_in_behaviour(
    judge: Judge, known: Benchmarks, proven: Sequence[Proven], step: Step, count: Count
) -> tuple[list[Proven], list[Near]]:
    """Without what a benchmark's own solution would solve."""
    programs = [program for _, program in known.programs]
    shapes = [shape_of(program.source, program.entry_point) for program in programs]
    fitting = [_fitting(item, shapes) for item in proven]
    kept, found = [], []
    for item, same in zip(proven, _all_alike(judge, proven, programs, fitting, count), strict=True):
        if same:
            task_id = known.programs[same[0]][0]
            found.append(Near(item.draft.name, task_id, "behaviour"))
            step.drop("a benchmark's solution solves it", f"{item.draft.name} ({task_id})")
        else:
            kept.append(item)
            step.keep()
    return kept, found


def different_in_behaviour(judge: Judge, proven: Sequence[Proven], step: Step, count: Count) -> list[Proven]:
    """Without what the solution of an earlier task solves."""
    programs = [
        Program(source=item.draft.program(), entry_point=item.draft.entry_point, how="reference") for item in proven
    ]
    shapes = [shape_of(program.source, program.entry_point) for program in programs]
    with ThreadPoolExecutor(judge.workers) as pool:
        kinds = list(pool.map(lambda item: kinds_of(judge, item.draft), proven))
    fitting = []
    for number, item in enumerate(proven):
        own = kinds[number]
        earlier = _fitting(item, shapes[:number])
        # Where conditions decide, or chance, many answers are right: those of tasks that ask for something else too.
        if not item.draft.compare.value or item.draft.compare.sampled:
            earlier = []
        fitting.append([k for k in earlier if own is None or (other := kinds[k]) is None or other.may_do_as(own)])
    kept = []
    for item, same in zip(proven, _all_alike(judge, proven, programs, fitting, count), strict=True):
        if same:
            step.drop("another one's solution solves it", f"{item.draft.name} ({proven[same[0]].draft.name})")
        else:
            kept.append(item)
            step.keep()
    return kept


def _fitting(item: Proven, shapes: Sequence[Shape | None]) -> list[int]:
    own = shape_of(item.draft.program(), item.draft.entry_point)
    return [number for number, shape in enumerate(shapes) if own and shape and shape.takes(own)]


def _all_alike(
    judge: Judge,
    proven: Sequence[Proven],
    programs: Sequence[Program],
    fitting: Sequence[Sequence[int]],
    count: Count,
) -> list[list[int]]:
    """For each task the numbers of those of its fitting programs that solve it."""

    def one(number: int) -> list[int]:
        chosen = fitting[number]
        return [chosen[k] for k in alike(judge, proven[number].draft, [programs[k] for k in chosen], apart)]

    apart: set[Program] = set()
    found = []
    with ThreadPoolExecutor(judge.workers) as pool:
        for same in pool.map(one, range(len(proven))):
            found.append(same)
            count(len(found), len(proven))
    return found
