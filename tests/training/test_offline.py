"""ORPO and SFT against TRL and against what their definition says, on whole batches."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from transformers import AutoModelForCausalLM, TrainingArguments
from trl.experimental.orpo import ORPOTrainer

from qspark.errors import UserError
from qspark.training.examples import Example
from qspark.training.folder import CHECKPOINTS, remove, result_of
from qspark.training.head import attach
from qspark.training.offline import OfflineTrainer, collate
from qspark.training.policy import dtype_of, load, with_adapter
from qspark.training.recipe import Odds, TrainRecipe
from qspark.training.train import train

EXAMPLES = (
    Example("a", [5, 6, 7, 8], [20, 21, 22], [30, 31, 32, 33, 34]),
    Example("b", [9, 10], [40, 41, 42, 43], [50]),
)
PAD = 256


def ours(tiny: Path, folder: Path, examples: tuple[Example, ...], odds: Odds) -> tuple[float, dict[str, torch.Tensor]]:
    """Loss and gradients."""
    model = AutoModelForCausalLM.from_pretrained(tiny, dtype=torch.float32)
    attach(model)
    args = TrainingArguments(output_dir=str(folder), use_cpu=True, report_to=[], bf16=False)
    trainer = OfflineTrainer(model=model, args=args, train_dataset=list(examples), odds=odds)
    loss = trainer.compute_loss(model, collate(examples, PAD))
    loss.backward()
    return loss.item(), {name: p.grad for name, p in model.named_parameters()}


def theirs(tiny: Path, weight: float) -> tuple[float, dict[str, torch.Tensor]]:
    model = AutoModelForCausalLM.from_pretrained(tiny, dtype=torch.float32)
    batch: dict[str, Any] = {}
    for side in ("chosen", "rejected"):
        rows = [(one.prompt, getattr(one, side)) for one in EXAMPLES]
        length = max(len(prompt) + len(answer) for prompt, answer in rows)
        for name, filler in (("input_ids", PAD), ("attention_mask", 0), ("labels", -100)):
            values = {
                "input_ids": lambda prompt, answer: [*prompt, *answer],
                "attention_mask": lambda prompt, answer: [1] * (len(prompt) + len(answer)),
                "labels": lambda prompt, answer: [-100] * len(prompt) + answer,
            }[name]
            padded = [values(*row) + [filler] * (length - len(values(*row))) for row in rows]
            batch[f"{side}_{name}"] = torch.tensor(padded)
    accelerator = SimpleNamespace(device="cpu", gather_for_metrics=lambda tensor: tensor)
    trainer = SimpleNamespace(
        is_encoder_decoder=False, padding_value=PAD, aux_loss_enabled=False, beta=weight, accelerator=accelerator
    )
    for name in ("concatenated_forward", "odds_ratio_loss"):
        setattr(trainer, name, getattr(ORPOTrainer, name).__get__(trainer))
    trainer.concatenated_inputs = ORPOTrainer.concatenated_inputs
    trainer.get_batch_logps = ORPOTrainer.get_batch_logps
    loss, _ = ORPOTrainer.get_batch_loss_metrics(trainer, model, batch)
    loss.backward()
    return loss.item(), {name: p.grad for name, p in model.named_parameters()}


@pytest.mark.parametrize("weight", [0.1, 2.0])
def test_orpo_is_that_of_trl_where_prompts_are_learned_too(tiny: Path, tmp_path: Path, weight: float) -> None:
    found, slopes = ours(tiny, tmp_path, EXAMPLES, Odds(weight=weight, likelihood_of="all"))
    expected, expected_slopes = theirs(tiny, weight)
    assert found == pytest.approx(expected, rel=1e-6)
    for name, slope in expected_slopes.items():
        torch.testing.assert_close(slopes[name], slope, atol=1e-6, rtol=1e-4, msg=name)


def test_without_the_odds_ratio_it_is_the_likelihood_of_what_is_chosen(tiny: Path, tmp_path: Path) -> None:
    alone = tuple(Example(one.task_id, one.prompt, one.chosen, []) for one in EXAMPLES)
    orpo, slopes = ours(tiny, tmp_path, EXAMPLES, Odds(weight=0))
    sft, expected = ours(tiny, tmp_path, alone, Odds())
    assert orpo == pytest.approx(sft, rel=1e-6)
    for name, slope in expected.items():
        torch.testing.assert_close(slopes[name], slope, atol=1e-6, rtol=1e-4, msg=name)


def test_padding_changes_nothing(tiny: Path, tmp_path: Path) -> None:
    alone = ours(tiny, tmp_path, EXAMPLES[1:], Odds())[0]
    long = Example("c", [5] * 30, [6] * 30, [7] * 30)
    model = AutoModelForCausalLM.from_pretrained(tiny, dtype=torch.float32)
    attach(model)
    args = TrainingArguments(output_dir=str(tmp_path), use_cpu=True, report_to=[], bf16=False)
    trainer = OfflineTrainer(model=model, args=args, train_dataset=list(EXAMPLES), odds=Odds())
    batch = collate([EXAMPLES[1], long], PAD)
    kept = {name: rows[[0, 2]] for name, rows in batch.items()}
    assert trainer.compute_loss(model, kept).item() == pytest.approx(alone, rel=1e-5)


@pytest.mark.parametrize("stage", ["sft", "orpo"])
def test_training_lowers_the_loss(stage: str, recipe: Callable[..., TrainRecipe]) -> None:
    told: list[str] = []
    optimiser = {"steps": 12, "schedule": "constant", "warmup": 0}
    train(recipe(stage, optimiser=optimiser, lora=None), tell=lambda stage, done, of, note: told.append(note))
    losses = [float(note.split()[1].rstrip(",")) for note in told if note.startswith("loss")]
    assert losses[-1] < 0.9 * losses[0]


def test_a_loss_that_is_no_number_is_one_clear_line(recipe: Callable[..., TrainRecipe]) -> None:
    broken = {"steps": 6, "learning_rate": 1e25, "warmup": 0, "schedule": "constant"}
    with pytest.raises(UserError, match=r"the loss is .* lower optimiser.learning_rate"):
        train(recipe("orpo", optimiser=broken))


def test_how_often_it_is_logged_may_change_between_commands(recipe: Callable[..., TrainRecipe]) -> None:
    first = recipe("sft", optimiser={"steps": 1})
    train(first)
    assert train(recipe("sft", optimiser={"steps": 1}, log_every=3)) == result_of(first)
    with pytest.raises(UserError, match=r"another training \(seed differ\)"):
        train(recipe("sft", optimiser={"steps": 1}, seed=5))


def test_starting_over_removes_nothing_that_a_training_did_not_leave(recipe: Callable[..., TrainRecipe]) -> None:
    wanted = recipe("sft", optimiser={"steps": 1})
    train(wanted)
    (wanted.out / "notes.txt").write_text("mine")
    train(recipe("sft", optimiser={"steps": 1}, seed=5), force=True)
    assert (wanted.out / "notes.txt").read_text() == "mine"
    assert (wanted.out / "adapter").is_dir()


def test_starting_over_uses_no_checkpoint_behind_a_link(recipe: Callable[..., TrainRecipe], tmp_path: Path) -> None:
    first = recipe("sft", optimiser={"steps": 1})
    old = (train(first) / "adapter_model.safetensors").read_bytes()
    (first.out / CHECKPOINTS).rename(tmp_path / "elsewhere")
    (first.out / CHECKPOINTS).symlink_to(tmp_path / "elsewhere")
    new = train(recipe("sft", optimiser={"steps": 1}, seed=5), force=True) / "adapter_model.safetensors"
    assert new.read_bytes() != old
    assert (tmp_path / "elsewhere" / "checkpoint-1").is_dir()


def test_what_cannot_be_removed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(path: Path, **_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    (tmp_path / CHECKPOINTS).mkdir()
    monkeypatch.setattr(shutil, "rmtree", lambda path, ignore_errors=False: ignore_errors or refuses(path))
    with pytest.raises(UserError, match=f"cannot remove {tmp_path / CHECKPOINTS}: Permission denied"):
        remove(tmp_path)


def test_four_bits_get_their_adapter(tiny: Path, recipe: Callable[..., TrainRecipe]) -> None:
    """What peft does to a quantised base, on one that is not: bitsandbytes needs a GPU."""
    policy = load(recipe("orpo"))
    found = with_adapter(policy, recipe("orpo", lora={"rank": 2, "quantise": True}))
    assert any(".lora_A." in name for name, _ in found.named_parameters())


def test_a_model_that_takes_no_system_message_is_one_line(
    tiny: Path, tmp_path: Path, recipe: Callable[..., TrainRecipe]
) -> None:
    base = Path(shutil.copytree(tiny, tmp_path / "base"))
    refuses = "{% if messages[0]['role'] == 'system' %}{{ raise_exception('No system role') }}{% endif %}"
    (base / "chat_template.jinja").write_text(refuses)
    with pytest.raises(UserError, match=r"cannot open the model .*: No system role"):
        load(recipe("sft", model=str(base)))


def test_weights_that_are_all_trained_are_in_single_precision(recipe: Callable[..., TrainRecipe]) -> None:
    assert dtype_of(recipe("sft", lora=None, precision="bf16"), torch) == torch.float32
    assert dtype_of(recipe("sft", precision="bf16"), torch) == torch.bfloat16
