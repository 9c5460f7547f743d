"""The command line: one file per verb, each a thin shell over the library."""

from qspark.cli.app import main

__all__ = ["main"]
