"""From sources to ``tasks.jsonl`` and ``pairs.jsonl``, with a funnel that says what was dropped and why.

The same recipe and seed give the same files. Verdicts are remembered as they come (``judge/store.py``), and the files
are written at the end, each whole or not at all: a build that was killed is simply given again.
"""

import contextlib
import itertools
import json
import random
from collections.abc import Callable, Collection, Generator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from qspark.data import card, picture
from qspark.data.answers import Answers, meet, solved
from qspark.data.contamination import Benchmarks, Near
from qspark.data.draft import Draft
from qspark.data.families import FAMILIES
from qspark.data.families import drafts as of_family
from qspark.data.funnel import Step
from qspark.data.mined import mined
from qspark.data.pairs import PreferencePair, pairs
from qspark.data.proof import Proven, Prover, Unproven, repeated
from qspark.data.recipe import DataRecipe
from qspark.data.selection import apart_from_benchmarks, apart_in_behaviour, different, different_in_behaviour
from qspark.data.splits import splits
from qspark.data.teacher import retell
from qspark.errors import UserError
from qspark.files import alone_in, replace_file
from qspark.judge import Environment, Judge, Store, environment
from qspark.judge.inside.isolation.ladder import Rung
from qspark.judge.isolation import chosen
from qspark.tasks import load

REPEATING_SEEDS = 2  # beside the first; the other times are rounds in one process
ANSWERS, LESSONS = "answers.jsonl", "lessons.jsonl"  # of a model and of a teacher; kept while they answer
FILES = ("tasks.jsonl", "pairs.jsonl", "contaminated.jsonl", "funnel.json", "funnel.svg", "card.md")

Tell = Callable[[str, int, int], None]  # step, done, of how many
Opened = Callable[..., Judge]  # a judge in the environment of the build, with its store


@dataclass
class Built:
    """What a build made."""

    steps: list[Step]
    proven: list[Proven]
    pairs: list[PreferencePair]
    near: list[Near] = field(default_factory=list)

    def step(self, name: str, unit: str) -> Step:
        """The next step of the funnel."""
        self.steps.append(Step(name, unit))
        return self.steps[-1]


def build(
    recipe: DataRecipe,
    folder: Path,
    *,
    answers: Answers | None = None,
    teacher: Answers | None = None,
    min_isolation: Collection[Rung] = (),
    force: bool = False,
    tell: Tell = lambda step, done, of: None,
) -> Built:
    """Build into a folder.

    Args:
        answers: who answers the tasks, for wrong answers as a model gives them and for its pass rate.
        teacher: who writes prompts of mined tasks anew.
        min_isolation: the walls without which nothing is run.
        tell: is told how far each stage is.

    Raises UserError: the folder holds another build, an unknown name, an unwritable disk, a model that cannot go on, a
    wall that does not hold.
    """
    with alone_in(folder):
        # First whatever can be missing: found out before hours of work, and before another build gives way to this one.
        where, known = _named(recipe, min_isolation)
        _claim(folder, recipe, force)
        built = Built([], [], [])
        with Store() as store:
            opened = partial(Judge, where, store=store, min_isolation=min_isolation)
            drafts = mined(recipe, where, opened, built.steps, tell) + _generated(recipe, built)
            drafts, built.near = apart_from_benchmarks(known, drafts, built.step("away from benchmarks", "drafts"))
            drafts = different(drafts, built.step("different from each other", "drafts"))
            with opened() as judge:
                proven = _proven(judge, recipe, drafts, built, tell)
                step = built.step("away from benchmarks in behaviour", "tasks")
                proven, near = apart_in_behaviour(
                    judge, known, proven, step, partial(tell, "comparing with benchmarks")
                )
                step = built.step("different in behaviour", "tasks")
                proven = different_in_behaviour(judge, proven, step, partial(tell, "comparing with each other"))
            built.near += near
            built.proven = _repeated(recipe, opened, proven, built, tell)
            if teacher and built.proven:
                with opened() as judge:
                    step = built.step("told by the teacher", "prompts")
                    retell(judge, built.proven, teacher, known, step, partial(tell, "telling"))
            if answers and built.proven:
                of = len(built.proven) * (recipe.model.per_task if recipe.model else 1)
                with opened() as judge:
                    step = built.step("answered", "answers")
                    meet(judge, built.proven, answers, step, lambda done: tell("answering", done, of))
                if recipe.model and recipe.model.must_solve:
                    built.proven = solved(built.proven, built.step("solved from their prompts", "tasks"))
        _split(recipe, built)
        built.pairs = pairs(
            built.proven,
            built.step("of many kinds", "pairs"),
            per_task=recipe.pairs_per_task,
            one_kind_at_most=recipe.one_kind_at_most,
            seed=recipe.seed,
        )
        _write(folder, recipe, where, built)
        return built


def _named(recipe: DataRecipe, min_isolation: Collection[Rung]) -> tuple[Environment, Benchmarks]:
    """What the recipe calls by name and this machine has. Raises UserError for what it has not."""
    where = environment.find(recipe.environment)
    chosen(where, without=(), at_least=min_isolation)
    if unknown := set(recipe.families) - set(FAMILIES):
        raise UserError(f"no family {sorted(unknown)[0]!r}: there are {', '.join(FAMILIES)}")
    for path in recipe.folders:
        if not Path(path).is_dir():
            raise UserError(f"no folder {path}")
    return where, Benchmarks(task for name in recipe.benchmarks for task in load(name))


def _generated(recipe: DataRecipe, built: Built) -> list[Draft]:
    step = built.step("generated", "drafts")
    found: dict[str, Draft] = {}
    for name in recipe.families or FAMILIES:
        made = list(of_family(name))
        chosen = random.Random(f"{recipe.seed}/{name}").sample(made, min(recipe.per_family, len(made)))
        found |= {draft.name: draft for draft in chosen}
        step.keep(len(chosen))
        for draft in made:
            if draft not in chosen:
                step.drop("more than asked of one family", draft.name)
    return list(found.values())


def _proven(judge: Judge, recipe: DataRecipe, drafts: list[Draft], built: Built, tell: Tell) -> list[Proven]:
    step = built.step("proven", "tasks")
    proven = []
    for number, (draft, result) in enumerate(Prover(judge, recipe.proof, recipe.seed).all(drafts)):
        tell("proving", number + 1, len(drafts))
        if isinstance(result, Unproven):
            step.drop(result.reason, f"{draft.name}: {result.detail[:200]}" if result.detail else draft.name)
        else:
            proven.append(result)
            step.keep()
    return proven


def _repeated(recipe: DataRecipe, opened: Opened, proven: list[Proven], built: Built, tell: Tell) -> list[Proven]:
    step = built.step("the same with every seed", "tasks")

    times = recipe.proof.repetitions - 1  # the proof itself was the first
    seeds = min(REPEATING_SEEDS, times)

    def judges() -> Generator[Judge, None, None]:
        for seed in range(1, seeds + 1):
            with opened(seed=seed) as judge:
                yield judge

    done = itertools.count(1)
    with contextlib.closing(judges()) as one_by_one:
        failed = repeated(
            one_by_one,
            proven,
            rounds=-(-times // max(1, seeds)),
            count=lambda: tell("repeating", next(done), seeds * len(proven)),
        )
    kept = []
    for item in proven:
        if item.task.task_id in failed:
            step.drop("the reference fails with another seed", f"{item.draft.name}: {failed[item.task.task_id][:200]}")
        else:
            kept.append(item)
            step.keep()
    return kept


def _split(recipe: DataRecipe, built: Built) -> None:
    of = splits((item.draft.group for item in built.proven), recipe.seed)
    for item in built.proven:
        item.task = item.task.model_copy(update={"split": of[item.draft.group]})


def is_built(folder: Path, recipe: DataRecipe) -> bool:
    """Whether the folder holds the whole of what this recipe makes: the card is written last."""
    return (folder / FILES[-1]).exists() and _present(folder) == _mark(recipe)


def _mark(recipe: DataRecipe) -> bytes:
    return (recipe.model_dump_json(indent=1) + "\n").encode()


def _present(folder: Path) -> bytes | None:
    """The mark of the build in a folder."""
    mark = folder / "recipe.json"
    return mark.read_bytes() if mark.exists() else None


def _claim(folder: Path, recipe: DataRecipe, force: bool) -> None:
    """Raises UserError if the folder holds something that this recipe did not make."""
    own = _mark(recipe)
    try:
        present = _present(folder)
        others = [name for name in FILES if (folder / name).exists()]
        if not force and present != own and (present is not None or others):
            raise UserError(f"{folder} holds another build: choose another folder, or --force to replace it")
        if present != own:
            for name in (*reversed(FILES), ANSWERS, LESSONS):  # the card, which says that a build is whole, first
                (folder / name).unlink(missing_ok=True)
        replace_file(folder / "recipe.json", own)
    except OSError as error:
        raise UserError(f"cannot write to {folder}: {error.strerror or error}") from error


def _write(folder: Path, recipe: DataRecipe, where: Environment, built: Built) -> None:
    rows = {
        "tasks.jsonl": [item.task.model_dump_json() for item in built.proven],
        "pairs.jsonl": [pair.model_dump_json() for pair in built.pairs],
        "contaminated.jsonl": [json.dumps(vars(near)) for near in built.near],
    }
    try:
        (folder / FILES[-1]).unlink(missing_ok=True)  # the card says that all of it is of one build
        for name, lines in rows.items():
            replace_file(folder / name, "".join(f"{line}\n" for line in lines).encode())
        funnel = json.dumps([step.as_json() for step in built.steps], indent=1) + "\n"
        replace_file(folder / "funnel.json", funnel.encode())
        replace_file(folder / "funnel.svg", picture.svg(built.steps).encode())
        about = card.text(recipe, where.label, built.steps, built.proven, built.pairs)
        replace_file(folder / "card.md", about.encode())
    except OSError as error:
        raise UserError(f"cannot write to {folder}: {error.strerror or error}; the same command continues") from error
