"""The command ``qspark``: its verbs, its exit codes, its one-line errors.

Exit codes: 0 it ran; 1 it ran and something failed; 2 bad use, one line on stderr; 130 stopped by Ctrl-C, SIGTERM or
SIGHUP.
Verbs import what they need when they run, so that ``--help`` does not wait for the library.
"""

import io
import os
import signal
import sys
import threading
from collections.abc import Sequence
from typing import Annotated

import typer

import qspark
from qspark.cli import data, doctor, env, judge, models, run, tasks, train
from qspark.cli import eval as evaluation
from qspark.cli.console import harmless
from qspark.cli.options import help_without_verb
from qspark.errors import UserError

EPILOG = "QSPARK_DATA: folder with benchmark files. QSPARK_HOME: where environments and weights are kept."

# Of click's errors, which older releases of typer import and newer ones contain, typer exports this one only; its
# grandparent is the class of them all.
USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[2]

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, epilog=EPILOG, rich_markup_mode="rich")
app.command("eval", epilog=evaluation.EXAMPLE)(evaluation.evaluate)
app.command("judge", epilog=judge.EXAMPLE)(judge.judge)
app.command("train", epilog=train.EXAMPLE)(train.train)
app.command("run", epilog=run.EXAMPLE)(run.run)
app.command("doctor", epilog=doctor.EXAMPLE)(doctor.doctor)
app.add_typer(tasks.app, name="tasks")
app.add_typer(models.app, name="models")
app.add_typer(data.app, name="data")
app.add_typer(env.app, name="env")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"qspark {qspark.__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _qspark(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Language models that write Qiskit code that works, proven by running it."""
    help_without_verb(context)


def main() -> int:
    """Run the command line of this process; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a character shows a question mark
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:  # not under nohup
            signal.signal(number, signal.default_int_handler)  # stops as Ctrl-C does: nothing stays behind
    code = _run()
    try:
        sys.stdout.flush()
    except (
        BrokenPipeError
    ):  # the reader, such as head, has seen enough; nor is it an error when Python flushes at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if code and threading.active_count() > 1:
        # A model still computes, or waits for its server, in a thread that nothing can stop: a regular exit would wait
        # for it. All files are closed by now.
        sys.stderr.flush()
        os._exit(code)
    return code


def _run() -> int:
    try:
        _check_text(sys.argv[1:])
        code = app(prog_name="qspark", standalone_mode=False)
    except UserError as error:
        return _fail(str(error))
    except USAGE_ERROR as error:
        return _fail(_usage(error))
    except OSError as error:  # the surroundings, where no verb had a better word for it: a full /tmp, a lost mount
        return _fail(f"{error.strerror or error}" + (f": {error.filename}" if error.filename else ""))
    if code == 130:
        print("qspark: stopped; what was done is kept, and the same command continues", file=sys.stderr)
    return code if isinstance(code, int) else 0


def _check_text(arguments: Sequence[str]) -> None:
    """File names may hold any bytes, but what a run records, and prints, is text. Raises UserError."""
    for argument in arguments:
        if not argument.isprintable() and any("\ud800" <= character <= "\udfff" for character in argument):
            raise UserError(f"{argument!a} is not UTF-8 text: rename that file, or link to it by another name")


def _usage(error: Exception) -> str:
    context = getattr(error, "ctx", None)
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    return f"{message.rstrip('.')}; see {context.command_path} --help" if context else message


def _fail(message: str) -> int:
    # Parts of it may come from a file or a server, and must not speak to the terminal.
    print("qspark:", harmless(" ".join(message.split())), file=sys.stderr)
    return 2
