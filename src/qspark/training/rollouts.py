"""Answers that a training samples from its own model, on machines without a GPU: by OpenVINO or by transformers.

OpenVINO samples several times as fast, from the same base in eight bits with the adapter as it is now. What it draws
from is therefore not quite the trained model: its own log-probabilities stand for the old policy, so that the ratio in
GRPO's loss corrects for the difference, and clips it where it is large. Each answer goes to the judge when it is there.

An answer may begin with a part of the reference (a hint). Those tokens were not the model's choice: they are masked.
"""

import importlib.util
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from qspark.errors import UserError
from qspark.models import Sampling
from qspark.models.catalog import BY_NAME
from qspark.models.chat import Message
from qspark.models.ov import OpenVino
from qspark.training.examples import Encoder
from qspark.training.recipe import TrainRecipe

Chat = Sequence[Message]
Ready = Callable[[int, str], object]  # place and text of an answer, hint included


@dataclass(frozen=True)
class Rollout:
    """One answer to one prompt."""

    prompt: list[int]
    hint: list[int]  # tokens that the answer was begun with
    ids: list[int]  # what the model wrote, with the end of its turn if it came that far
    log_probs: list[float]  # of ``ids``, by what they were drawn from; 0 where the sampler does not count


class Sampler(Protocol):
    """Who samples."""

    counts: bool  # whether its log-probabilities are those of the trained model's loss

    def sample(self, trainer: Any, chats: Sequence[Chat], hints: Sequence[str], ready: Ready) -> list[Rollout]:
        """One answer to each chat, begun with its hint."""

    def close(self) -> None:
        """Give back what it holds."""


def sampler_of(recipe: TrainRecipe, encoder: Encoder) -> Sampler | None:
    """Who samples for a recipe; None where TRL does by itself. Raises UserError for one that cannot."""
    import torch

    name = recipe.rollouts.sampler
    helped = recipe.curriculum.hints > 0
    if name.startswith("vllm"):
        return None
    why = _why_not_openvino(recipe)
    if name == "openvino" and why:
        raise UserError(f"rollouts.sampler openvino: {why}")
    corrected = recipe.rollouts.temperature == 1  # see OpenVinoSampler.counts
    if name == "openvino" or (name == "auto" and not why and corrected and not torch.cuda.is_available()):
        return OpenVinoSampler(recipe, encoder)
    return TransformersSampler(encoder) if helped else None


def _why_not_openvino(recipe: TrainRecipe) -> str:
    if recipe.model not in BY_NAME:
        return f"only models of qspark models list have named layers, not {recipe.model}"
    if recipe.lora is None:
        return "it applies adapters at run time, but lora is none"
    if importlib.util.find_spec("openvino_genai") is None:
        return "it is not installed: pip install 'qspark[cpu]'"
    return ""


class OpenVinoSampler:
    """The recipe's base with the adapter as the trainer has it, in a process of its own."""

    def __init__(self, recipe: TrainRecipe, encoder: Encoder) -> None:
        self._encoder = encoder
        rollouts = recipe.rollouts
        self.counts = rollouts.temperature == 1  # it tells those of temperature 1, whichever it draws at
        self._sampling = Sampling(
            temperature=rollouts.temperature, top_p=rollouts.top_p, max_new_tokens=recipe.lengths.completion
        )
        self._seed = recipe.seed
        self._folder = tempfile.TemporaryDirectory(prefix="qspark-adapter-")
        self._engine: OpenVino | None = None

    def sample(self, trainer: Any, chats: Sequence[Chat], hints: Sequence[str], ready: Ready) -> list[Rollout]:
        current = Path(self._folder.name) / "adapter"
        trainer.model.save_pretrained(current)
        if self._engine is None:
            self._engine = OpenVino(str(current), adapts=True)
        else:
            self._engine.adapt(current)
        seed = self._seed + 1_000_003 * trainer.state.global_step
        found: dict[int, Rollout] = {}
        with closing(self._engine.sample(chats, hints, self._sampling, seed)) as answers:
            for place, answer in answers:
                if not answer.ids:
                    raise UserError("OpenVINO has no memory for a prompt: lower optimiser.batch_size or lengths")
                ready(place, hints[place] + answer.text)
                hint = self._encoder.ids(hints[place]) if hints[place] else []
                found[place] = Rollout(self._encoder.chat(chats[place]), hint, answer.ids, answer.log_probs)
        return [found[place] for place in range(len(chats))]

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
        self._folder.cleanup()


class TransformersSampler:
    """The trained model itself, as TRL samples from it; here with hints."""

    counts = False

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def sample(self, trainer: Any, chats: Sequence[Chat], hints: Sequence[str], ready: Ready) -> list[Rollout]:
        prompts = [self._encoder.chat(chat) for chat in chats]
        begun = [self._encoder.ids(hint) if hint else [] for hint in hints]
        whole = [[*prompt, *hint] for prompt, hint in zip(prompts, begun, strict=True)]
        written, _ = trainer._generate_single_turn(whole, None, {}, trainer.num_generations)
        texts = self._encoder.tokenizer.batch_decode(written, skip_special_tokens=True)
        for place, text in enumerate(texts):
            ready(place, hints[place] + text)
        return [
            Rollout(prompt, hint, ids, [0.0] * len(ids))
            for prompt, hint, ids in zip(prompts, begun, written, strict=True)
        ]

    def close(self) -> None:
        """Nothing."""
