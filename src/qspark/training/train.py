"""One training from its recipe: model and data in, an adapter out.

What it leaves behind is in ``folder`` and ``journal``. Not covered: the evaluation before and after
(``qspark.experiment``).
"""

import os
from collections import Counter
from collections.abc import Collection
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from qspark.errors import UserError
from qspark.files import remove_tree
from qspark.judge import Judge, Store, ZygoteDied, environment
from qspark.judge.inside.isolation.ladder import Rung
from qspark.task import Task
from qspark.training import memory
from qspark.training.examples import Data, Encoder, Example, Examples, answer_examples, pair_examples
from qspark.training.faults import check_libraries, one_clear_line
from qspark.training.folder import (
    CHECKPOINTS,
    MustStartOver,
    begin,
    give_up,
    is_final,
    last_checkpoint,
    note,
    result_of,
)
from qspark.training.policy import Policy, check_adapter, load, source_of, with_adapter
from qspark.training.processes import Processes, speaks
from qspark.training.recipe import Stage, TrainRecipe
from qspark.training.settings import settings_of
from qspark.training.tell import Tell, silent


def train(
    recipe: TrainRecipe, *, tell: Tell = silent, min_isolation: Collection[Rung] = (), force: bool = False
) -> Path:
    """Train, or continue; the folder of the adapter, or of the model where all weights were trained.

    ``min_isolation``: the walls without which no answer is run.

    Raises:
        UserError: data, model or surroundings are not what the recipe needs, or the folder holds another training.
    """
    try:
        return _train(recipe, tell, min_isolation, force=force)
    except MustStartOver:
        if speaks():
            give_up(recipe)
        raise
    finally:
        memory.give_back()  # what was trained is only now out of everybody's reach


def _train(recipe: TrainRecipe, tell: Tell, min_isolation: Collection[Rung], *, force: bool) -> Path:
    result = result_of(recipe)
    processes = Processes()
    check_libraries(recipe)
    check_adapter(recipe)
    if processes.engine and recipe.lora is not None and recipe.lora.quantise:
        raise UserError("lora.quantise: a base in four bits is not split over devices; set it to false")
    tell = tell if processes.first else silent
    with processes.first_first():
        if begin(recipe, force=force and processes.first, devices=processes.count, engine=processes.engine):
            return result
    memory.keep_blocks()
    tell("reading", 0, 1, "")
    data = Data.read(recipe.data)
    with processes.first_first():  # which may have to prepare the model's files
        source_of(recipe.model)
    args = settings_of(recipe)  # before the model is loaded, which DeepSpeed splits by them as it comes
    policy = load(recipe)
    tell("reading", 1, 1, "")
    with ExitStack() as opened, one_clear_line(recipe):
        if recipe.samples_answers:
            trainer = _online(recipe, data, policy, args, processes, min_isolation, tell, opened)
        else:
            trainer = _offline(recipe, data, policy, args, processes, tell)
        processes.prepare(trainer)
        with processes.first_first():
            last = last_checkpoint(recipe.out / CHECKPOINTS, finished=not processes.engine)
        if last is not None and is_final(last):
            trainer._load_from_checkpoint(last)  # Trainer itself would add a step to a finished training
        else:
            trainer.train(resume_from_checkpoint=last)
        _save(trainer, policy, result, processes)
    return result


def _offline(recipe: TrainRecipe, data: Data, policy: Policy, args: Any, processes: Processes, tell: Tell) -> Any:
    from transformers import PrinterCallback

    from qspark.training.journal import Journal
    from qspark.training.offline import OfflineTrainer, collate

    examples = offline_examples(recipe, data, Encoder(policy.tokenizer, recipe.prose))
    if processes.first:
        note(recipe, left_out={"longer than lengths allow": examples.too_long})
    pad = policy.tokenizer.pad_token_id
    journal = Journal(recipe, tell, list)
    trainer = OfflineTrainer(
        model=_adapted(policy, recipe, processes.engine),
        args=args,
        train_dataset=examples.kept,
        data_collator=lambda rows: collate(rows, pad),
        callbacks=[journal],
        odds=recipe.odds,
    )
    trainer.remove_callback(PrinterCallback)
    return trainer


def _of_levels(recipe: TrainRecipe) -> str:
    return f" of the level {' or '.join(recipe.levels)}" if recipe.levels else ""


def offline_examples(recipe: TrainRecipe, data: Data, encoder: Encoder) -> Examples:
    """What SFT or ORPO trains on. Raises UserError where that is nothing."""
    if recipe.stage is Stage.SFT:
        found = answer_examples(data.trained(recipe.tasks, recipe.levels), data.pairs, encoder, recipe.lengths)
    else:
        pairs = data.pairs_of(data.trained(recipe.tasks, recipe.levels), recipe.odds.kinds)
        found = pair_examples(pairs, data, encoder, recipe.lengths)
    if not found.kept:
        what = "right answer" if recipe.stage is Stage.SFT else "pair"
        longer = f"; {found.too_long} are longer than lengths allow" if found.too_long else ""
        raise UserError(f"{recipe.data} has no {what}{_of_levels(recipe)} to train on{longer}")
    return found


def _online(
    recipe: TrainRecipe,
    data: Data,
    policy: Policy,
    args: Any,
    processes: Processes,
    min_isolation: Collection[Rung],
    tell: Tell,
    opened: ExitStack,
) -> Any:
    from transformers import PrinterCallback

    from qspark.training.journal import Journal
    from qspark.training.online import OnlineTrainer
    from qspark.training.rollouts import sampler_of
    from qspark.training.scoring import Scorer
    from qspark.training.unified import UnifiedTrainer
    from qspark.training.watch import Watcher

    encoder = Encoder(policy.tokenizer, recipe.prose)
    trained = data.trained(recipe.tasks, recipe.levels)
    wanted = [task for task in trained if len(encoder.prompt(task)) <= recipe.lengths.prompt]
    if not wanted:
        raise UserError(
            f"{recipe.data} has no task{_of_levels(recipe)} to train on whose prompt has at most "
            f"{recipe.lengths.prompt} tokens"
        )
    where = environment.find(recipe.environment)
    store = opened.enter_context(closing(Store()))
    workers = recipe.workers or max(1, len(os.sched_getaffinity(0)) // processes.of_this_machine)
    try:
        judge = opened.enter_context(Judge(where, workers=workers, store=store, min_isolation=min_isolation))
    except ZygoteDied as died:
        mend = f"create it again: qspark env create {where.name} --force"
        raise UserError(f"environment {where.label} does not start ({died}); {mend}") from died
    scorer = opened.enter_context(Scorer(judge, wanted))
    tasks, reasons = scorer.usable(lambda done, of: tell("references", done, of, ""), processes.shared_out)
    left_out = Counter(reasons.values())
    if too_long := len(trained) - len(wanted):
        left_out["its prompt is too long"] = too_long
    per_step = args.generation_batch_size // args.num_generations
    if len(tasks) < per_step:
        raise UserError(f"a step samples for {per_step} tasks, but only {len(tasks)} of {recipe.data} can be used")
    journal = Journal(recipe, tell, lambda: _samples(trainer.judged))
    references, stored, too_long = _examples_by_task(recipe, data, encoder, tasks)
    if recipe.stage is Stage.UNIFIED:
        left_out["references or pairs longer than lengths allow"] = too_long
        if recipe.unified.pairs and not stored:
            raise UserError(
                f"unified.pairs has a weight, but {recipe.data} has no pair of these tasks that odds.kinds and lengths "
                "let through: build pairs, or set unified.pairs=0"
            )
    if processes.first:
        note(recipe, left_out=left_out, isolation=judge.isolation)
    sampler = sampler_of(recipe, encoder)
    if sampler is not None:
        opened.callback(sampler.close)
    named: dict[str, Any] = {
        "recipe": recipe,
        "references": references,
        "encoder": encoder,
        "sampler": sampler,
        "scorer": scorer,
        "tasks": tasks,
        "watcher": Watcher(recipe.watch, frozenset(task.task_id for task in tasks if _uses_qiskit(task))),
        "signed": journal.sign,
        "model": _adapted(policy, recipe, processes.engine),
        "args": args,
        "processing_class": policy.tokenizer,
        "callbacks": [journal],
    }
    if recipe.stage is Stage.UNIFIED:
        trainer: Any = UnifiedTrainer(stored=stored, **named)
    else:
        trainer = OnlineTrainer(**named)
    trainer.remove_callback(PrinterCallback)
    return trainer


def _examples_by_task(
    recipe: TrainRecipe, data: Data, encoder: Encoder, tasks: list[Task]
) -> tuple[dict[str, Example], dict[str, list[Example]], int]:
    """Reference and judged pairs of each task, and how many of all these are too long."""
    own = answer_examples(tasks, (), encoder, recipe.lengths)
    pairs = pair_examples(data.pairs_of(tasks, recipe.odds.kinds), data, encoder, recipe.lengths)
    stored: dict[str, list[Example]] = {}
    for example in pairs.kept:
        stored.setdefault(example.task_id, []).append(example)
    return {one.task_id: one for one in own.kept}, stored, own.too_long + pairs.too_long


def _adapted(policy: Policy, recipe: TrainRecipe, engine: str) -> Any:
    from transformers import set_seed

    set_seed(recipe.seed)  # an adapter begins with random numbers
    model = with_adapter(policy, recipe)
    merges = recipe.samples_answers and recipe.lora is not None and recipe.rollouts.sampler.startswith("vllm")
    if merges and engine != "deepspeed":  # which throws away the weights that it gathered to be merged
        from qspark.training.merging import restore_after_merging

        restore_after_merging(model)
    if recipe.optimiser.gradient_checkpointing and recipe.lora is not None:
        model.enable_input_require_grads()
    return model


def _samples(judged: list[Any]) -> list[dict[str, object]]:
    """One answer that passes and one that fails, if there are."""
    shown = [next((one for one in judged if one.passed is passed), None) for passed in (True, False)]
    return [
        {"task_id": one.task_id, "completion": one.text, "outcome": one.verdict.outcome, "reason": one.verdict.reason}
        for one in shown
        if one is not None
    ]


def _uses_qiskit(task: Task) -> bool:
    return "qiskit" in task.prompt + (task.canonical_solution or "")


def _save(trainer: Any, policy: Policy, result: Path, processes: Processes) -> None:
    """Adapter or model with its tokenizer; complete, or not there. Every process gives its part of a split model."""
    partial = result.with_suffix(".partial")
    if processes.first:
        remove_tree(partial)
    processes.wait()
    if trainer.is_fsdp_enabled:
        _save_whole(trainer, partial, processes)
    else:
        trainer.save_model(str(partial))
    if processes.first:
        policy.tokenizer.save_pretrained(partial)
        (partial / "training_args.bin").unlink(missing_ok=True)  # a pickle that nobody needs
        partial.rename(result)
    processes.wait()


def _save_whole(trainer: Any, folder: Path, processes: Processes) -> None:
    """Of weights that lie in parts on several devices: those that were trained, for Trainer would fetch them all."""
    from torch.distributed.checkpoint.state_dict import StateDictOptions, get_model_state_dict

    options = StateDictOptions(full_state_dict=True, cpu_offload=True, ignore_frozen_params=True)
    weights = get_model_state_dict(trainer.model, options=options)
    if processes.first:
        trainer._save(str(folder), state_dict=weights)
