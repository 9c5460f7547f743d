"""Decodes generated messages in forked children of a process that imported the codec.

    python decode.py < ORDER

``ORDER`` is lines of JSON: first ``{"src", "seed", "cpu_s", "memory_mb", "work": [first, count, step, batch]}`` or
``{..., "replay": message}``. Prints lines of JSON: ``{"corpus"}``, ``{"done", "outcomes"}`` after each batch,
``{"finding"}`` for each kind of finding once, with its message made as small as could be, and ``{"again"}`` for more of
the same kind.

Nothing but a value, Malformed or Overweight may come out of the decoder (and CannotCross where it changes a value),
nothing but a message, BadMessage or ChannelClosed out of the channel; a value is of libraries' exact types; no message
takes more than ``cpu_s`` seconds of CPU time or ``memory_mb`` MiB.
"""

import contextlib
import importlib
import json
import runpy
import sys
import warnings
from pathlib import Path


def mount(src: Path) -> None:
    """The judge's package and nothing else of the installation, as its own start script does it."""
    runpy.run_path(str(src / "judge" / "inside" / "start.py"))["mount"]()
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))


def main() -> None:
    order = json.loads(sys.stdin.readline())
    mount(Path(order["src"]))
    warnings.simplefilter("ignore")
    importlib.import_module("qspark.judge.inside.zygote")
    for name in ("networkx", "qiskit_aer.noise", "qiskit_ibm_runtime.fake_provider"):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    core = importlib.import_module("qspark.judge.inside.codec.core")
    from fuzzing.inside.build import Builder, Message
    from fuzzing.inside.examples import examples
    from fuzzing.inside.lab import Lab, die_with_parent, in_child, say

    die_with_parent()
    lab = Lab(order["cpu_s"], order["memory_mb"])
    if "replay" in order:
        say(replay=lab.probe(Message.from_json(order["replay"])))
        return
    known = json.loads(in_child(lambda: json.dumps([message.to_json() for message in examples()])))
    messages = [Message.from_json(record) for record in known]
    tags = sorted(core._decoders)
    builder = Builder(order["seed"], messages, tags)
    say(corpus=len(messages), tags=len(tags), without_example=[tag for tag in tags if not builder.examples[tag]])
    first, count, step, batch = order["work"]
    for start in range(first, first + count, step):
        lab.batch(builder, range(start, min(start + batch, first + count)))


if __name__ == "__main__":
    main()
