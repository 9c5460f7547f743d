"""Drafts from sources: read, cut out, run on inputs; where those do not do, on what the packages' own tests give."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from qspark.data import mining
from qspark.data.draft import MINED, Draft
from qspark.data.funnel import Step
from qspark.data.recipe import DataRecipe
from qspark.data.recording import Recorded, Recording, label
from qspark.data.snippets import Snippet, snippets
from qspark.data.sources import Folder, Package, Release
from qspark.home import cache_folder
from qspark.judge import Environment, Judge

Tell = Callable[[str, int, int], None]  # step, done, of how many
Results = list[Draft | mining.NoDraft]


def mined(
    recipe: DataRecipe, where: Environment, opened: Callable[[], Judge], steps: list[Step], tell: Tell
) -> list[Draft]:
    """Tells the steps of the funnel what became of everything. Raises UserError."""
    if not recipe.packages and not recipe.folders:
        return []
    read, cut, run = Step("read", "modules"), Step("cut out", "functions"), Step("run on inputs", "functions")
    recorded = Step("recorded", "files of tests")
    steps += [read, cut, *([recorded] if recipe.record and recipe.packages else []), run]
    found, of_package = _read(recipe, where, read, cut, tell)
    with opened() as judge:
        results = _run(judge, found, recipe.seed, {}, partial(tell, "running"))
        if recipe.record:
            lacking = {
                release: [number for number in numbers if isinstance(results[number], mining.LacksInputs)]
                for release, numbers in of_package.items()
            }
            recording = Recording(judge, partial(_release, where), partial(_version_here, where))
            wanted = {release: [found[number] for number in numbers] for release, numbers in lacking.items()}
            calls = recording.of(wanted, recorded, partial(tell, "recording"))
            again = [number for numbers in lacking.values() for number in numbers if label(found[number]) in calls]
            snippets_again = [found[number] for number in again]
            more = _run(judge, snippets_again, recipe.seed, calls, partial(tell, "running on what was recorded"))
            for number, result in zip(again, more, strict=True):
                results[number] = result
    return _drafts(found, results, run)


def _release(where: Environment, name: str, version: str) -> Release:
    return Release(name, version, where.python, cache_folder() / "packages")


def _version_here(where: Environment, release: Release) -> str | None:
    """Of a package, where programs run; None if it is not there."""
    return where.packages.get(release.name.lower())


def _read(
    recipe: DataRecipe, where: Environment, read: Step, cut: Step, tell: Tell
) -> tuple[list[Snippet], dict[Release, range]]:
    """All snippets, and which of them each package gave."""
    found: list[Snippet] = []
    of_package: dict[Release, range] = {}
    of = len(recipe.folders) + len(recipe.packages)
    for number, (path, licence) in enumerate(sorted(recipe.folders.items())):
        tell("reading", number, of)
        found += snippets(Folder(Path(path), licence).modules(read), cut, importable=False)
    for number, package in enumerate(recipe.packages):
        tell("reading", len(recipe.folders) + number, of)
        release = _release(where, *package.split("==", 1))
        before = len(found)
        importable = _version_here(where, release) == release.version
        found += snippets(Package(release).modules(read), cut, importable=importable)
        of_package[release] = range(before, len(found))
    tell("reading", of, of)
    return found, of_package


def _run(judge: Judge, found: list[Snippet], seed: int, calls: Recorded, tell: Callable[[int, int], None]) -> Results:
    results: Results = []
    for number, (_, result) in enumerate(mining.drafts(judge, found, seed, calls)):
        tell(number + 1, len(found))
        results.append(result)
    return results


def _drafts(found: list[Snippet], results: Results, run: Step) -> list[Draft]:
    drafts: dict[str, Draft] = {}
    for snippet, result in zip(found, results, strict=True):
        named = f"{snippet.module.name}.{snippet.name}"
        if isinstance(result, mining.NoDraft):
            run.drop(str(result), named)
            continue
        # Methods of several classes in one module may have one name.
        name = result.name if result.name not in drafts else f"{MINED}/{snippet.module.name}.{snippet.called}"
        if name in drafts:
            run.drop("a name twice", named)
        else:
            drafts[name] = replace(result, name=name)
            run.keep()
    return list(drafts.values())
