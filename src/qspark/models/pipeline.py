"""OpenVINO's pipeline in a process of its own: ``python -m qspark.models.pipeline MODEL BATCH_SIZE KEEPS [ADAPTER]``.

A step of the pipeline holds the interpreter's lock for up to half a second, during which no other thread of the process
gets on: here that delays nobody.

Where KEEPS is "keep", what was computed for a prompt is kept for the next question with the same one, and questions
that come together wait for the first of them (8 answers to each of 12 prompts took 38 s in place of 55 s, on two
cores). After another adapter that would be wrong, so an engine that takes others is started with "anew".

Requests are JSON lines on standard input, each an object:

    {"questions": [...]}        each {"id": 7, "messages": [...], "context": 32768 or null, "sampling": {...},
                                "seed": 1}
    {"cancel": true}            give up what is under way
    {"adapter": "FOLDER"}       questions from now on are for the model with this adapter; nothing is under way, and
                                nothing is kept

What is said in return, on standard output:

    {"chat_template": "..."}    once, when the model is loaded
    {"answers": [...]}          those that are ready, each {"id": 7, "completion": "...", "finish_reason": "stop",
                                "tokens": 3}, and with "ids" and "log_probs" where the question had "ids": true
    {"cancelled": true}         nothing is under way any more
    {"error": "..."}            the last line: one sentence

After answers nothing goes on before the next line of questions, which may be empty.

The end of standard input ends the process at once, so it cannot outlive the one that asks, however that ends.
"""

import itertools
import json
import os
import signal
import sys
import threading
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple, TextIO

from qspark.models import chat

Request = dict[str, Any]

# The default cache rounds to 8 bits; half precision costs no time here.
PROPERTIES = {"KV_CACHE_PRECISION": "f16"}
# Ends of a turn that a model may write although its file names only one of them.
_ENDS = ("<|im_end|>", "<|endoftext|>", "<|eot_id|>")


class _Open(NamedTuple):
    """An answer under way."""

    id: int
    handle: Any  # openvino_genai's GenerationHandle, which its stubs do not export
    ids: bool  # whether tokens are asked for beside the text


class _Pipeline:
    def __init__(self, path: Path, batch_size: int, adapter: Path | None, *, keeps: bool) -> None:
        """Load a model, and an adapter for it. Raises RuntimeError where OpenVINO cannot."""
        # When it is imported, OpenVINO reports that to its makers, unasked, out of a forked process that may stay
        # behind and keep the pipes of this one open. Where the package that does so is missing, it does without.
        sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]
        import openvino_genai

        self._genai = openvino_genai
        scheduler = openvino_genai.SchedulerConfig()
        scheduler.max_num_seqs = batch_size
        scheduler.enable_prefix_caching = keeps
        # What a step takes: all answers, and parts of new prompts.
        scheduler.max_num_batched_tokens = max(1024, 2 * batch_size)
        properties: dict[str, Any] = dict(PROPERTIES)
        if adapter is not None:
            properties["adapters"] = self._read(adapter)
        self._pipeline = openvino_genai.ContinuousBatchingPipeline(path, scheduler, "CPU", properties)
        self._tokenizer = self._pipeline.get_tokenizer()
        if adapter is not None:
            self.adapt(adapter)
        self.chat_template: str = self._tokenizer.chat_template
        if self.chat_template:
            self._tokenizer.apply_chat_template(chat.TRIAL, add_generation_prompt=True)
        self._stops = self._stop_tokens()
        self._numbers = itertools.count()  # the pipeline's own; those of requests may come again after a cancel
        self.under_way: list[_Open] = []
        self._keeps = keeps
        self._computed: dict[str, Any] = {}  # prompts that are being computed, with the handle of their first answer
        self._held: list[Request] = []  # questions that wait for one of them

    def adapt(self, folder: Path) -> None:
        """Take the adapter in this folder for the questions that follow. Nothing may be under way."""
        # Only generate() puts an adapter in place, which then stays: requests that are added alone ignore theirs.
        config = self._genai.GenerationConfig()
        config.max_new_tokens = 1
        config.adapters = self._read(folder)
        self._pipeline.generate([self._tokenizer.encode("x", add_special_tokens=False).input_ids], [config])

    def _read(self, folder: Path) -> Any:
        settings = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
        adapter = self._genai.Adapter(folder / "adapter_model.safetensors")
        return self._genai.AdapterConfig(adapter, settings["lora_alpha"] / settings["r"])

    def ask(self, request: Request) -> None:
        text = self._tokenizer.apply_chat_template(request["messages"], add_generation_prompt=True)
        text += request.get("begun", "")
        if text in self._computed:
            self._held.append(request)
            return
        handle = self._begin(request, text)
        if self._keeps:
            self._computed[text] = handle

    def _begin(self, request: Request, text: str) -> Any:
        prompt = self._tokenizer.encode(text, add_special_tokens=False).input_ids  # the template has them all
        sampling = request["sampling"]
        config = self._genai.GenerationConfig()
        room = request["context"] - prompt.shape[1] if request["context"] else sampling["max_new_tokens"]
        config.max_new_tokens = max(1, min(sampling["max_new_tokens"], room))
        config.stop_token_ids = self._stops
        if sampling["temperature"]:
            config.do_sample = True
            config.temperature = sampling["temperature"]
            config.top_p = sampling["top_p"]
            config.rng_seed = request["seed"]
        if request.get("ids"):
            config.logprobs = 1
        handle = self._pipeline.add_request(next(self._numbers), prompt, config)
        self.under_way.append(_Open(request["id"], handle, bool(request.get("ids"))))
        return handle

    def step(self) -> list[Request]:
        """One more token of every answer under way; the answers that are ready."""
        self._pipeline.step()
        running = self._genai.GenerationStatus.RUNNING
        begun = [text for text, one in self._computed.items() if one.can_read() or one.get_status() != running]
        for text in begun:
            del self._computed[text]
        if begun:
            waiting, self._held = self._held, []
            for request in waiting:
                self.ask(request)
        ready = [one for one in self.under_way if one.handle.get_status() != running]
        self.under_way = [one for one in self.under_way if one not in ready]
        return [self._answer(one) for one in ready]

    def cancel(self) -> None:
        self._held.clear()
        self._computed.clear()
        for one in self.under_way:
            one.handle.cancel()
        while self.under_way and self._pipeline.has_non_finished_requests():
            self._pipeline.step()
        self.under_way.clear()

    def _answer(self, one: _Open) -> Request:
        # Nothing where the scheduler refused a prompt that no amount of waiting could fit into memory.
        (output,) = one.handle.read_all() or (None,)
        reason = output.finish_reason if output else self._genai.GenerationFinishReason.LENGTH
        answer = {
            "id": one.id,
            "completion": self._tokenizer.decode(output.generated_ids) if output else "",
            "finish_reason": "length" if reason == self._genai.GenerationFinishReason.LENGTH else "stop",
            "tokens": len(output.generated_ids) if output else 0,
        }
        if one.ids:
            answer["ids"] = list(output.generated_ids) if output else []
            answer["log_probs"] = list(output.generated_log_probs) if output else []
        return answer

    def _stop_tokens(self) -> set[int]:
        stops = {*self._pipeline.get_config().stop_token_ids, self._tokenizer.get_eos_token_id()}
        for end in _ENDS:
            ids = self._tokenizer.encode(end, add_special_tokens=False).input_ids.data[0]
            if len(ids) == 1:
                stops.add(int(ids[0]))
        return {stop for stop in stops if stop >= 0}


def main(path: str, batch_size: str, keeps: str, adapter: str | None = None) -> None:
    """Serve until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks, which ends this one
    requests: SimpleQueue[Request] = SimpleQueue()
    threading.Thread(target=_read, args=(requests,), daemon=True).start()
    # Libraries print where they like: what they print must not stand between the answers.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as out:
        os.dup2(2, 1)
        try:
            pipeline = _Pipeline(Path(path), int(batch_size), Path(adapter) if adapter else None, keeps=keeps == "keep")
            _say(out, {"chat_template": pipeline.chat_template})
            _serve(pipeline, requests, out)
        # What its bindings raise, and what an adapter's folder that is no such thing does.
        except (RuntimeError, ImportError, TypeError, ValueError, KeyError, OSError, MemoryError) as error:
            _say(out, {"error": _last_line(error)})


def _serve(pipeline: _Pipeline, requests: "SimpleQueue[Request]", out: TextIO) -> None:
    answered = False
    while True:
        for request in _asked(requests, wait=answered or not pipeline.under_way):
            if "cancel" in request:
                pipeline.cancel()
                _say(out, {"cancelled": True})
            elif "adapter" in request:
                pipeline.adapt(Path(request["adapter"]))
            else:
                for question in request["questions"]:
                    pipeline.ask(question)
        answers = pipeline.step() if pipeline.under_way else []
        answered = bool(answers)
        if answers:
            _say(out, {"answers": answers})


def _asked(requests: "SimpleQueue[Request]", *, wait: bool) -> list[Request]:
    """What has been asked for since; where nothing has and nothing else is to be done, the next request."""
    found = [requests.get()] if wait else []
    try:
        while True:
            found.append(requests.get_nowait())
    except Empty:
        return found


def _read(requests: "SimpleQueue[Request]") -> None:
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    os._exit(0)


def _say(out: TextIO, what: Request) -> None:
    out.write(json.dumps(what) + "\n")
    out.flush()


def _last_line(error: BaseException) -> str:
    """What OpenVINO says after the lines that name its source files."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1][:300] if lines else type(error).__name__


if __name__ == "__main__":
    main(*sys.argv[1:])
