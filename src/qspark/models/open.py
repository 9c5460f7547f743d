"""From what a user writes after ``--model`` to a Generator."""

from pathlib import Path

from pydantic import JsonValue

from qspark.errors import UserError
from qspark.files import expanded
from qspark.models.catalog import BY_NAME
from qspark.models.generator import Generator
from qspark.models.store import sha256_of, weights_of

FORMS = "reference, file:PATH.jsonl, openai:NAME, hf:REPO_OR_DIR, ov:REPO_OR_DIR"


def open_model(
    spec: str,
    *,
    base_url: str | None = None,
    batch_size: int | None = None,
    concurrency: int | None = None,
    timeout_s: float | None = None,
) -> Generator:
    """The Generator that ``spec`` names; a bare name of the catalogue means ``ov:``.

    Args:
        base_url: of the server behind ``openai:``; without one it is OpenAI's own.
        batch_size: answers computed at a time by ``hf:`` and ``ov:``; without one what was measured to be fast.
        concurrency: requests open at a time for ``openai:``.
        timeout_s: the longest silence of that server, in seconds; a longer one than a whole answer may take by
            default makes room for such an answer.

    Raises:
        UserError: no such form or model, or what the backend needs is missing.
    """
    backend, _, name = spec.partition(":")
    if spec in BY_NAME:
        backend, name = "ov", spec
    for option, value, backends in (
        ("a base URL", base_url, ("openai",)),
        ("a timeout", timeout_s, ("openai",)),
        ("a number of requests at a time", concurrency, ("openai",)),
        ("a batch size", batch_size, ("hf", "ov")),
    ):
        if value is not None and backend not in backends:
            raise UserError(f"{option} goes with {' and '.join(f'{one}:NAME' for one in backends)}, not with {spec}")
    if spec == "reference":
        from qspark.models.reference import Reference

        return Reference()
    if backend == "vllm":
        raise UserError(f"start the server, vllm serve {name or 'MODEL'}, and use openai:NAME with its base URL")
    if backend not in ("file", "openai", "hf", "ov") or not name:
        raise UserError(f"no model {spec!r}: give {FORMS}, or one of {', '.join(BY_NAME)}")
    if backend == "file":
        from qspark.models.recorded import Recorded

        return Recorded(Path(name))
    if backend == "openai":
        from qspark.models.served import CONCURRENCY, Limits, Served

        limits = Limits()
        if timeout_s is not None:
            limits = Limits(silence_s=timeout_s, answer_s=max(limits.answer_s, timeout_s))
        return Served(name, base_url=base_url, concurrency=concurrency or CONCURRENCY, limits=limits)
    if backend == "hf":
        from qspark.models.hf import Transformers

        return Transformers(name, batch_size=batch_size)
    from qspark.models.ov import OpenVino

    return OpenVino(name, batch_size=batch_size)


def content_of(spec: str) -> dict[str, JsonValue]:
    """What tells a local model apart from another one that lies under the same name later; nothing for others.

    Raises:
        UserError: it is there and cannot be read.
    """
    backend, _, name = spec.partition(":")
    path = expanded(name)
    if backend in ("hf", "ov") and name not in BY_NAME and path.is_dir():
        return {"weights": weights_of(path)}
    return {"file_sha256": sha256_of(path)} if backend in ("file", "ov") and path.is_file() else {}
