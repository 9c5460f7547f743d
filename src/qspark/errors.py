"""The one exception that stands for bad use."""


class UserError(Exception):
    """Bad input or bad surroundings: one clear line that names the mend. The command line exits with 2."""


def first_line(error: Exception) -> str:
    """What a library says of its failure, short enough for a line."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0][:300] if lines else type(error).__name__
