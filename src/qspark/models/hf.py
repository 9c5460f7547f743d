"""transformers: on a GPU where there is one, and for whatever training leaves behind.

Static batches: the prompts of a batch are padded on the left, and its answers are ready together. Rounding depends on
the padding, so the same questions in the same order and batch size give the same text; draws are seeded once a batch,
by its first question, so a run that was interrupted and goes on draws otherwise. On a CPU ``ov:`` is faster.
"""

import hashlib
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import JsonValue

from qspark.errors import UserError, first_line
from qspark.files import expanded
from qspark.models import chat
from qspark.models.catalog import BY_NAME
from qspark.models.dequantise import prepare_hf
from qspark.models.generator import Sampling
from qspark.models.hub import check_id
from qspark.task import Completion, Task
from qspark.tasks.hub import offline

BATCH_SIZE_CPU = 8
BATCH_SIZE_GPU = 64


class Transformers:
    """A Generator over ``AutoModelForCausalLM.generate``."""

    def __init__(self, name: str, *, batch_size: int | None = None) -> None:
        """Load a model: a name of the catalogue, a folder, a hub id.

        Raises:
            UserError: not installed, not fetched, not found, or without a chat template.
        """
        try:
            import torch
            from transformers import AutoModelForCausalLM, AutoTokenizer
            from transformers.utils import logging
        except ImportError as error:
            raise UserError("hf: models need torch and transformers: pip install 'qspark[train]'") from error
        logging.disable_progress_bar()  # it would write across our own
        self.name = f"hf:{name}"
        self._torch = torch
        self._catalogued = BY_NAME.get(name)
        source = str(prepare_hf(name) if self._catalogued else expanded(name))
        local = Path(source).is_dir()
        if not local:
            check_id(source)
        self._device = "cuda" if torch.cuda.is_available() else "cpu"
        self.batch_size = batch_size or (BATCH_SIZE_GPU if self._device == "cuda" else BATCH_SIZE_CPU)
        self._dtype = torch.bfloat16 if _has_bfloat16(torch, self._device) else torch.float32
        # Code that comes with a model is not run, and nobody is asked whether to.
        options = {"local_files_only": local or bool(offline()), "trust_remote_code": False}
        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(source, padding_side="left", **options)
            model: Any = AutoModelForCausalLM.from_pretrained(source, dtype=self._dtype, **options)
            forget_habits(model)
            self._model = model.to(self._device).eval()
            if self._tokenizer.chat_template:
                self._tokenizer.apply_chat_template(chat.TRIAL, tokenize=False, add_generation_prompt=True)
        # A model is files that anybody may have made, read by half a dozen libraries; each raises what it likes.
        except Exception as error:
            why = f"{'' if local else offline()} {first_line(error)}".strip()
            raise UserError(f"transformers cannot open {source}: {why}") from error
        if not self._tokenizer.chat_template:
            raise UserError(f"{source} has no chat template: choose an instruction-tuned model")
        if self._tokenizer.pad_token_id is None:
            self._tokenizer.pad_token = self._tokenizer.eos_token
        self._stops = _stop_tokens(self._tokenizer, model.generation_config.eos_token_id)

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: Sampling) -> Iterator[Completion]:
        """See Generator; answers come a batch at a time. Raises UserError when memory is too small."""
        questions = iter(tasks)
        while batch := tuple(islice(questions, self.batch_size)):
            try:
                answers = self._batch(batch, sampling)
            except self._torch.OutOfMemoryError as error:
                raise UserError(
                    f"no memory for {self.batch_size} answers at a time: try a smaller batch size"
                ) from error
            except RuntimeError as error:  # how torch says that anything at all went wrong
                raise UserError(
                    f"transformers stopped: {first_line(error)}; if memory ran out, try a smaller batch size"
                ) from error
            yield from answers

    def describe(self) -> dict[str, JsonValue]:
        config = self._model.config
        return {
            "model": self.name,
            "backend": "transformers",
            "versions": {name: version(name) for name in ("transformers", "torch")},
            "revision": getattr(config, "_commit_hash", None),
            "sha256": self._catalogued.sha256 if self._catalogued else None,
            "device": self._torch.cuda.get_device_name() if self._device == "cuda" else "cpu",
            "dtype": str(self._dtype).removeprefix("torch."),
            "batch": self.batch_size,  # decides what is drawn, so that it is no mere matter of speed
            "prompt_sha256": chat.fingerprint(),
            "chat_template_sha256": hashlib.sha256(str(self._tokenizer.chat_template).encode()).hexdigest(),
        }

    def close(self) -> None:
        del self._model
        if self._device == "cuda":
            self._torch.cuda.empty_cache()

    def _batch(self, batch: tuple[tuple[Task, int], ...], sampling: Sampling) -> list[Completion]:
        texts = [
            self._tokenizer.apply_chat_template(chat.messages(task), tokenize=False, add_generation_prompt=True)
            for task, _ in batch
        ]
        # The template has written every special token that belongs there.
        inputs = self._tokenizer(texts, return_tensors="pt", padding=True, add_special_tokens=False).to(self._device)
        chosen: dict[str, Any] = {"do_sample": False, "temperature": None, "top_p": None, "top_k": None}
        if not sampling.greedy:
            self._torch.manual_seed(sampling.seed_of(*batch[0]))
            chosen = {"do_sample": True, "temperature": sampling.temperature, "top_p": sampling.top_p, "top_k": 0}
        with self._torch.inference_mode():
            outputs = self._model.generate(
                **inputs,
                **chosen,
                max_new_tokens=sampling.max_new_tokens,
                eos_token_id=self._stops,
                pad_token_id=self._tokenizer.pad_token_id,
            )
        rows = outputs[:, inputs["input_ids"].shape[1] :].tolist()
        return [self._completion(task, sample, row, sampling) for (task, sample), row in zip(batch, rows, strict=True)]

    def _completion(self, task: Task, sample: int, row: list[int], sampling: Sampling) -> Completion:
        # Rows that ended early are filled up with padding, which may be an end token itself.
        end = next((place for place, token in enumerate(row) if token in self._stops), None)
        tokens = row if end is None else row[:end]
        return Completion(
            task_id=task.task_id,
            sample=sample,
            completion=self._tokenizer.decode(tokens, skip_special_tokens=True),
            model=self.name,
            finish_reason="length" if end is None else "stop",
            tokens=len(tokens) + (end is not None),
        )


def forget_habits(model: Any) -> None:
    """Leave of the model's own generation settings nothing but its special tokens.

    Else penalties and limits that its authors set would hold beside what is asked for, greedy or not.
    """
    from transformers import GenerationConfig

    own = model.generation_config
    names = ("bos_token_id", "eos_token_id", "pad_token_id")
    model.generation_config = GenerationConfig(**{name: getattr(own, name, None) for name in names})


def _has_bfloat16(torch: Any, device: str) -> bool:
    if device == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


def _stop_tokens(tokenizer: Any, configured: int | list[int] | None) -> list[int]:
    ids = configured if isinstance(configured, list) else [configured]
    return sorted({stop for stop in (*ids, tokenizer.eos_token_id) if stop is not None})
