"""A model server that fails mid-way: one line, what it answered is judged, and the same command continues."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from commands import RIGHT, qspark, write_tasks

pytestmark = pytest.mark.usefixtures("default_environment")

TASKS = 6


@contextmanager
def server(answers: int) -> Iterator[str]:
    """A server that answers so many requests, and refuses the others; gives its base URL."""
    left = threading.Semaphore(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            if not left.acquire(blocking=False):
                self.send_error(401, "no credit left")
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            for delta, reason in (({"role": "assistant", "content": RIGHT}, None), ({}, "stop")):
                choice = {"index": 0, "delta": delta, "finish_reason": reason}
                event = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
                self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
            self.wfile.write(b"data: [DONE]\n\n")

        def log_message(self, format: str, *args: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}/v1"
    finally:
        httpd.shutdown()
        thread.join()
        httpd.server_close()


def test_the_same_command_continues_with_the_answers_that_came(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", TASKS)
    command = ("eval", "--model", "openai:m", "--tasks", "tasks.jsonl", "--out", "run", "--concurrency", "1", "--json")
    with server(answers=2) as url:
        failed = qspark(tmp_path, *command, "--base-url", url)
    assert failed.returncode == 2
    assert failed.stdout == ""
    last = failed.stderr.splitlines()[-1]
    assert last.startswith("qspark: the server at http://127.0.0.1")
    assert "401" in last
    assert "Traceback" not in failed.stderr
    assert len((tmp_path / "run" / "verdicts.jsonl").read_text().splitlines()) == 2
    with server(answers=TASKS - 2) as url:
        done = qspark(tmp_path, *command, "--base-url", url)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["passed"] == TASKS
