"""A hub on the loopback interface: as much of its interface as its own clients need to find and fetch files.

Like the hub, it answers for a large file with a redirection to another place, and serves parts of files on request.
"""

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from serving import serving

COMMIT = hashlib.sha1(b"the only commit").hexdigest()
LARGE = 1 << 20  # bytes from which on a file is kept in the other place

_INFO = re.compile(r"/api/(models|datasets)/([^/]+/[^/]+)(?:/revision/[^/]+)?")
_TREE = re.compile(r"/api/(models|datasets)/([^/]+/[^/]+)/tree/[^/]+/?(.*)")
_PATHS = re.compile(r"/api/(models|datasets)/([^/]+/[^/]+)/paths-info/[^/]+")
_FILE = re.compile(r"/(datasets/)?([^/]+/[^/]+)/resolve/[^/]+/(.+)")
_STORED = re.compile(r"/stored/([0-9a-f]{64})")

Files = dict[str, bytes]  # path in the repository -> content


class HubServer:
    """``url`` for the clients; ``models`` and ``datasets`` are its repositories; ``ranges`` what was asked for."""

    def __init__(self) -> None:
        self.models: dict[str, Files] = {}
        self.datasets: dict[str, Files] = {}
        self.ranges: list[str | None] = []  # of each request for the content of a large file
        self.silent_from: int | None = None  # byte of a large file from which on nothing is sent
        self.over = threading.Event()  # ends the silence
        outer = self

        class Handler(_Handler):
            hub = outer

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def stored(self, digest: str) -> bytes | None:
        repositories = (*self.models.values(), *self.datasets.values())
        contents = (content for files in repositories for content in files.values())
        return next((content for content in contents if _sha256(content) == digest), None)

    @contextmanager
    def running(self) -> Iterator["HubServer"]:
        with serving(self._server, self.over):
            yield self


class _Handler(BaseHTTPRequestHandler):
    hub: HubServer
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if asked := _INFO.fullmatch(path):
            self._info(asked[2], self._files(asked[1], asked[2]))
        elif asked := _TREE.fullmatch(path):
            files = self._files(asked[1], asked[2])
            self._json(files and _listed(files, asked[3]))
        elif asked := _FILE.fullmatch(path):
            files = self._files("datasets" if asked[1] else "models", asked[2])
            self._file(files.get(asked[3]) if files else None, "RepoNotFound" if files is None else "EntryNotFound")
        elif asked := _STORED.fullmatch(path):
            self._content(self.hub.stored(asked[1]))
        else:
            self._json(None)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        wanted = json.loads(body)["paths"] if body.startswith("{") else parse_qs(body).get("paths", [])
        asked = _PATHS.fullmatch(unquote(urlsplit(self.path).path))
        files = self._files(asked[1], asked[2]) if asked else None
        self._json(files and [entry for entry in _listed(files, "") if entry["path"] in wanted])

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _files(self, kind: str, repo: str) -> Files | None:
        return (self.hub.models if kind == "models" else self.hub.datasets).get(repo)

    def _info(self, repo: str, files: Files | None) -> None:
        known = {"id": repo, "sha": COMMIT, "private": False, "tags": [], "downloads": 0, "likes": 0}
        self._json(files and {**known, "siblings": [{"rfilename": name} for name in sorted(files)]})

    def _file(self, content: bytes | None, missing: str) -> None:
        if content is None or len(content) < LARGE:
            self._content(content, missing)
            return
        digest = _sha256(content)
        headers = {"X-Linked-Etag": f'"{digest}"', "X-Linked-Size": str(len(content)), "Location": f"/stored/{digest}"}
        self._answer(302, b"", headers)

    def _content(self, content: bytes | None, missing: str = "EntryNotFound") -> None:
        if content is None:
            self._json(None, missing)
            return
        headers = {"ETag": f'"{_sha256(content)}"', "Accept-Ranges": "bytes"}
        start, asked = 0, self.headers.get("Range")
        if self.command == "GET" and len(content) >= LARGE:
            self.hub.ranges.append(asked)
        if asked:
            start = int(re.fullmatch(r"bytes=(\d+)-(\d*)", asked)[1])  # type: ignore[index]
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        if start >= len(content) > 0:
            self._answer(416, b"", {"Content-Range": f"bytes */{len(content)}"})
        else:
            self._answer(206 if asked else 200, content[start:], headers)

    def _json(self, what: Any, missing: str = "RepoNotFound") -> None:
        if what is None:
            self._answer(404, b'{"error": "not found"}', {"X-Error-Code": missing})
        else:
            self._answer(200, json.dumps(what).encode(), {"Content-Type": "application/json"})

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"X-Repo-Commit": COMMIT, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return
        if self.hub.silent_from is not None and len(body) >= LARGE:
            self.wfile.write(body[: self.hub.silent_from])
            self.hub.over.wait()
            self.close_connection = True
            return
        self.wfile.write(body)


def _listed(files: Files, folder: str) -> list[dict[str, Any]]:
    prefix = f"{folder}/" if folder else ""
    return [
        {"type": "file", "oid": hashlib.sha1(content).hexdigest(), "size": len(content), "path": name}
        for name, content in sorted(files.items())
        if name.startswith(prefix)
    ]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
