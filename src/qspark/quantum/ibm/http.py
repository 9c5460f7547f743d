"""Requests and replies of the stand-in's services, as far as IBM's clients use them."""

import json
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit


class Reply(NamedTuple):
    """What a service answers."""

    status: int
    body: bytes = b""


class Refusal(Exception):
    """A service's error answer: HTTP status and message, which the client turns into its own exception."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True)
class Request:
    """One request: ``url`` in full, header names in lower case."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes = b""

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.url).query)

    def one(self, name: str, default: str = "") -> str:
        """The first value of a query parameter."""
        return self.query.get(name, [default])[0]

    def json(self) -> Any:
        """The body, decoded. Raises Refusal(400) where it is not JSON."""
        try:
            return json.loads(self.body)
        except ValueError:
            raise Refusal(400, "The request's body is not JSON.") from None


def as_json(value: Any, status: int = 200) -> Reply:
    return Reply(status, json.dumps(value).encode())
