"""From sources to ``tasks.jsonl`` and ``pairs.jsonl``, with a funnel that says what was dropped and why.

The same recipe and seed give the same files. Verdicts are remembered as they come (``judge/store.py``), and the files
are written at the end, each whole or not at all: a build that was killed is simply given again.
"""

import contextlib
import json
import random
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path

from qspark.data import card, mining, picture
from qspark.data.contamination import Benchmarks, Near
from qspark.data.draft import Draft
from qspark.data.families import FAMILIES
from qspark.data.funnel import Step
from qspark.data.likeness import duplicates, likeness
from qspark.data.pairs import PreferencePair, pairs
from qspark.data.proof import Proven, Prover, Unproven, repeated
from qspark.data.recipe import DataRecipe
from qspark.data.snippets import Snippet, snippets
from qspark.data.sources import Folder, Package, Release, Source
from qspark.errors import UserError
from qspark.judge import Environment, Judge, Store, environment
from qspark.judge.store import cache_folder
from qspark.tasks import load

# Above both an item is a duplicate: same code in other names, and nearly the same words.
DUPLICATE_CODE, DUPLICATE_PROMPT = 0.8, 0.7
FILES = ("tasks.jsonl", "pairs.jsonl", "contaminated.jsonl", "funnel.json", "funnel.svg", "card.md")

Tell = Callable[[str, int, int], None]  # step, done, of how many


@dataclass
class Built:
    """What a build made."""

    steps: list[Step]
    proven: list[Proven]
    pairs: list[PreferencePair]
    near: list[Near] = field(default_factory=list)


def build(recipe: DataRecipe, folder: Path, *, force: bool = False, tell: Tell = lambda step, done, of: None) -> Built:
    """Build into a folder. Raises UserError: the folder holds another build, an unknown name, an unwritable disk."""
    _claim(folder, recipe, force)
    where = environment.find(recipe.environment)
    built = Built([], [], [])
    # Read first: a benchmark that cannot be had is found out before hours of work.
    known = Benchmarks(task for name in recipe.benchmarks for task in load(name))
    with Store() as store:
        drafts = _mined(recipe, where, store, built, tell)
    drafts += _generated(recipe, built)
    drafts = _without_benchmarks(known, drafts, built)
    drafts = _without_duplicates(drafts, built)
    with Store() as store:
        proven = _proven(recipe, where, store, drafts, built, tell)
        built.proven = _repeated(recipe, where, store, proven, built, tell)
    built.pairs = pairs(
        built.proven,
        per_task=recipe.pairs_per_task,
        one_kind_at_most=recipe.one_kind_at_most,
        seed=recipe.seed,
    )
    _write(folder, recipe, where, built)
    return built


def _mined(recipe: DataRecipe, where: Environment, store: Store, built: Built, tell: Tell) -> list[Draft]:
    if not recipe.packages and not recipe.folders:
        return []
    read, cut, run = Step("read", "modules"), Step("cut out", "functions"), Step("run on inputs", "functions")
    built.steps += [read, cut, run]
    sources: list[tuple[Source, bool]] = [
        (Folder(Path(path), licence), False) for path, licence in sorted(recipe.folders.items())
    ]
    for package in recipe.packages:
        name, _, version = package.partition("==")
        release = Release(name, version, where.python, cache_folder() / "packages")
        sources.append((Package(release), where.packages.get(name.lower()) == version))
    found: list[Snippet] = []
    for number, (source, installed) in enumerate(sources):
        tell("reading", number, len(sources))
        found += snippets(source.modules(read), cut, importable=installed)
    tell("reading", len(sources), len(sources))
    drafts: dict[str, Draft] = {}
    with Judge(where, store=store) as judge:
        for number, (snippet, result) in enumerate(mining.drafts(judge, found, recipe.seed)):
            tell("running", number + 1, len(found))
            label = f"{snippet.module.name}.{snippet.name}"
            if isinstance(result, mining.NoDraft):
                run.drop(str(result), label)
            elif result.name in drafts:
                run.drop("a name twice", label)
            else:
                drafts[result.name] = result
                run.keep()
    return list(drafts.values())


def _generated(recipe: DataRecipe, built: Built) -> list[Draft]:
    step = Step("generated", "drafts")
    built.steps.append(step)
    if unknown := set(recipe.families) - FAMILIES.keys():
        raise UserError(f"no family {sorted(unknown)[0]!r}: there are {', '.join(FAMILIES)}")
    found: dict[str, Draft] = {}
    for name in recipe.families or tuple(FAMILIES):
        chance = random.Random(f"{recipe.seed}/{name}")
        for number, draft in enumerate(FAMILIES[name](chance)):
            if number >= recipe.per_family:
                step.drop("more than asked of one family", draft.name)
            elif draft.name in found:
                step.drop("a name twice", draft.name)
            else:
                found[draft.name] = draft
                step.keep()
    return list(found.values())


def _without_benchmarks(known: Benchmarks, drafts: list[Draft], built: Built) -> list[Draft]:
    step = Step("away from benchmarks", "drafts")
    built.steps.append(step)
    kept = []
    for draft in drafts:
        near = known.near(draft)
        if near is None:
            kept.append(draft)
            step.keep()
        else:
            built.near.append(near)
            step.drop("near a benchmark's task", f"{draft.name} ({near.task_id})")
    return kept


def _without_duplicates(drafts: list[Draft], built: Built) -> list[Draft]:
    step = Step("different from each other", "drafts")
    built.steps.append(step)
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


def _proven(
    recipe: DataRecipe, where: Environment, store: Store, drafts: list[Draft], built: Built, tell: Tell
) -> list[Proven]:
    step = Step("proven", "tasks")
    built.steps.append(step)
    proven = []
    with Judge(where, store=store) as judge:
        for number, (draft, result) in enumerate(Prover(judge, recipe.proof, recipe.seed).all(drafts)):
            tell("proving", number + 1, len(drafts))
            if isinstance(result, Unproven):
                step.drop(result.reason, f"{draft.name}: {result.detail[:200]}" if result.detail else draft.name)
            else:
                proven.append(result)
                step.keep()
    return proven


def _repeated(
    recipe: DataRecipe, where: Environment, store: Store, proven: list[Proven], built: Built, tell: Tell
) -> list[Proven]:
    step = Step("the same with every seed", "tasks")
    built.steps.append(step)

    def judges() -> Generator[Judge, None, None]:
        for seed in range(1, recipe.proof.repetitions):  # the proof itself was the first
            with Judge(where, store=store, seed=seed) as judge:
                yield judge
            tell("repeating", seed + 1, recipe.proof.repetitions)

    with contextlib.closing(judges()) as opened:
        failed = repeated(opened, proven)
    kept = []
    for item in proven:
        if item.task.task_id in failed:
            step.drop("the reference fails with another seed", f"{item.draft.name}: {failed[item.task.task_id][:200]}")
        else:
            kept.append(item)
            step.keep()
    return kept


def _claim(folder: Path, recipe: DataRecipe, force: bool) -> None:
    """Raises UserError if the folder holds something that this recipe did not make."""
    mark = folder / "recipe.json"
    own = recipe.model_dump_json(indent=1) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        present = mark.read_text(encoding="utf-8") if mark.exists() else None
        others = [name for name in FILES if (folder / name).exists()]
        if not force and present != own and (present is not None or others):
            raise UserError(f"{folder} holds another build: give another --out, or --force to replace it")
        _whole(mark, own)
    except OSError as error:
        raise UserError(f"cannot write to {folder}: {error.strerror or error}") from error


def _write(folder: Path, recipe: DataRecipe, where: Environment, built: Built) -> None:
    rows = {
        "tasks.jsonl": [item.task.model_dump_json() for item in built.proven],
        "pairs.jsonl": [pair.model_dump_json() for pair in built.pairs],
        "contaminated.jsonl": [json.dumps(vars(near)) for near in built.near],
    }
    try:
        for name, lines in rows.items():
            _whole(folder / name, "".join(f"{line}\n" for line in lines))
        _whole(folder / "funnel.json", json.dumps([step.as_json() for step in built.steps], indent=1) + "\n")
        _whole(folder / "funnel.svg", picture.svg(built.steps))
        _whole(folder / "card.md", card.text(recipe, where.label, built.steps, built.proven, built.pairs))
    except OSError as error:
        raise UserError(f"cannot write to {folder}: {error.strerror or error}; the same command continues") from error


def _whole(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
