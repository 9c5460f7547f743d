"""The one exception that stands for bad use."""


class UserError(Exception):
    """Bad input or bad surroundings: one clear line that names the mend. The command line exits with 2."""
