"""``qspark models``: models that can be fetched, checked by SHA-256."""

import typer

app = typer.Typer(no_args_is_help=True)


@app.callback()
def _models() -> None:
    """Models that can be fetched, checked by SHA-256."""
