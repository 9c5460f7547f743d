"""What a campaign found: one file each, and how often."""

import collections
import json
import re
import threading
from pathlib import Path
from typing import Any

_KNOWN = Path(__file__).parent / "known.txt"


class Findings:
    """Keeps the first few of each kind as files in a folder, and counts all. Thread-safe."""

    KEPT = 5  # files of one kind

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts: collections.Counter[str] = collections.Counter()
        self._lock = threading.Lock()
        lines = _KNOWN.read_text(encoding="utf-8").splitlines()
        self._known = [re.compile(line) for line in lines if line and not line.startswith("#")]

    def add(self, kind: str, name: str, text: str, facts: dict[str, Any]) -> None:
        """``kind`` says what is wrong, alike for alike; ``text`` is what to run again, ``facts`` what happened."""
        with self._lock:
            self.counts[kind] += 1
            if self.counts[kind] > self.KEPT:
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.folder / re.sub(r"[^\w.-]+", "-", f"{kind[:100]}-{name}")
            path.write_text(text, encoding="utf-8", errors="surrogatepass")
            whole = json.dumps({"kind": kind, **facts}, indent=1)
            path.with_name(f"{path.name}.facts.json").write_text(whole + "\n", encoding="utf-8")

    def again(self, kind: str) -> None:
        """One more of a kind, of which nothing is to be kept."""
        with self._lock:
            self.counts[kind] += 1

    @property
    def new(self) -> dict[str, int]:
        """Counts of all kinds but those that ``known.txt`` names."""
        return {kind: n for kind, n in self.counts.items() if not any(known.search(kind) for known in self._known)}
