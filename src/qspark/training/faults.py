"""What a training lacks or runs out of, in one clear line: before it begins, and in the middle of it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from qspark.errors import UserError, first_line
from qspark.training.folder import MustStartOver
from qspark.training.recipe import TrainRecipe

# torch writes archives itself, and says neither what went wrong nor that it was the disk.
_FULL = ("No space left", "PytorchStreamWriter", "unexpected pos")
# Of memory it says this much.
_SHORT = ("DefaultCPUAllocator", "t allocate memory", "bad_alloc")
# What rollouts.sampler begins with, what that needs, and how it is had.
_SAMPLERS = (
    ("vllm", "vllm", "pip install 'trl[vllm]'"),
    ("openvino", "openvino_genai", "pip install 'qspark[cpu]'"),
)


def check_libraries(recipe: TrainRecipe) -> None:
    """Raises UserError for what the recipe names and this machine lacks, before hours are spent."""
    from transformers.integrations.integration_utils import (
        INTEGRATION_TO_CALLBACK,
        get_available_reporting_integrations,
    )

    quantised = recipe.lora is not None and recipe.lora.quantise
    if (recipe.optimiser.eight_bit or quantised) and find_spec("bitsandbytes") is None:
        field = "lora.quantise" if quantised else "optimiser.eight_bit"
        raise UserError(f"{field} needs bitsandbytes: pip install bitsandbytes")
    for sampler, library, install in _SAMPLERS:
        if recipe.samples_answers and recipe.rollouts.sampler.startswith(sampler) and find_spec(library) is None:
            raise UserError(f"rollouts.sampler {recipe.rollouts.sampler} needs {library}: {install}")
    for name in recipe.report_to:
        if name not in INTEGRATION_TO_CALLBACK:
            raise UserError(f"report_to: there is no tracker {name!r}; known: {', '.join(INTEGRATION_TO_CALLBACK)}")
        if name not in get_available_reporting_integrations():
            raise UserError(f"report_to: {name} is not installed: pip install {name.replace('_', '-')}")


@contextmanager
def one_clear_line(recipe: TrainRecipe) -> Iterator[None]:
    """What runs out in the middle of a training, as a UserError. The last checkpoint stays."""
    import torch
    from safetensors import SafetensorError

    try:
        yield
    except torch.OutOfMemoryError as error:
        raise MustStartOver(
            "the GPU's memory is full: lower optimiser.batch_size and raise accumulation, set "
            "optimiser.gradient_checkpointing, or shorten lengths, with another out or --force"
        ) from error
    except (MemoryError, RuntimeError, SafetensorError) as error:
        full = any(sign in str(error) for sign in _FULL)
        if not isinstance(error, MemoryError) and not any(sign in str(error) for sign in _SHORT) and not full:
            raise
        what = "the disk" if full else "memory"
        raise UserError(
            f"{what} is full; make room, and the same command continues from the last checkpoint"
        ) from error
    except OSError as error:
        # TRL asks a server of vLLM by way of requests, whose errors are OSErrors of their own.
        if isinstance(error, ConnectionError | TimeoutError) or type(error).__module__.startswith("requests."):
            lost = f"who samples the answers cannot be reached ({first_line(error)})"
            raise UserError(f"{lost}; the same command continues") from error
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS):
            raise
        raise UserError(f"cannot write in {recipe.out}: {error.strerror}; the same command continues") from error
