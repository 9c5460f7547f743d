"""GRPO and the unified objective: what each weight adds, and that without weights nothing is added."""

import hashlib
import importlib.util
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from qspark.errors import UserError
from qspark.training import folder
from qspark.training.examples import Encoder
from qspark.training.folder import result_of
from qspark.training.head import token_log_probs
from qspark.training.odds import advantage_change, log_odds, means, orpo_loss
from qspark.training.online import OnlineTrainer, PlainSampler
from qspark.training.recipe import TrainRecipe
from qspark.training.rewards import Judged
from qspark.training.rollouts import sampler_of
from qspark.training.scoring import Scorer
from qspark.training.train import train
from qspark.training.unified import UnifiedTrainer
from qspark.verdict import Assertions, Outcome, Reason, Verdict


@pytest.fixture(autouse=True)
def chance_for_a_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """A random model writes no program that runs: here a third of its answers passes, by their hash."""

    def one(self: Scorer, task_id: str, text: str) -> Judged:
        passes = hashlib.sha256(f"{task_id}{text}".encode()).digest()[0] % 3 == 0
        verdict = Verdict(
            task_id=task_id,
            outcome=Outcome.PASS if passes else Outcome.FAIL,
            reason=Reason.PASSED if passes else Reason.ASSERTION,
            assertions=Assertions(passed=int(passes), reached=1, total=1),
        )
        return Judged(task_id, text, text, verdict, self._references[task_id])

    monkeypatch.setattr(Scorer, "_one", one)


FEW: dict[str, Any] = {"optimiser": {"steps": 2, "warmup": 0}}
OFF = {"odds": 0.0, "rescue": 0.0, "pairs": 0.0}


def trained(recipe: TrainRecipe) -> dict[str, torch.Tensor]:
    found: dict[str, torch.Tensor] = load_file(train(recipe) / "adapter_model.safetensors")
    return found


def same(first: dict[str, torch.Tensor], second: dict[str, torch.Tensor]) -> bool:
    return first.keys() == second.keys() and all(torch.equal(first[name], second[name]) for name in first)


def test_without_weights_unified_is_grpo_bit_for_bit(recipe: Callable[..., TrainRecipe], tmp_path: Path) -> None:
    grpo = trained(recipe("grpo", out=tmp_path / "grpo", **FEW))
    assert same(grpo, trained(recipe("unified", out=tmp_path / "unified", unified=OFF, **FEW)))


def test_a_pass_has_the_same_order_in_a_training_that_begins_with_it() -> None:
    def of(epochs: list[int]) -> list[int]:
        sampler = PlainSampler(list("abcdefgh"), mini_repeat_count=1, batch_size=4, seed=1)
        for epoch in epochs:
            sampler.set_epoch(epoch)
            found = list(sampler)
        return found

    assert of([0, 1, 2]) == of([2]) != of([0])


@pytest.mark.parametrize("weight", ["odds", "rescue", "pairs"])
def test_each_weight_changes_what_is_learned(recipe: Callable[..., TrainRecipe], tmp_path: Path, weight: str) -> None:
    without = trained(recipe("unified", out=tmp_path / "without", unified=OFF, **FEW))
    assert not same(without, trained(recipe("unified", out=tmp_path / "with", unified={**OFF, weight: 1.0}, **FEW)))


Work = Callable[[Any], None]


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch) -> Callable[[TrainRecipe, Work], None]:
    """Do something with the trainer of a recipe in place of the training."""

    def run(recipe: TrainRecipe, work: Work) -> None:
        def instead(trainer: Any, **_: Any) -> None:
            trainer.current_gradient_accumulation_steps = 1
            trainer.model.train()
            work(trainer)

        monkeypatch.setattr(UnifiedTrainer, "train", instead)
        train(recipe)

    return run


def gradients(trainer: Any, loss: torch.Tensor) -> torch.Tensor:
    trainer.model.zero_grad()
    loss.backward()
    return torch.cat([p.grad.flatten() for p in trainer.model.parameters() if p.grad is not None])


def batch_of(trainer: Any) -> dict[str, Any]:
    rows = next(iter(trainer.get_train_dataloader()))
    torch.manual_seed(3)
    found: dict[str, Any] = trainer._generate_and_score_completions(rows)
    return found


@pytest.mark.parametrize("loss", ["grpo", "dapo"])
def test_shaped_advantages_have_the_gradient_of_the_odds_ratio(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None], loss: str
) -> None:
    weight, group = 0.7, 4
    inside(
        recipe(
            "unified",
            rollouts={"loss": loss, "group": group},
            optimiser={"batch_size": 16},
            unified={**OFF, "odds": weight},
        ),
        lambda trainer: _compare_with_the_odds_ratio(trainer, weight, group),
    )


def _compare_with_the_odds_ratio(trainer: Any, weight: float, group: int) -> None:
    with torch.no_grad():  # an adapter that does nothing has gradients in one half of it only
        for parameter in trainer.model.parameters():
            if parameter.requires_grad:
                parameter.add_(torch.randn(parameter.shape, generator=torch.Generator().manual_seed(1)) * 0.05)
    shaped = batch_of(trainer)
    judged: Sequence[Judged] = trainer.judged
    object.__setattr__(trainer.recipe.unified, "odds", 0.0)
    plain = batch_of(trainer)
    assert torch.equal(plain["completion_ids"], shaped["completion_ids"])
    ends = []
    for start in range(0, 16, group):
        own = plain["advantages"][start : start + group]
        best, worst = int(own.argmax()) + start, int(own.argmin()) + start
        if judged[best].passed and not judged[worst].passed:
            ends.append((best, worst))
    assert ends
    ids = torch.cat([plain["prompt_ids"], plain["completion_ids"]], 1)
    mask = torch.cat([plain["prompt_mask"], plain["completion_mask"]], 1)
    answers = mask.clone()
    answers[:, : plain["prompt_ids"].size(1)] = 0
    lbar = means(token_log_probs(trainer.model, ids, mask, answers), answers[:, 1:])
    better, worse = ([end[side] for end in ends] for side in (0, 1))
    ratio = -torch.nn.functional.logsigmoid(log_odds(lbar[better]) - log_odds(lbar[worse])).mean()
    explicit = gradients(trainer, trainer.compute_loss(trainer.model, plain) + weight * ratio)
    without = gradients(trainer, trainer.compute_loss(trainer.model, plain))
    found = gradients(trainer, trainer.compute_loss(trainer.model, shaped))
    assert (found - explicit).norm() < 1e-5 * explicit.norm(), (found - explicit).norm() / explicit.norm()
    assert (explicit - without).norm() > 0.01 * explicit.norm()  # so that it could differ


@pytest.mark.parametrize("loss", ["grpo", "dr_grpo", "dapo", "bnpo"])
def test_answers_without_an_advantage_are_left_out_of_the_computation_and_not_of_the_mean(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None], loss: str
) -> None:
    inside(
        recipe("unified", unified=OFF, rollouts={"group": 4}, optimiser={"batch_size": 8}),
        lambda trainer: _compare_with_the_whole_batch(trainer, loss),
    )


def _compare_with_the_whole_batch(trainer: Any, loss: str) -> None:
    batch = batch_of(trainer)
    trainer.loss_type = loss
    for pattern in ([0.0, 0.0, 1.5, 0.0, 0.0, -0.5, 0.0, 0.0], [0.0] * 8, [1.0, -1.0] * 4):
        batch["advantages"] = torch.tensor(pattern)
        whole = super(OnlineTrainer, trainer).compute_loss(trainer.model, batch)
        expected = gradients(trainer, whole)
        found = trainer.compute_loss(trainer.model, batch)
        assert len(trainer._latest) == max(1, sum(map(bool, pattern)))
        assert found.item() == pytest.approx(whole.item(), rel=1e-5, abs=1e-7)
        torch.testing.assert_close(gradients(trainer, found), expected, atol=1e-6, rtol=1e-4)


def test_a_divergence_is_of_every_answer(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None]
) -> None:
    def look(trainer: Any) -> None:
        batch = batch_of(trainer)
        batch["advantages"] = torch.zeros(4)
        trainer.compute_loss(trainer.model, batch)
        assert len(trainer._latest) == 4

    inside(recipe("unified", unified=OFF, rollouts={"kl": 0.1}), look)


def test_without_advantages_stored_pairs_are_orpo(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None]
) -> None:
    inside(recipe("unified", unified={**OFF, "pairs": 1.0}, optimiser={"batch_size": 8}), _compare_with_orpo)


def _compare_with_orpo(trainer: Any) -> None:
    batch = batch_of(trainer)
    batch["advantages"] = torch.zeros_like(batch["advantages"])
    found = trainer.compute_loss(trainer.model, batch)
    slopes = gradients(trainer, found)
    carried = batch["pair_carried"]
    parts = {}
    for part in ("input_ids", "attention_mask", "answers"):
        sides = [batch[f"pair_{side}_{part}"][carried] for side in ("chosen", "rejected")]
        length = max(rows.size(1) for rows in sides)
        parts[part] = torch.cat([torch.nn.functional.pad(rows, (0, length - rows.size(1))) for rows in sides])
    log_probs = token_log_probs(trainer.model, parts["input_ids"], parts["attention_mask"], parts["answers"])
    answers = parts["answers"][:, 1:]
    expected = orpo_loss(log_probs, answers, answers, trainer.recipe.odds.weight).total
    assert found.item() == pytest.approx(expected.item(), rel=1e-5)
    torch.testing.assert_close(slopes, gradients(trainer, expected), atol=1e-7, rtol=1e-4)


def test_a_group_that_fails_learns_its_reference(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None]
) -> None:
    inside(recipe("unified", unified={**OFF, "rescue": 1.0}, optimiser={"batch_size": 8}), _look_at_rescues)


def _look_at_rescues(trainer: Any) -> None:
    batch = batch_of(trainer)
    failed = [not any(one.passed for one in trainer.judged[start : start + 2]) for start in range(0, 8, 2)]
    assert batch["rescue_carried"][::2].tolist() == failed
    assert not batch["rescue_carried"][1::2].any()
    decoded = trainer.processing_class.batch_decode(batch["rescue_chosen_input_ids"][::2], skip_special_tokens=True)
    for gate, text, one in zip(failed, decoded, trainer.judged[::2], strict=True):
        assert (f"def {one.task_id[2:]}(n)" in text) is gate
        assert ("return QuantumCircuit(n + " in text) is gate


@pytest.mark.parametrize("loss", ["grpo", "dapo"])
def test_a_step_in_small_batches_has_the_gradient_of_one_batch(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None], loss: str
) -> None:
    inside(
        recipe(
            "unified",
            unified={**OFF, "odds": 0.5, "rescue": 1.0},
            rollouts={"loss": loss},
            optimiser={"batch_size": 8},
        ),
        _compare_with_small_batches,
    )


def _compare_with_small_batches(trainer: Any) -> None:
    batch = batch_of(trainer)
    assert batch["rescue_carried"].any()
    assert batch["advantages"].any()
    whole = gradients(trainer, trainer.compute_loss(trainer.model, batch))
    trainer.current_gradient_accumulation_steps = trainer.args.steps_per_generation = 4
    order = torch.randperm(8, generator=torch.Generator().manual_seed(0))  # as TRL shuffles a step's answers
    parts = [
        {
            name: value[rows] if torch.is_tensor(value) and value.shape[:1] == (8,) else value
            for name, value in batch.items()
        }
        for rows in order.split(2)
    ]
    losses = [trainer.compute_loss(trainer.model, part) for part in parts]
    torch.testing.assert_close(gradients(trainer, torch.stack(losses).sum()), whole, atol=1e-6, rtol=1e-4)


def test_the_ends_of_a_group_are_answers_without_help_where_there_is_a_choice(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None]
) -> None:
    def look(trainer: Any) -> None:
        output = batch_of(trainer)
        for place, one in enumerate(trainer.judged):
            outcome = Outcome.PASS if place in (1, 3) else Outcome.FAIL
            trainer.judged[place] = replace(one, verdict=one.verdict.model_copy(update={"outcome": outcome}))
        output["advantages"] = torch.tensor([-1.0, 1.0, -1.0, 1.0])
        trainer._helped = [True, True, False, False]
        before = output["advantages"].clone()
        trainer._shape(output, [trainer.judged])
        assert (output["advantages"] != before).tolist() == [False, False, True, True]

    one_group = {"rollouts": {"group": 4}, "optimiser": {"batch_size": 4}}
    inside(recipe("unified", unified={**OFF, "odds": 1.0}, **one_group), look)


def cheat(self: Scorer, task_id: str, text: str) -> Judged:
    verdict = Verdict(task_id=task_id, outcome=Outcome.FAIL, reason=Reason.TAMPERING, detail="numpy is patched")
    return Judged(task_id, text, text, verdict, self._references[task_id])


def test_the_watch_can_stop_a_training(recipe: Callable[..., TrainRecipe], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Scorer, "_one", cheat)
    wanted = recipe("grpo", watch={"stop": True})
    with pytest.raises(UserError, match=r"the watch stopped the training in step 1 \(tampering: numpy is patched\)"):
        train(wanted)
    assert not result_of(wanted).exists()
    assert "numpy is patched" in (wanted.out / "signs.jsonl").read_text()


def test_a_training_that_the_watch_stopped_starts_over_by_force(
    recipe: Callable[..., TrainRecipe], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Scorer, "_one", cheat)
    wanted = recipe("grpo", watch={"stop": True})
    written = []
    for _ in range(2):
        with pytest.raises(UserError, match="the watch stopped"):
            train(wanted, force=True)
        written.append(len((wanted.out / "signs.jsonl").read_text().splitlines()))
    assert written[0] == written[1]


def test_groups_that_a_step_does_not_fill_are_refused(recipe: Callable[..., TrainRecipe]) -> None:
    with pytest.raises(UserError, match="groups of 3"):
        train(recipe("grpo", rollouts={"group": 3}))


def test_change_of_advantages_is_bounded_by_the_certain_end() -> None:
    up, _ = advantage_change(torch.tensor([-1e-5]), torch.tensor([-1.0]))
    assert torch.isfinite(up).all()


def test_the_result_is_there_and_is_not_made_twice(recipe: Callable[..., TrainRecipe]) -> None:
    wanted = recipe("grpo", optimiser={"steps": 1})
    assert train(wanted) == result_of(wanted)
    before = {path: path.stat().st_mtime_ns for path in wanted.out.rglob("*")}
    train(wanted)
    assert {path: path.stat().st_mtime_ns for path in wanted.out.rglob("*")} == before
    assert folder.last_checkpoint(wanted.out / folder.CHECKPOINTS) is not None


def test_the_walls_that_answers_are_judged_behind_are_kept(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None]
) -> None:
    wanted = recipe("unified")
    inside(wanted, lambda trainer: None)
    assert "limits" in json.loads((wanted.out / folder.RUN).read_text())["isolation"]


def test_hints_begin_a_part_of_each_group_and_are_masked(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None]
) -> None:
    helped = {"enabled": True, "hints": 0.9, "hint_step": 0.9, "hinted": 0.5}
    inside(
        recipe("unified", curriculum=helped, rollouts={"group": 4}, optimiser={"batch_size": 8}, unified=OFF),
        _look_at_hints,
    )


def _look_at_hints(trainer: Any) -> None:
    for task_id in trainer.progress._ids:
        trainer.progress.helped(task_id, solved=False)
    batch = batch_of(trainer)
    for place, one in enumerate(trainer.judged):
        begun = one.text.startswith("```python\nfrom qiskit import QuantumCircuit\n")
        assert begun is (place % 4 < 2)
        masked = (batch["completion_mask"][place] == 1) & (batch["tool_mask"][place] == 0)
        hint = trainer.processing_class.decode(batch["completion_ids"][place][masked])
        assert one.text.startswith(hint)
        assert bool(hint) is begun
    # What is measured is what the model does alone.
    alone = [one for place, one in enumerate(trainer.judged) if place % 4 >= 2]
    assert set(trainer.progress.rates) == {one.task_id for one in alone}
    for task_id, rate in trainer.progress.rates.items():
        passed = [one.passed for one in alone if one.task_id == task_id]
        assert rate == sum(passed) / len(passed)


@pytest.mark.parametrize("share", [0.1, 0.9])
def test_no_group_is_hinted_whole_or_not_at_all(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None], share: float
) -> None:
    helped = {"enabled": True, "hints": 0.9, "hint_step": 0.9, "hinted": share}
    inside(recipe("unified", curriculum=helped, unified=OFF), _look_at_pairs_of_answers)


def _look_at_pairs_of_answers(trainer: Any) -> None:
    for task_id in trainer.progress._ids:
        trainer.progress.helped(task_id, solved=False)
    batch_of(trainer)
    assert trainer._helped == [True, False] * (len(trainer._helped) // 2)


@pytest.mark.parametrize(("temperature", "sampler"), [(1.0, "OpenVinoSampler"), (0.7, "TransformersSampler")])
def test_openvino_samples_where_its_rounding_is_corrected(
    recipe: Callable[..., TrainRecipe], monkeypatch: pytest.MonkeyPatch, temperature: float, sampler: str
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda library: True)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    wanted = recipe("grpo", curriculum={"hints": 0.5}, rollouts={"temperature": temperature})
    found = sampler_of(wanted.model_copy(update={"model": "smollm2-135m"}), Encoder(SimpleNamespace(eos_token_id=0)))
    assert found is not None
    assert type(found).__name__ == sampler
    found.close()


def test_a_failure_is_shown_in_the_prompt(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None]
) -> None:
    inside(recipe("unified", curriculum={"repair": 1.0}, unified=OFF), _look_at_repairs)


def _look_at_repairs(trainer: Any) -> None:
    for task_id in trainer.progress._ids:
        trainer.progress.failed(task_id, "an answer", "AssertionError: no qubits")
    batch = batch_of(trainer)
    for text in trainer.processing_class.batch_decode(batch["prompt_ids"]):
        assert "an answer" in text
        assert "This does not work: AssertionError: no qubits" in text
    assert any(one.passed for one in trainer.judged)
    assert trainer.progress.rates == {}  # it says nothing of what the model does alone


def test_what_the_judge_fails_at_is_no_reward(
    recipe: Callable[..., TrainRecipe], inside: Callable[[TrainRecipe, Work], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def one(self: Scorer, task_id: str, text: str) -> Judged:
        verdict = Verdict(task_id=task_id, outcome=Outcome.ERROR, reason=Reason.JUDGE, detail="it crashed")
        return Judged(task_id, text, text, verdict, self._references[task_id])

    monkeypatch.setattr(Scorer, "_one", one)
    inside(recipe("unified", unified=OFF), _look_at_errors)


def _look_at_errors(trainer: Any) -> None:
    batch = batch_of(trainer)
    assert not batch["advantages"].any()
    assert trainer.progress.rates == {}
    assert trainer._metrics["train"]["judge_errors"] == [1.0]
    assert "pass_rate" not in trainer._metrics["train"]  # nothing was measured, which is not that nothing passed
