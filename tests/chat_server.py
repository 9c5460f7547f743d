"""A real server on the loopback interface that answers chat requests as a test tells it to, well or badly."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from serving import serving

Behaviour = Callable[["Exchange"], None]


class Exchange:
    """One request, and the means to answer it."""

    def __init__(
        self, handler: BaseHTTPRequestHandler, number: int, body: dict[str, Any], over: threading.Event
    ) -> None:
        self._handler = handler
        self.number = number  # 1 for the first request that the server got
        self.body = body
        self.over = over  # set when the test ends

    @property
    def question(self) -> str:
        return str(self.body["messages"][-1]["content"])

    def status(self, code: int, body: bytes = b"", **headers: str) -> None:
        self._handler.send_response(code)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()
        self._handler.wfile.write(body)

    def refuse(self, status: int, message: str, **error: str) -> None:
        self.status(
            status, json.dumps({"error": {"message": message, **error}}).encode(), Content_Type="application/json"
        )

    def begin(self, length: int | None = None, status: int = 200) -> None:
        """Start a stream, which ends with the connection; or earlier than the ``length`` that it promises."""
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", "text/event-stream")
        self._handler.send_header("Connection", "close")
        if length is not None:
            self._handler.send_header("Content-Length", str(length))
        self._handler.end_headers()
        self._handler.close_connection = True

    def raw(self, data: bytes) -> None:
        self._handler.wfile.write(data)
        self._handler.wfile.flush()

    def event(self, data: object) -> None:
        self.raw(f"data: {json.dumps(data)}\n\n".encode())

    def say(self, text: str | None, finish_reason: str | None = None) -> None:
        self.event({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish_reason}]})

    def end(self, finish_reason: str = "stop", tokens: int | None = None) -> None:
        self.say(None, finish_reason)
        if tokens is not None:
            self.event({"choices": [], "usage": {"completion_tokens": tokens, "prompt_tokens": 1, "total_tokens": 1}})
        self.raw(b"data: [DONE]\n\n")


def answers(text: str, finish_reason: str = "stop") -> Behaviour:
    """The behaviour of a good server."""

    def behave(exchange: Exchange) -> None:
        exchange.begin()
        exchange.say(text[: len(text) // 2])
        exchange.say(text[len(text) // 2 :])
        exchange.end(finish_reason, tokens=7)

    return behave


class ChatServer:
    """``url`` for the client, ``seen`` for the test."""

    def __init__(self) -> None:
        self.behaviour: Behaviour = answers("print(1)")
        self.seen: list[dict[str, Any]] = []
        self.over = threading.Event()
        self._lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with outer._lock:
                    outer.seen.append(body)
                    exchange = Exchange(self, len(outer.seen), body, outer.over)
                try:
                    outer.behaviour(exchange)
                except (BrokenPipeError, ConnectionResetError):  # the client had enough
                    self.close_connection = True

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    @contextmanager
    def running(self) -> Iterator["ChatServer"]:
        with serving(self._server, self.over):
            yield self
