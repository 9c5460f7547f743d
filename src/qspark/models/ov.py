"""OpenVINO GenAI: fast on a CPU, without torch.

Continuous batching: up to ``batch_size`` answers grow together, each step reads the weights once for all of them, and a
finished answer makes room for the next question at once. There is no padding, so neighbours of other lengths do not
matter to an answer. The order of questions and ``batch_size`` decide which answers meet in a batch, and rounding in the
8-bit matrix products depends on that: the same questions in the same order give the same text, single answers may come
out differently elsewhere in another batch.
"""

import hashlib
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import JsonValue

from qspark.errors import UserError
from qspark.models import chat
from qspark.models.catalog import BY_NAME
from qspark.models.generator import Sampling
from qspark.models.hub import snapshot
from qspark.models.requantise import prepare_ov
from qspark.models.store import sha256_of
from qspark.task import Completion, Task

if TYPE_CHECKING:
    import openvino_genai

BATCH_SIZE = 64
# The default cache rounds to 8 bits; half precision costs no time here.
PROPERTIES = {"KV_CACHE_PRECISION": "f16"}
# Of a repository on the hub: OpenVINO's own form, or the GGUF file that loses nothing when it is prepared.
_FILES = ("openvino_*", "*.json", "*.txt", "*.jinja", "*[qQ]8_0.gguf")
# Ends of a turn that a model may write although its file names only one of them.
_ENDS = ("<|im_end|>", "<|endoftext|>", "<|eot_id|>")


@dataclass(frozen=True)
class _Open:
    """An answer under way."""

    task: Task
    sample: int
    handle: Any  # openvino_genai's GenerationHandle, which its stubs do not export


class OpenVino:
    """A Generator over OpenVINO's ContinuousBatchingPipeline on the CPU."""

    def __init__(self, name: str, *, batch_size: int | None = None) -> None:
        """Load a model: a name of the catalogue, a GGUF file, a folder with one or with OpenVINO's own form, a hub id.

        Raises:
            UserError: not installed, not fetched, not found, or not a model that OpenVINO can read.
        """
        try:
            import openvino_genai
        except ImportError as error:
            raise UserError("ov: models need OpenVINO: pip install 'qspark[cpu]'") from error
        self.name = f"ov:{name}"
        self.batch_size = batch_size or BATCH_SIZE
        self._genai = openvino_genai
        self._model = BY_NAME.get(name)
        self._path = _readable(name)
        scheduler = openvino_genai.SchedulerConfig()
        scheduler.max_num_seqs = self.batch_size
        scheduler.max_num_batched_tokens = max(
            1024, 2 * self.batch_size
        )  # a step: all answers, and parts of new prompts
        try:
            self._pipeline = openvino_genai.ContinuousBatchingPipeline(self._path, scheduler, "CPU", PROPERTIES)
        except RuntimeError as error:
            raise UserError(f"OpenVINO cannot read {self._path}: {_last_line(error)}") from error
        self._tokenizer = self._pipeline.get_tokenizer()
        if not self._tokenizer.chat_template:
            raise UserError(f"{self._path} has no chat template: choose an instruction-tuned model")
        self._stops = self._stop_tokens()
        self._ids = itertools.count()

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: Sampling) -> Iterator[Completion]:
        """See Generator. Raises UserError when OpenVINO stops, for lack of memory for example."""
        questions = iter(tasks)
        under_way: list[_Open] = []
        try:
            while True:
                for task, sample in itertools.islice(questions, self.batch_size - len(under_way)):
                    under_way.append(self._ask(task, sample, sampling))
                if not under_way:
                    return
                self._pipeline.step()
                running = self._genai.GenerationStatus.RUNNING
                ready = [one for one in under_way if one.handle.get_status() != running]
                under_way = [one for one in under_way if one not in ready]
                for one in ready:
                    yield self._completion(one)
        except RuntimeError as error:
            raise UserError(f"OpenVINO stopped: {_last_line(error)}; try a smaller batch size") from error
        finally:
            for one in under_way:
                one.handle.cancel()
            while under_way and self._pipeline.has_non_finished_requests():
                self._pipeline.step()

    def describe(self) -> dict[str, JsonValue]:
        weights = self._path if self._path.is_file() else self._path / "openvino_model.bin"
        return {
            "model": self.name,
            "backend": "openvino-genai",
            "versions": {name: version(name) for name in ("openvino-genai", "openvino")},
            "sha256": self._model.sha256 if self._model else sha256_of(weights),
            "weights": "Q8_0 of the GGUF with this sum" if self._model else weights.name,
            "batch_size": self.batch_size,
            "precision": dict(PROPERTIES),
            "prompt_sha256": chat.fingerprint(),
            "chat_template_sha256": hashlib.sha256(self._tokenizer.chat_template.encode()).hexdigest(),
        }

    def close(self) -> None:
        del self._pipeline, self._tokenizer

    def _ask(self, task: Task, sample: int, sampling: Sampling) -> _Open:
        text = self._tokenizer.apply_chat_template(chat.messages(task), add_generation_prompt=True)
        prompt = self._tokenizer.encode(text, add_special_tokens=False).input_ids  # the template has them all
        room = self._model.context - prompt.shape[1] if self._model else sampling.max_new_tokens
        config = self._genai.GenerationConfig()
        config.max_new_tokens = max(1, min(sampling.max_new_tokens, room))
        config.stop_token_ids = self._stops
        if not sampling.greedy:
            config.do_sample = True
            config.temperature = sampling.temperature
            config.top_p = sampling.top_p
            config.rng_seed = sampling.seed_of(task, sample)
        return _Open(task, sample, self._pipeline.add_request(next(self._ids), prompt, config))

    def _completion(self, one: _Open) -> Completion:
        # Nothing where the scheduler refused a prompt that no amount of waiting could fit into memory.
        (output,) = one.handle.read_all() or (None,)
        reason = output.finish_reason if output else self._genai.GenerationFinishReason.LENGTH
        return Completion(
            task_id=one.task.task_id,
            sample=one.sample,
            completion=self._tokenizer.decode(output.generated_ids) if output else "",
            model=self.name,
            finish_reason="length" if reason == self._genai.GenerationFinishReason.LENGTH else "stop",
            tokens=len(output.generated_ids) if output else 0,
        )

    def _stop_tokens(self) -> set[int]:
        config: openvino_genai.GenerationConfig = self._pipeline.get_config()
        stops = {*config.stop_token_ids, self._tokenizer.get_eos_token_id()}
        for end in _ENDS:
            ids = self._tokenizer.encode(end, add_special_tokens=False).input_ids.data[0]
            if len(ids) == 1:
                stops.add(int(ids[0]))
        return {stop for stop in stops if stop >= 0}


def _readable(name: str) -> Path:
    """The file or folder to give to OpenVINO."""
    if name in BY_NAME:
        return prepare_ov(name)
    path = Path(name).expanduser()
    if not path.exists():
        path = snapshot(name, _FILES)
    if path.is_dir():
        if (path / "openvino_model.xml").is_file():
            return path
        files = sorted(path.glob("*.gguf"))
        if len(files) != 1:
            raise UserError(
                f"{path} has {len(files)} GGUF files and no openvino_model.xml: name one file, "
                "or export with optimum-cli export openvino"
            )
        path = files[0]
    return prepare_ov(path)


def _last_line(error: RuntimeError) -> str:
    """What OpenVINO says after the lines that name its source files."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1][:300] if lines else type(error).__name__
