"""Libraries that write on the terminal of their own accord, kept from it."""

import logging
import os
import warnings


def quiet() -> None:
    """Only errors of the training libraries; what matters of a training is told by its journal."""
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # it warns when a process forks, which a judge does
    warnings.filterwarnings("ignore", category=FutureWarning, module="transformers|trl|peft")
    warnings.filterwarnings("ignore", category=UserWarning, module="transformers|trl|peft|torch")
    for name in ("transformers", "trl", "peft", "accelerate"):
        logging.getLogger(name).setLevel(logging.ERROR)
