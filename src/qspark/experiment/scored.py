"""A training with the same evaluation before and after it, on tasks that were held out: ``scores.json``."""

import importlib.util
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from qspark.errors import UserError
from qspark.evaluation import UNSEEN, Measurement, Scores, Shown, measure
from qspark.files import alone_in
from qspark.judge import environment
from qspark.judge.inside.isolation.ladder import Rung
from qspark.models import Sampling, content_of, open_model
from qspark.models.catalog import BY_NAME
from qspark.tasks import TaskSet
from qspark.training import TrainRecipe
from qspark.training.examples import Data
from qspark.training.faults import check_libraries
from qspark.training.folder import SCORES, begin, result_of, write
from qspark.training.policy import check_adapter, libraries, source_of
from qspark.training.processes import Processes, speaks
from qspark.training.tell import Tell, silent
from qspark.training.train import train


@dataclass(frozen=True)
class Asked:
    """How a model is measured."""

    tasks: TaskSet
    environment: str
    samples: int = 1
    temperature: float = 0.0
    ks: tuple[int, ...] = (1,)
    max_new_tokens: int = 512
    seed: int = 0
    workers: int | None = None
    min_isolation: tuple[Rung, ...] = ()


def measured(spec: str, asked: Asked, folder: Path, shown: Shown = UNSEEN) -> Scores:
    """Scores of a model, which ``folder`` keeps. Raises UserError as ``measure`` does."""
    sampling = Sampling(temperature=asked.temperature, max_new_tokens=asked.max_new_tokens, seed=asked.seed)
    return measure(
        Measurement(
            command="eval",
            tasks=asked.tasks,
            pairs=[(task, sample) for task in asked.tasks for sample in range(asked.samples)],
            arguments={
                "model": spec,
                "n": asked.samples,
                "temperature": asked.temperature,
                "max_new_tokens": asked.max_new_tokens,
                "seed": asked.seed,
            },
            content=content_of(spec),
            environment=environment.find(asked.environment),
            sampling=sampling,
            open_generator=lambda: open_model(spec),
            ks=asked.ks,
            workers=asked.workers,
            min_isolation=asked.min_isolation,
            folder=folder,
        ),
        shown,
    )


def spec_of(model: str, trained: Path | None = None) -> str:
    """What ``--model`` would be for a recipe's model, or for what was trained from it.

    Before and after go the same way: by OpenVINO where that can apply the adapter and there is no GPU. Raises UserError
    without torch, or for a model that is not there.
    """
    torch, _ = libraries()
    fast = model in BY_NAME and importlib.util.find_spec("openvino_genai") and not torch.cuda.is_available()
    if fast and (trained is None or (trained / "adapter_config.json").is_file()):
        return f"ov:{trained or model}"
    if trained is not None:
        return f"hf:{trained}"
    if model in BY_NAME:
        return f"hf:{model}"
    return f"hf:{source_of(model)}"


def train_and_score(
    recipe: TrainRecipe,
    *,
    tell: Tell = silent,
    shown: Shown = UNSEEN,
    min_isolation: tuple[Rung, ...] = (),
    force: bool = False,
) -> dict[str, Scores]:
    """Evaluate, train, evaluate; the scores "before" and "after", none where the recipe wants none.

    The same call continues where an earlier one stopped. Raises UserError.
    """
    scoring = recipe.scoring
    if Processes().count > 1:
        if scoring.enabled:
            raise UserError(
                "one process evaluates: set scoring.enabled: false where several train, and afterwards run "
                f"qspark eval --model hf:{result_of(recipe)}"
            )
        with alone_in(recipe.out) if speaks() else nullcontext():
            train(recipe, tell=tell, min_isolation=min_isolation, force=force)
        return {}
    data = Data.read(recipe.data)
    held_out = data.held_out(scoring.split, scoring.limit)
    if scoring.enabled and not held_out:
        raise UserError(
            f"no task of {recipe.data} is held out for {scoring.split}: build more data, or set scoring.enabled: false"
        )
    # What is missing is found out before a folder is claimed, or anything of an earlier training given up.
    check_libraries(recipe)
    check_adapter(recipe)
    before = spec_of(recipe.model, recipe.adapter)
    asked = Asked(
        tasks=TaskSet(f"{recipe.data} ({scoring.split})", tuple(held_out), str(recipe.data)),
        environment=recipe.environment,
        samples=scoring.samples,
        temperature=scoring.temperature,
        ks=scoring.k,
        max_new_tokens=recipe.lengths.completion,
        seed=recipe.seed,
        workers=recipe.workers,
        min_isolation=min_isolation,
    )
    found: dict[str, Scores] = {}
    with alone_in(recipe.out):
        begin(recipe, force=force)
        if scoring.enabled:
            found["before"] = measured(before, asked, recipe.out / "before", shown)
        result = train(recipe, tell=tell, min_isolation=min_isolation)
        if scoring.enabled:
            found["after"] = measured(spec_of(recipe.model, result), asked, recipe.out / "after", shown)
            write(recipe.out / SCORES, {name: scores.as_json() for name, scores in found.items()})
    return found
