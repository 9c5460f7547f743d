"""What a run was asked to measure, and with what: ``run.json``."""

import os
import platform
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict, Field, JsonValue

import qspark


class RunRecord(BaseModel):
    """``run.json``."""

    model_config = ConfigDict(extra="ignore")

    command: str  # the verb
    command_line: str = ""  # as it was typed, for the reader
    arguments: dict[str, JsonValue]  # options that decide what is measured, by their name without dashes
    tasks: dict[str, JsonValue]  # name, source, sha256 of those chosen, their count
    environment: dict[str, JsonValue]  # name, fingerprint, python, packages
    seeds: dict[str, int] = Field(default_factory=dict)
    model: dict[str, JsonValue] = Field(default_factory=dict)  # what the generator says of itself
    content: dict[str, JsonValue] = Field(default_factory=dict)  # checksums of what answers, where it lies here
    judge: str = ""  # its version: see qspark.judge.version
    isolation: tuple[str, ...] = ()  # rungs that held when the judge was last started
    versions: dict[str, str] = Field(
        default_factory=lambda: {"qspark": qspark.__version__, "python": platform.python_version()}
    )
    host: str = Field(default_factory=lambda: f"{platform.platform()}, {os.cpu_count()} CPUs")
    begun: str = Field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))

    def difference(self, asked: "RunRecord") -> str | None:
        """How ``asked`` would measure something else than this run does, in one phrase; None if it would not.

        Only what decides the numbers counts: not the number of workers, and not the machine.
        """
        if self.command != asked.command:
            return f"of qspark {self.command}, not qspark {asked.command}"
        for name in sorted(self.arguments.keys() | asked.arguments.keys()):
            old, new = self.arguments.get(name), asked.arguments.get(name)
            if old != new:
                return f"{name.replace('_', ' ')} {old}, not {new}"
        for name in sorted(self.content.keys() & asked.content.keys()):  # what is gone since cannot be compared
            if self.content[name] != asked.content[name]:
                return f"of another model under that name ({name.replace('_', ' ')} differs)"
        if self.tasks.get("sha256") != asked.tasks.get("sha256"):
            return f"of {_named(self.tasks)}, not these {_named(asked.tasks)}"
        for name in ("name", "fingerprint"):
            if self.environment.get(name) != asked.environment.get(name):
                return f"judged in environment {_named(self.environment)}, not {_named(asked.environment)}"
        return None


def _named(what: dict[str, JsonValue]) -> str:
    # What a run.json lacks that somebody edited is None here.
    if "count" in what:
        return f"{what['count']} tasks from {what.get('name')} ({str(what.get('sha256'))[:8]})"
    return f"{what.get('name')}@{what.get('fingerprint')}"
