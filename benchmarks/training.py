"""ORPO's step and its peak memory beside TRL's, each in a process of its own, in turn.

    python benchmarks/training.py [--model smollm2-135m] [--batch 4] [--length 1024] [--steps 5] [--rounds 2]
                                  [--keep-activations] [--json FILE]

Both train the same adapter, in single precision and with gradient checkpointing, as TRL does unless told otherwise, on
the same rows: ``batch`` pairs of ``length`` tokens a side, half of them the answer; both learn prompts too, as TRL has
it, and both keep freed memory, as ``qspark train`` does. With ``--keep-activations`` neither checkpoints, for which
8 x 1024 tokens of the smallest model need more than 18 GiB. That they compute the same loss is checked. Peak memory is
the kernel's high-water mark of the process in its steps, above what it held before them. Rows are random tokens:
neither side's time depends on them.
"""

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from qspark.training.policy import source_of

os.environ.setdefault("TRL_EXPERIMENTAL_SILENCE", "1")


def rows(batch: int, length: int, vocabulary: int) -> list[tuple[list[int], list[int], list[int]]]:
    """Prompt, chosen and rejected tokens of each pair."""
    import random

    chance = random.Random(0)
    half = length // 2
    return [
        tuple([chance.randrange(5, vocabulary) for _ in range(half)] for _ in range(3))  # type: ignore[misc]
        for _ in range(batch)
    ]


def status(field: str) -> int:
    """Of this process, in KiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:"))


def one_side(side: str, options: argparse.Namespace) -> dict[str, Any]:
    """Steps of one side, in this process."""
    import peft
    import torch
    from transformers import AutoModelForCausalLM

    from qspark.training.memory import keep_blocks
    from qspark.training.policy import lora_settings
    from qspark.training.recipe import Lora

    keep_blocks()
    source = source_of(options.model)
    torch.manual_seed(0)
    model = AutoModelForCausalLM.from_pretrained(source, dtype=torch.float32, attn_implementation="sdpa")
    model.config.use_cache = False
    made = rows(options.batch, options.length, model.config.vocab_size)
    if side == "ours":
        from qspark.training.head import attach

        attach(model)
    if not options.keep_activations:
        model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
    model = peft.get_peft_model(model, peft.LoraConfig(**lora_settings(Lora())))
    model.train()
    optimiser = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1e-4)
    loss_of = _ours(made) if side == "ours" else _theirs(made)
    before = status("VmRSS")
    # The high-water mark begins anew: that of loading is not of interest.
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    times, losses = [], []
    for _ in range(options.steps):
        begun = time.perf_counter()
        optimiser.zero_grad()
        loss = loss_of(model)
        loss.backward()
        optimiser.step()
        times.append(time.perf_counter() - begun)
        losses.append(loss.item())
    peak = status("VmHWM")
    return {"step_s": times, "loss": losses, "peak_mb": (peak - before) / 1024, "process_mb": peak / 1024}


def _ours(made: list[tuple[list[int], list[int], list[int]]]) -> Any:
    from qspark.training.examples import Example
    from qspark.training.head import token_log_probs
    from qspark.training.odds import orpo_loss
    from qspark.training.offline import collate

    batch = collate([Example("x", *row) for row in made], 0)

    def loss_of(model: Any) -> Any:
        # As TRL learns the likelihood: of prompts too.
        learned = batch["attention_mask"]
        found = token_log_probs(model, batch["input_ids"], batch["attention_mask"], learned)
        return orpo_loss(found, batch["answers"][:, 1:], learned[:, 1:], 0.1).total

    return loss_of


def _theirs(made: list[tuple[list[int], list[int], list[int]]]) -> Any:
    from types import SimpleNamespace

    import torch
    from trl.experimental.orpo import ORPOTrainer

    batch: dict[str, Any] = {}
    for place, side in ((1, "chosen"), (2, "rejected")):
        ids = torch.tensor([row[0] + row[place] for row in made])
        labels = ids.clone()
        labels[:, : len(made[0][0])] = -100
        batch |= {f"{side}_input_ids": ids, f"{side}_attention_mask": torch.ones_like(ids), f"{side}_labels": labels}
    trainer = SimpleNamespace(
        is_encoder_decoder=False,
        padding_value=0,
        aux_loss_enabled=False,
        beta=0.1,
        accelerator=SimpleNamespace(device="cpu", gather_for_metrics=lambda tensor: tensor),
    )
    for name in ("concatenated_forward", "odds_ratio_loss"):
        setattr(trainer, name, getattr(ORPOTrainer, name).__get__(trainer))
    trainer.concatenated_inputs, trainer.get_batch_logps = ORPOTrainer.concatenated_inputs, ORPOTrainer.get_batch_logps
    return lambda model: ORPOTrainer.get_batch_loss_metrics(trainer, model, batch)[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="smollm2-135m")
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--length", type=int, default=1024)
    parser.add_argument("--steps", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=2, help="how often both sides are measured, in turn")
    parser.add_argument("--keep-activations", action="store_true", help="no gradient checkpointing")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--side", choices=["ours", "trl"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        print(json.dumps(one_side(options.side, options)))
        return
    if options.steps < 2:
        parser.error("the first step warms up: give --steps 2 or more")
    source_of(options.model)  # prepared here, and in neither side's memory
    runs: dict[str, list[dict[str, Any]]] = {"ours": [], "trl": []}
    for _ in range(options.rounds):
        for side, found in runs.items():
            command = [sys.executable, "-W", "ignore", *sys.argv, "--side", side]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"{side} failed with {done.returncode} (-9: killed, as for want of memory):\n{done.stderr}")
            found.append(json.loads(done.stdout.splitlines()[-1]))
            print(side, json.dumps(found[-1]), flush=True)
    steps = {side: [one for run in found for one in run["step_s"][1:]] for side, found in runs.items()}
    peaks = {side: max(run["peak_mb"] for run in found) for side, found in runs.items()}
    medians = {side: statistics.median(values) for side, values in steps.items()}
    summary = {
        "model": options.model,
        "batch": options.batch,
        "length": options.length,
        "gradient_checkpointing": not options.keep_activations,
        "cores": len(os.sched_getaffinity(0)),
        "step_s": medians,
        "step_s_range": {side: [min(values), max(values)] for side, values in steps.items()},
        "peak_mb": peaks,
        "time_to_trl": medians["ours"] / medians["trl"],
        "memory_to_trl": peaks["ours"] / peaks["trl"],
        "loss": {side: found[0]["loss"] for side, found in runs.items()},
    }
    ours, theirs = (found[0]["loss"][0] for found in runs.values())
    if not math.isclose(ours, theirs, rel_tol=1e-4):
        sys.exit(f"the two do not compute the same: a first loss of {ours} and of {theirs}")
    print(json.dumps(summary, indent=2))
    if options.json:
        options.json.write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
