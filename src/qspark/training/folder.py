"""The folder that a training leaves behind.

    run.json        recipe, checksums of data and base, environment, isolation, versions, what was left out
    checkpoints/    the last two; the same command continues from the last one that is whole
    adapter/        what was trained, for ``qspark eval --model hf:RUN/adapter`` (model/, where all weights were)
    before/ after/  run folders of the evaluations around it, and scores.json from them

and the files of ``journal``. One command works in it at a time, as in the folder of an evaluation.
"""

import json
import re
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pydantic import JsonValue

from qspark.errors import UserError
from qspark.files import LOCK, read_bounded, remove_tree, replace_file
from qspark.judge import environment
from qspark.models import content_of
from qspark.models.store import sha256_of, weights_of
from qspark.training.examples import files_of
from qspark.training.policy import TINY
from qspark.training.recipe import TrainRecipe

RUN, CHECKPOINTS = "run.json", "checkpoints"
LOG, SAMPLES, SIGNS = "log.jsonl", "samples.jsonl", "signs.jsonl"  # see journal
SCORES = "scores.json"
LIBRARIES = ("torch", "transformers", "accelerate", "peft", "trl")
FREE = {"workers", "log_every", "sample_every", "save_every", "report_to"}  # of a recipe: they change no number
_MADE = (CHECKPOINTS, "adapter", "model", "adapter.partial", "model.partial", "before", "after")
_NAME = re.compile(r"checkpoint-[0-9]+")
_LAST_FILE = "trainer_state.json"  # what Trainer writes last into a checkpoint


class MustStartOver(UserError):
    """The training in a folder cannot go on as it is: the same command would only come to the same end."""


def result_of(recipe: TrainRecipe) -> Path:
    """The folder of what a training leaves."""
    return recipe.out / ("model" if recipe.lora is None else "adapter")


def seconds_of(folder: Path) -> float | None:
    """Wall time of all steps of the training in this folder; none where its log does not tell."""
    try:
        lines = read_bounded(folder / LOG).splitlines()
        return sum(json.loads(line)["seconds"] for line in lines)
    except (UserError, ValueError, KeyError):
        return None


def begin(recipe: TrainRecipe, *, force: bool, devices: int = 1, engine: str = "") -> bool:
    """Make or check the run folder; whether the training in it is finished already.

    ``force`` starts over; what the same recipe began by force and did not finish is continued, like any other.
    ``devices`` train, and ``engine`` splits the model over them: a training is continued by the same.
    """
    folder, asked = recipe.out, json.loads(recipe.model_dump_json())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        begun = _begun(folder, unreadable_is_none=force)
        known = begun is not None and not (other := _difference(begun, asked, recipe))
        if known and begun and not force and not _finished(recipe):
            then = begun.get("devices", 1), begun.get("engine", "")
            if then != (devices, engine):
                raise UserError(
                    f"{folder} was begun by {_on(*then)}, not by {_on(devices, engine)}: start as many, or --force"
                )
        if force and not (known and begun and begun.get("forced") and not _finished(recipe)):
            if (folder / RUN).exists():
                remove(folder)
            elif strays := [name for name in _MADE if (folder / name).exists()]:  # whose it is nobody can say
                raise UserError(f"{folder} holds {strays[0]} but no {RUN}: choose another out, or remove it")
        elif not known and begun is not None:
            raise UserError(f"{folder} holds another training ({other} differ): choose another out, or --force")
        elif not known and any(path.name != LOCK for path in folder.iterdir()):
            raise UserError(f"{folder} holds files but no {RUN}: choose another out, or --force")
        if not (folder / RUN).exists():
            versions = {name: version(name) for name in LIBRARIES}
            content = {"recipe": asked, "data": data_of(recipe), "versions": versions, "forced": force}
            content |= {"surroundings": surroundings_of(recipe)}
            content |= {"devices": devices, "engine": engine}
            write(folder / RUN, content)
    except FileExistsError as error:
        raise UserError(f"out: {folder} is a file: name a folder") from error
    except OSError as error:
        raise UserError(f"cannot write in {folder}: {error.strerror}") from error
    return result_of(recipe).exists()


def give_up(recipe: TrainRecipe) -> None:
    """What was begun by force is not continued by force any more."""
    try:
        run = json.loads(read_bounded(recipe.out / RUN))
        write(recipe.out / RUN, {**run, "forced": False})
    except (UserError, OSError, ValueError):  # there was another fault before this one, which is told
        return


def _on(devices: int, engine: str) -> str:
    return f"{devices} process{'es' if devices > 1 else ''}{f' with {engine}' if engine else ''}"


def _finished(recipe: TrainRecipe) -> bool:
    """With the evaluation after it, where the recipe wants one."""
    return result_of(recipe).exists() and (not recipe.scoring.enabled or (recipe.out / SCORES).exists())


def _begun(folder: Path, *, unreadable_is_none: bool) -> dict[str, Any] | None:
    """What run.json says, None if there is none. Raises UserError."""
    if not (folder / RUN).exists():
        return None
    try:
        found = json.loads(read_bounded(folder / RUN))
        if not isinstance(found, dict) or not all(isinstance(found.get(name), dict) for name in ("recipe", "data")):
            raise ValueError("it is not what a training writes")
    except (UserError, ValueError) as error:
        if unreadable_is_none:
            return None
        raise UserError(f"{folder / RUN} cannot be read ({error}): --force to start over") from error
    return found


def _difference(begun: Mapping[str, Any], asked: Mapping[str, Any], recipe: TrainRecipe) -> str:
    """Of two trainings, in words; nothing if they are the same."""
    recipes = [name for name in asked.keys() - FREE if begun["recipe"].get(name) != asked[name]]
    if recipes:
        return ", ".join(sorted(recipes))
    then, now = begun["data"], data_of(recipe)
    changed = sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name))
    if changed:
        return f"the content of {', '.join(changed)}"
    around, here = begun.get("surroundings", {}), surroundings_of(recipe)
    other = sorted(name for name in around.keys() & here.keys() if around[name] != here[name])
    return ", ".join(other)  # what is gone since, or was not kept then, cannot be compared


def remove(folder: Path) -> None:
    """What a training left, and nothing else that may lie there. Raises UserError where it stays."""
    for name in _MADE:
        remove_tree(folder / name)
    for name in (LOG, SAMPLES, SIGNS, SCORES, RUN):
        (folder / name).unlink(missing_ok=True)


def last_checkpoint(folder: Path, *, finished: bool = True) -> str | None:
    """The latest one that is whole; those that a kill left unfinished are removed.

    Without ``finished`` that of the last step does not count: the steps before it are made once more.
    """
    whole = []
    for checkpoint in folder.glob("checkpoint-*"):
        if not _NAME.fullmatch(checkpoint.name):
            continue  # somebody's own
        if (checkpoint / _LAST_FILE).exists():
            try:
                json.loads((checkpoint / _LAST_FILE).read_text(encoding="utf-8"))
                whole.append(checkpoint)
                continue
            except ValueError:
                pass
        remove_tree(checkpoint)
    if not finished:
        whole = [checkpoint for checkpoint in whole if not is_final(str(checkpoint))]
    return str(max(whole, key=lambda path: int(path.name.partition("-")[2]))) if whole else None


def write(path: Path, content: object) -> None:
    """JSON, complete or not at all."""
    replace_file(path, (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode())


def is_final(checkpoint: str) -> bool:
    """Whether a checkpoint is that of the last step."""
    state = json.loads((Path(checkpoint) / _LAST_FILE).read_text(encoding="utf-8"))
    return bool(0 < state.get("max_steps", 0) <= state.get("global_step", 0))


def data_of(recipe: TrainRecipe) -> dict[str, str]:
    """SHA-256 of what a training is made from: built or trained anew, it makes another training."""
    files = [file for file in files_of(recipe.data) if file.is_file()]
    found = {file.name: sha256_of(file) for file in files}
    if recipe.adapter is not None:
        found["adapter"] = weights_of(recipe.adapter)
    return found


def surroundings_of(recipe: TrainRecipe) -> dict[str, JsonValue]:
    """What lies under the names in a recipe: the weights of a base in a folder, and the environment of what is judged.

    Models of the catalogue are known by their checksums, and what is not there is said where it is needed.
    """
    found: dict[str, JsonValue] = {}
    if recipe.model != TINY:
        found |= {f"{name} of {recipe.model}": value for name, value in content_of(f"hf:{recipe.model}").items()}
    if recipe.samples_answers:
        try:
            found["packages of the environment"] = environment.find(recipe.environment).fingerprint
        except UserError:
            return found
    return found


def note(recipe: TrainRecipe, **facts: object) -> None:
    """Write into run.json what only the training itself finds out."""
    run = json.loads(read_bounded(recipe.out / RUN))
    write(recipe.out / RUN, {**run, **facts})
