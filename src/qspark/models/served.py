"""Any server that speaks the OpenAI protocol, hosted or local, through the official SDK.

A server is not trusted to be well: it may hang, drop the line, stop half-way, send garbage or never stop sending. Every
wait and every size has a limit (``Limits``), whatever may pass is tried again, and what it answered before it failed
has been yielded. Not covered: what the model says beside its answer (tool calls, separate reasoning).
"""

import asyncio
import itertools
import math
import os
import random
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import urlsplit

import openai
from pydantic import JsonValue

from qspark.address import without_secrets
from qspark.errors import UserError
from qspark.models import chat
from qspark.models.answer import Answer, Fault, Refused, Request, ask, bounded_client
from qspark.models.generator import Sampling
from qspark.models.loop import BackgroundLoop
from qspark.task import Completion, Task

CONCURRENCY = 8
DEFAULT_URL = "https://api.openai.com/v1"
_OPTIONAL = ("stream_options", "seed")  # left out for a server that does not know them


@dataclass(frozen=True)
class Limits:
    """How long and how often; times in seconds.

    Raises:
        UserError: a silence that is no time.
    """

    silence_s: float = 120.0  # longest wait for the next piece of an answer
    answer_s: float = 1200.0  # longest answer
    tries: int = 6
    first_wait_s: float = 1.0  # between tries; doubles, with jitter
    longest_wait_s: float = 60.0
    longest_retry_after_s: float = 300.0  # what a server may ask for with Retry-After
    text_bytes: int = 1 << 20  # an answer is cut off there

    def __post_init__(self) -> None:
        if not 0 < self.silence_s < math.inf:
            raise UserError(f"a timeout of {self.silence_s} s is none: give seconds, more than 0")


Pause = Callable[[float, asyncio.Event], Awaitable[None]]  # seconds; ends early when the event is set


async def pause(seconds: float, stop: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return


class Served:
    """A Generator over a chat completions server; ``batch_size`` is the number of requests open at a time."""

    def __init__(
        self,
        model: str,
        *,
        base_url: str | None = None,
        concurrency: int = CONCURRENCY,
        limits: Limits | None = None,
        pause: Pause = pause,
    ) -> None:
        """The key comes from ``OPENAI_API_KEY``; a server of one's own need not have one.

        Raises:
            UserError: no key, or no valid URL.
        """
        self.name = f"openai:{model}"
        self.batch_size = concurrency
        self._model = model
        self._limits = limits or Limits()
        self._pause = pause
        self._own_url = base_url or os.environ.get("OPENAI_BASE_URL") or None
        try:
            parts = urlsplit(self._own_url or DEFAULT_URL)
            valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:  # brackets that are no address, a port that is no number or too large
            valid = False
        if not valid:
            raise UserError(f"{self._own_url!r} is no base URL: give one like http://localhost:11434/v1")
        # For messages and run.json: a user name or password in the URL is nobody's business.
        self._shown_url = without_secrets(self._own_url or DEFAULT_URL)
        self._key = os.environ.get("OPENAI_API_KEY") or ("none" if self._own_url else "")
        if not self._key:
            raise UserError("openai: models need a key: set OPENAI_API_KEY, or give the base URL of your own server")
        if not (self._key.isascii() and self._key.isprintable()):
            raise UserError("OPENAI_API_KEY holds characters that no key has: copy it again")
        self._left_out: set[str] = set()
        # OpenAI's newer models refuse the older name, other servers may know no other.
        self._length_field = "max_tokens" if self._own_url else "max_completion_tokens"

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: Sampling) -> Iterator[Completion]:
        """See Generator.

        Raises:
            UserError: the server failed too often or refuses. Answers under way are waited for and yielded before that.
        """
        questions = iter(tasks)
        failure: UserError | None = None
        under_way: set[Future[Completion | None]] = set()
        with BackgroundLoop() as loop:
            stop = asyncio.Event()
            client = bounded_client(self._own_url, self._key, self._limits.silence_s, sampling.max_new_tokens)
            try:
                while True:
                    if failure is None:
                        for task, sample in itertools.islice(questions, self.batch_size - len(under_way)):
                            under_way.add(loop.start(self._persist(client, stop, task, sample, sampling)))
                    if not under_way:
                        break
                    done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                    for future in done:
                        try:
                            completion = future.result()
                        except UserError as error:
                            failure = failure or error
                            loop.call(stop.set)  # the others finish what they do, and try nothing again
                        else:
                            if completion is not None:
                                yield completion
            finally:
                for future in under_way:
                    future.cancel()
                loop.start(client.close()).result()
        if failure is not None:
            raise failure

    def describe(self) -> dict[str, JsonValue]:
        return {
            "model": self.name,
            "backend": "openai",
            "versions": {"openai": version("openai")},
            "base_url": self._shown_url,
            "concurrency": self.batch_size,
            "prompt_sha256": chat.fingerprint(),
        }

    def close(self) -> None:
        pass

    async def _persist(
        self, client: openai.AsyncOpenAI, stop: asyncio.Event, task: Task, sample: int, sampling: Sampling
    ) -> Completion | None:
        """One answer, after as many tries as it takes; None when others have given up meanwhile."""
        fault = Fault("was not asked")
        for tried in itertools.count(1):
            try:
                answer = await self._try(client, task, sample, sampling)
            except Fault as error:
                fault = error
            else:
                return Completion(
                    task_id=task.task_id,
                    sample=sample,
                    completion=answer.text,
                    model=self.name,
                    finish_reason=answer.finish_reason,
                    tokens=answer.tokens,
                )
            if tried >= self._limits.tries:
                break
            if not stop.is_set():
                await self._pause(self._delay(tried, fault), stop)
            if stop.is_set():
                return None
        raise UserError(
            f"the server at {self._shown_url} {fault}; tried {self._limits.tries} times; "
            "the answers so far are kept, and the same command continues"
        )

    def _delay(self, tried: int, fault: Fault) -> float:
        if fault.retry_after is not None:
            return min(fault.retry_after, self._limits.longest_retry_after_s)
        doubled = min(self._limits.first_wait_s * 2.0 ** (tried - 1), self._limits.longest_wait_s)
        return doubled * random.uniform(0.5, 1.0)  # so that requests that failed together do not return together

    async def _try(self, client: openai.AsyncOpenAI, task: Task, sample: int, sampling: Sampling) -> Answer:
        while True:
            request = self._request(task, sample, sampling)
            try:
                async with asyncio.timeout(self._limits.answer_s):
                    return await ask(client, request, self._limits.text_bytes)
            except TimeoutError:
                raise Fault(f"did not finish an answer in {self._limits.answer_s:g} s") from None
            except Refused as refusal:
                if self._adapt(request, refusal):
                    continue
                if refusal.unanswerable:
                    return Answer("", finish_reason=refusal.unanswerable, tokens=0)
                raise UserError(f"the server at {self._shown_url} {refusal}") from refusal

    def _request(self, task: Task, sample: int, sampling: Sampling) -> Request:
        request: Request = {
            "model": self._model,
            "messages": chat.messages(task),
            "stream": True,
            "stream_options": {"include_usage": True},
            "temperature": sampling.temperature,
            self._length_field: sampling.max_new_tokens,
        }
        if not sampling.greedy:
            request |= {"top_p": sampling.top_p, "seed": sampling.seed_of(task, sample)}
        return {name: value for name, value in request.items() if name not in self._left_out}

    def _adapt(self, request: Request, refusal: Refused) -> bool:
        """Whether the request, said otherwise, may please a server that refused it as it was."""
        for field in _OPTIONAL:
            if field in request and refusal.names(field):
                self._left_out.add(field)
                return True
        if refusal.names("max_tokens") and "max_tokens" in request and refusal.names("max_completion_tokens"):
            self._length_field = "max_completion_tokens"
            return True
        return False
