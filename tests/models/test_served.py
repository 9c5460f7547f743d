"""openai: against a real server through the real SDK, well and badly behaved. No test waits for a time limit to grow."""

import asyncio
import email.utils
import json
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from chat_server import ChatServer, Exchange, answers
from qspark.errors import UserError
from qspark.models import Sampling, chat
from qspark.models.served import Limits, Served
from qspark.task import Completion, Task

SHORT = Sampling(max_new_tokens=16)


def questions(count: int) -> list[tuple[Task, int]]:
    return [
        (Task(task_id=f"t/{n}", prompt=f"def f{n}():\n    '''Number {n}.'''\n", test="x", entry_point=f"f{n}"), 0)
        for n in range(count)
    ]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatServer]:
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with ChatServer().running() as running:
        yield running


class Pauses(list[float]):
    """Takes the place of waiting and remembers how long it would have been."""

    async def __call__(self, seconds: float, stop: asyncio.Event) -> None:
        self.append(seconds)


def served(server: ChatServer, pauses: Pauses | None = None, concurrency: int = 8, **limits: float) -> Served:
    chosen = Limits(**{"silence_s": 30, "answer_s": 30, "tries": 3, **limits})  # type: ignore[arg-type]
    return Served(
        "m", base_url=server.url, concurrency=concurrency, limits=chosen, pause=Pauses() if pauses is None else pauses
    )


def one(server: ChatServer, pauses: Pauses | None = None, **limits: float) -> Completion:
    (completion,) = served(server, pauses, **limits).generate(questions(1), SHORT)
    return completion


def failure(server: ChatServer, **limits: float) -> str:
    with pytest.raises(UserError) as caught:
        list(served(server, **limits).generate(questions(1), SHORT))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def first(bad: Callable[[Exchange], None], times: int = 1) -> Callable[[Exchange], None]:
    """Bad so many times, then good."""
    return lambda exchange: bad(exchange) if exchange.number <= times else answers("fine")(exchange)


def test_every_question_gets_its_own_answer(server: ChatServer) -> None:
    server.behaviour = lambda exchange: answers(exchange.question)(exchange)
    asked = questions(20)
    found = {each.task_id: each.completion for each in served(server).generate(asked, SHORT)}
    assert found == {task.task_id: chat.messages(task)[-1]["content"] for task, _ in asked}


def test_a_completion_says_how_it_ended_and_how_long_it_is(server: ChatServer) -> None:
    completion = one(server)
    assert (completion.completion, completion.finish_reason, completion.tokens) == ("print(1)", "stop", 7)


def test_sampling_reaches_the_server(server: ChatServer) -> None:
    sampling = Sampling(temperature=0.7, top_p=0.9, max_new_tokens=33)
    list(served(server).generate([(questions(1)[0][0], 0), (questions(1)[0][0], 1)], sampling))
    assert {(body["temperature"], body["top_p"], body["max_tokens"]) for body in server.seen} == {(0.7, 0.9, 33)}
    assert len({body["seed"] for body in server.seen}) == 2


def test_requests_are_open_together_but_not_more_than_asked(server: ChatServer) -> None:
    barrier, lock, together, most = threading.Barrier(3), threading.Lock(), [0], [0]

    def behave(exchange: Exchange) -> None:
        with lock:
            together[0] += 1
            most[0] = max(most[0], together[0])
        barrier.wait(30)  # passes only when three are open
        with lock:
            together[0] -= 1
        answers("x")(exchange)

    server.behaviour = behave
    assert len(list(served(server, concurrency=3).generate(questions(9), SHORT))) == 9
    assert most[0] == 3


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Retry_After": "17"}, 17),
        ({"retry_after_ms": "250"}, 0.25),
        ({"Retry_After": "999999999"}, 300),
    ],
)
def test_a_busy_server_is_given_the_time_it_asks_for(
    server: ChatServer, headers: dict[str, str], expected: float
) -> None:
    server.behaviour = first(lambda exchange: exchange.status(429, **headers))
    pauses = Pauses()
    assert one(server, pauses).completion == "fine"
    assert pauses == [expected]


def test_a_busy_server_may_ask_for_time_by_a_date(server: ChatServer) -> None:
    date = email.utils.formatdate(time.time() + 200, usegmt=True)
    server.behaviour = first(lambda exchange: exchange.status(503, Retry_After=date))
    pauses = Pauses()
    one(server, pauses)
    assert 100 < pauses[0] <= 200


def test_waits_grow_and_differ(server: ChatServer) -> None:
    server.behaviour = first(lambda exchange: exchange.status(500), times=4)
    pauses = Pauses()
    one(server, pauses, tries=5)
    assert all(2**n / 2 <= seconds <= 2**n for n, seconds in enumerate(pauses))
    assert len(pauses) == 4


def test_a_server_that_keeps_failing_is_reported_in_one_line(server: ChatServer) -> None:
    server.behaviour = lambda exchange: exchange.refuse(500, "out of\n\x1b[31mmemory")
    message = failure(server)
    assert "answered 500" in message
    assert "same command continues" in message
    assert "\x1b" not in message
    assert len(server.seen) == 3


@pytest.mark.parametrize("code", [400, 401, 403, 404, 422])
def test_a_refusal_is_not_tried_again(server: ChatServer, code: int) -> None:
    server.behaviour = lambda exchange: exchange.refuse(code, "no such model")
    assert f"answered {code}" in failure(server)
    assert len(server.seen) == 1


def test_an_empty_account_is_not_tried_again(server: ChatServer) -> None:
    server.behaviour = lambda exchange: exchange.refuse(429, "pay first", code="insufficient_quota")
    assert "pay first" in failure(server)
    assert len(server.seen) == 1


def test_a_question_too_long_for_the_model_is_an_empty_answer(server: ChatServer) -> None:
    server.behaviour = lambda exchange: exchange.refuse(400, "too long", code="context_length_exceeded")
    completion = one(server)
    assert (completion.completion, completion.finish_reason) == ("", "context_length_exceeded")


@pytest.mark.parametrize(
    "message",
    [
        "'max_tokens' or 'max_completion_tokens' is too large: 1024. This model's maximum context length is 1024 tokens",
        "maximum context length is 2048 tokens. However, you requested 2100 tokens (76 in the messages, 2024 in the completion)",
    ],
)
def test_an_answer_that_is_asked_too_long_is_no_fault_of_the_question(server: ChatServer, message: str) -> None:
    server.behaviour = lambda exchange: exchange.refuse(400, message)
    assert "lower --max-new-tokens" in failure(server)


COUNTED = (
    "This model's maximum context length is 4097 tokens. However, you requested {whole} tokens ({asked} in the "
    "messages, 4096 in the completion). Please reduce the length of the messages or completion."
)


@pytest.mark.parametrize("before", ["", "The request to this deployment was refused. " * 5])
def test_a_code_for_the_context_is_no_fault_of_a_question_that_fits(server: ChatServer, before: str) -> None:
    message = before + COUNTED.format(asked=24, whole=4120)
    server.behaviour = lambda exchange: exchange.refuse(400, message, code="context_length_exceeded")
    assert "lower --max-new-tokens" in failure(server)


@pytest.mark.parametrize("code", ["context_length_exceeded", ""])
def test_a_question_that_fills_the_context_is_an_empty_answer_whatever_was_asked(server: ChatServer, code: str) -> None:
    message = COUNTED.format(asked=5000, whole=9096)
    server.behaviour = lambda exchange: exchange.refuse(400, message, code=code)
    assert one(server).finish_reason == "context_length_exceeded"


def test_a_field_that_the_server_does_not_know_is_left_out(server: ChatServer) -> None:
    def behave(exchange: Exchange) -> None:
        if "stream_options" in exchange.body:
            exchange.refuse(422, "extra field: stream_options")
        else:
            answers("fine")(exchange)

    server.behaviour = behave
    assert one(server).completion == "fine"


def test_a_server_that_never_answers_is_given_up(server: ChatServer) -> None:
    server.behaviour = lambda exchange: exchange.over.wait() and None
    assert "silent" in failure(server, silence_s=0.1, tries=2)


def test_a_server_that_falls_silent_half_way_is_given_up(server: ChatServer) -> None:
    def behave(exchange: Exchange) -> None:
        exchange.begin()
        exchange.say("half")
        exchange.over.wait()

    server.behaviour = behave
    assert "silent" in failure(server, silence_s=0.1, tries=2)


def test_signs_of_life_without_an_answer_do_not_last_for_ever(server: ChatServer) -> None:
    def behave(exchange: Exchange) -> None:
        exchange.begin()
        while not exchange.over.wait(0.01):
            exchange.raw(b": still here\n\n")

    server.behaviour = behave
    assert "did not finish" in failure(server, answer_s=0.2, tries=2)


def half(exchange: Exchange) -> None:
    exchange.begin()
    exchange.say("def f(")


def dropped(exchange: Exchange) -> None:
    exchange.begin(length=100_000)
    exchange.say("def f(")


@pytest.mark.parametrize("bad", [half, dropped])
def test_half_an_answer_is_asked_for_again(server: ChatServer, bad: Callable[[Exchange], None]) -> None:
    server.behaviour = first(bad)
    assert one(server).completion == "fine"
    assert len(server.seen) == 2


def test_half_answers_only_are_reported(server: ChatServer) -> None:
    server.behaviour = half
    assert "half-way" in failure(server)


def test_an_answer_that_ended_is_taken_although_the_line_drops_after_it(server: ChatServer) -> None:
    def behave(exchange: Exchange) -> None:
        exchange.begin(length=100_000)
        exchange.say("whole", "stop")

    server.behaviour = behave
    assert one(server).completion == "whole"
    assert len(server.seen) == 1


GARBAGE = [
    b"<html>It works!</html>",
    b"",
    b"data: not json\n\n",
    b"data: []\n\n",
    b"data: 5\n\n",
    b"data: null\n\n",
    b'data: "text"\n\n',
    b"data: {}\n\n",
    b'data: {"choices": 5}\n\n',
    b'data: {"_fields_set": 1, "choices": []}\n\n',
    b'data: {"_BaseModel__cls": 1}\n\n',
    b'data: {"choices": [5]}\n\n',
    b'data: {"choices": {"a": 1}}\n\n',
    b'data: {"choices": [{"delta": 5}]}\n\n',
    b'data: {"choices": [{"delta": {"content": 5}, "finish_reason": "stop"}]}\n\n',
    b"data: " + b"[" * 100_000 + b"\n\n",
    b"data: \xff\xfe\n\n",
]


@pytest.mark.parametrize("data", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_is_asked_for_again_and_then_reported(server: ChatServer, data: bytes) -> None:
    def behave(exchange: Exchange) -> None:
        exchange.begin()
        exchange.raw(data)

    server.behaviour = behave
    assert "no answer" in failure(server, tries=2)
    assert len(server.seen) == 2


def test_an_error_inside_the_stream_is_reported(server: ChatServer) -> None:
    def behave(exchange: Exchange) -> None:
        exchange.begin()
        exchange.event({"error": {"message": "the model fell over"}})

    server.behaviour = behave
    assert "the model fell over" in failure(server, tries=2)


def test_an_answer_without_end_is_cut_off(server: ChatServer) -> None:
    def behave(exchange: Exchange) -> None:
        exchange.begin()
        while True:
            exchange.say("la " * 1000)

    server.behaviour = behave
    completion = one(server, text_bytes=10_000)
    assert completion.finish_reason == "length"
    assert 10_000 < len(completion.completion) < 20_000


@pytest.mark.parametrize("status", [200, 500])
def test_a_line_without_end_is_cut_off(server: ChatServer, status: int) -> None:
    def behave(exchange: Exchange) -> None:
        exchange.begin(status=status)
        exchange.raw(b"data: ")
        while True:
            exchange.raw(b"x" * (1 << 16))

    server.behaviour = behave
    assert "kept sending" in failure(server, tries=1)


def test_a_lone_surrogate_becomes_text_that_can_be_written(server: ChatServer) -> None:
    server.behaviour = answers("a\ud800", finish_reason="\ud800")
    completion = one(server)
    assert (completion.completion, completion.finish_reason) == ("a?", "?")
    assert completion.model_dump_json()


def test_answers_under_way_come_before_the_failure(server: ChatServer) -> None:
    failed = threading.Event()

    def behave(exchange: Exchange) -> None:
        if "Number 1" in exchange.question:
            exchange.refuse(401, "no")
            failed.set()
        else:
            failed.wait(30)
            answers("kept")(exchange)

    server.behaviour = behave
    reading = served(server, concurrency=3).generate(questions(9), SHORT)
    kept = [next(reading).task_id, next(reading).task_id]
    with pytest.raises(UserError):
        next(reading)
    assert sorted(kept) == ["t/0", "t/2"]


def test_nothing_goes_on_when_the_reader_stops(server: ChatServer) -> None:
    server.behaviour = lambda exchange: (
        answers("x")(exchange) if exchange.number == 1 else exchange.over.wait() and None
    )
    reading = served(server, concurrency=2).generate(questions(5), SHORT)
    next(reading)
    reading.close()  # type: ignore[attr-defined]
    assert "qspark-models" not in {thread.name for thread in threading.enumerate()}


def test_it_works_where_an_event_loop_is_running(server: ChatServer) -> None:
    async def notebook() -> str:
        return one(server).completion

    assert asyncio.run(notebook()) == "print(1)"


def test_a_server_that_is_not_there_is_reported(server: ChatServer) -> None:
    unused = Served("m", base_url="http://127.0.0.1:9/v1", limits=Limits(tries=2), pause=Pauses())
    with pytest.raises(UserError, match="could not be reached"):
        list(unused.generate(questions(1), SHORT))


def test_a_key_is_needed_for_a_hosted_service_only(server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="OPENAI_API_KEY"):
        Served("m")
    monkeypatch.setenv("OPENAI_API_KEY", "sk\nbroken")
    with pytest.raises(UserError, match="copy it again"):
        Served("m")


@pytest.mark.parametrize(
    "url", ["localhost:8000", "ftp://x/v1", "http://", "http://[x", "http://x:port", "http://x:99999"]
)
def test_a_base_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UserError, match="no base URL"):
        Served("m", base_url=url)


def test_a_proxy_that_cannot_be_used_is_one_line(server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "ftp://127.0.0.1:1")
    with pytest.raises(UserError, match="proxy or certificates cannot be used"):
        list(Served("m", base_url="http://127.0.0.1:1/v1").generate([], Sampling()))


def test_no_secret_is_recorded(server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    recorded = json.dumps(Served("m", base_url="http://me:secret@127.0.0.1:1/v1?token=secret").describe())
    assert "secret" not in recorded
    assert "127.0.0.1:1/v1" in recorded
