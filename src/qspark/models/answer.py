"""One question to a server that speaks the OpenAI protocol: an Answer, or why there is none.

Everything that a server can do wrong ends here in one of two exceptions: Fault, which may pass, and Refused, which will
not. Messages from the server are shortened and stripped of control characters, for they reach a terminal.
"""

import email.utils
import re
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import openai

from qspark.errors import UserError, first_line
from qspark.task import TOO_LONG, UNANSWERABLE

Request = dict[str, Any]  # keyword arguments of the SDK's create()

MAY_PASS = (408, 409, 425, 429)  # and every 5xx
WIRE_BYTES = 4 << 20
WIRE_BYTES_PER_TOKEN = 4096  # one event around each token
_OF_THE_ANSWER = ("max_tokens", "max_completion_tokens", "output tokens", "in the completion")
_CONTEXT = re.compile(r"context length is (?:only )?(\d{1,12})\b")
_ASKED = re.compile(r"\b(\d{1,12}) (?:in the (?:messages|prompt)\b|input tokens\b)")


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    text: str
    finish_reason: str
    tokens: int | None  # generated, by the server's count


class Fault(Exception):
    """The server did something that may pass; reads on after "the server ..."."""

    def __init__(self, what: str, retry_after: float | None = None) -> None:
        super().__init__(what)
        self.retry_after = retry_after  # seconds that it asks for


class Refused(Exception):
    """The server will not answer this request; reads on after "the server ..."."""

    def __init__(self, what: str, message: str = "", unanswerable: str = "") -> None:
        super().__init__(what)
        self._message = message
        self.unanswerable = unanswerable  # the reason, where it is this question that cannot be answered

    def names(self, field: str) -> bool:
        return field in self._message


class _Flood(Exception):
    """More bytes than any answer needs."""


def bounded_client(base_url: str | None, key: str, silence_s: float, max_new_tokens: int) -> openai.AsyncOpenAI:
    """The SDK's client, with limits on silence and on size and without retries of its own.

    The size is bounded where bytes are unpacked: the SDK itself would collect an endless line, or an error page that
    never ends, before it hands anything on. Raises UserError for a proxy that this machine names and cannot use.
    """
    most = WIRE_BYTES + WIRE_BYTES_PER_TOKEN * max_new_tokens

    async def bound(response: Any) -> None:
        unbounded = response.aiter_bytes

        async def aiter_bytes(chunk_size: int | None = None) -> AsyncIterator[bytes]:
            seen = 0
            async for piece in unbounded(chunk_size):
                seen += len(piece)
                if seen > most:
                    raise _Flood
                yield piece

        response.aiter_bytes = aiter_bytes

    timeout = openai.Timeout(silence_s, connect=min(silence_s, 10.0))
    try:
        transport = openai.DefaultAsyncHttpxClient(timeout=timeout, event_hooks={"response": [bound]})
    except (ImportError, ValueError, OSError) as error:  # it reads the variables of proxies, and its certificates
        raise UserError(f"this machine's proxy or certificates cannot be used: {first_line(error)}") from error
    return openai.AsyncOpenAI(api_key=key, base_url=base_url, max_retries=0, timeout=timeout, http_client=transport)


async def ask(client: openai.AsyncOpenAI, request: Request, text_bytes: int) -> Answer:
    """Send one streamed request and read its answer, up to ``text_bytes`` of text.

    Raises:
        Fault: silence, a dropped connection, half an answer, garbage, or a status that may pass.
        Refused: any other status.
    """
    said = _Said()
    try:
        # The request is built at run time: only it says that the answer is a stream.
        stream = cast("openai.AsyncStream[object]", await client.chat.completions.create(**request))
        async with stream:
            async for chunk in stream:
                said.hear(chunk)
                if said.size > text_bytes:
                    return said.cut_off()
    except openai.APIStatusError as error:
        raise _status(error) from error
    # The last two: the SDK hands the keys of an event on as arguments of its own functions, whatever they are called.
    except (openai.APIError, _Flood, ValueError, RecursionError, AttributeError, TypeError) as error:
        if said.finish_reason:
            return said.answer()  # all that was asked for had come
        if isinstance(error, _Flood) and said.size:
            return said.cut_off()
        raise _fault(error) from error
    if not said.finish_reason:
        raise Fault("broke an answer off half-way" if said.size else "sent no answer")
    return said.answer()


class _Said:
    """The pieces of an answer. Chunks hold whatever the server sent: no field is taken on trust."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.size = 0
        self.finish_reason = ""
        self._tokens: int | None = None

    def hear(self, chunk: object) -> None:
        tokens = getattr(getattr(chunk, "usage", None), "completion_tokens", None)
        if isinstance(tokens, int) and 0 <= tokens < 1 << 31:
            self._tokens = tokens
        choices = getattr(chunk, "choices", None)
        if choices is None and tokens is None:
            raise ValueError("an event that is no part of an answer")
        if not choices:
            return
        if not isinstance(choices, list):
            raise ValueError("choices that are no list")
        piece = getattr(getattr(choices[0], "delta", None), "content", None)
        if isinstance(piece, str):
            self._pieces.append(piece)
            self.size += len(piece.encode("utf-8", "replace"))
        elif piece is not None:
            raise ValueError("content that is no text")
        reason = getattr(choices[0], "finish_reason", None)
        if isinstance(reason, str):
            self.finish_reason = reason

    def answer(self) -> Answer:
        return Answer(_text("".join(self._pieces)), _text(self.finish_reason)[:100], self._tokens)

    def cut_off(self) -> Answer:
        self.finish_reason = "length"
        return self.answer()


def _text(said: str) -> str:
    """A lone surrogate is valid JSON, but no text that a file could keep."""
    return said.encode("utf-8", "replace").decode()


def _fault(error: Exception) -> Fault:
    if isinstance(error, openai.APITimeoutError):
        return Fault("was silent for too long")
    if isinstance(error, openai.APIConnectionError):
        return Fault(f"could not be reached or dropped the connection ({_one_line(str(error.__cause__ or error))})")
    if isinstance(error, openai.APIError):
        return Fault(f"reported an error instead of an answer ({_one_line(error.message)})")
    if isinstance(error, _Flood):
        return Fault("kept sending without an answer")
    return Fault("sent something that is no answer")


def _status(error: openai.APIStatusError) -> Fault | Refused:
    code = error.status_code
    whole, message = error.message, _one_line(error.message)
    what = f"answered {code} ({message})"
    if error.code == "insufficient_quota":
        return Refused(what)
    if code in MAY_PASS or code >= 500:
        return Fault(what, _retry_after(error.response.headers))
    too_long = error.code == TOO_LONG or (code == 400 and "context length" in whole)
    # The prompt may fit, and only the answer that was asked for not: then no question can be answered.
    if too_long and any(words in whole for words in _OF_THE_ANSWER) and not _leaves_no_room(whole):
        return Refused(f"{what}: lower --max-new-tokens", message)
    if too_long or error.code in UNANSWERABLE:
        return Refused(what, message, unanswerable=TOO_LONG if too_long else str(error.code))
    return Refused(what, message)


def _leaves_no_room(message: str) -> bool:
    """Whether the question alone fills the context, by the counts of tokens that a server's message gives."""
    context, asked = _CONTEXT.search(message), _ASKED.search(message)
    return context is not None and asked is not None and int(asked[1]) >= int(context[1])


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds, which a server may give as such, in milliseconds, or as a date."""
    value = headers.get("retry-after", "")
    try:
        if "retry-after-ms" in headers:
            seconds = float(headers["retry-after-ms"]) / 1000
        elif value.strip()[:1].isdigit():
            seconds = float(value)
        else:
            seconds = email.utils.parsedate_to_datetime(value).timestamp() - time.time()
    except (ValueError, OverflowError):
        return None
    return max(0.0, seconds)


def _one_line(text: str) -> str:
    clean = "".join(character if character.isprintable() else " " for character in text[:1000])
    return " ".join(clean.split())[:200]
