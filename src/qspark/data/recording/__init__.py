"""Arguments recorded while packages' own tests run, for functions of which nothing else says what they take.

The tests that name such a function are run in the sandbox, each file in a process of its own (``recorder.py``); each
argument is written down as an expression when the call begins (``expression.py``). What comes back are claims of code
that nobody trusts: of each only what is an expression of known values is taken (``known.py``).
"""

from qspark.data.recording.recording import Recorded, Recording, Row, label

__all__ = ["Recorded", "Recording", "Row", "label"]
