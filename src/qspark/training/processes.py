"""The processes of one training, one for each device, as ``torchrun`` or ``accelerate launch`` starts them.

Each trains on its share of every step; the first one writes and tells. The model lies whole on every device (data
parallel), or is split over them by FSDP2 or DeepSpeed, as accelerate's settings say: engines of their own, which fetch
a layer's weights when it runs. So whatever runs the model has to run in every process, or all of them wait for ever.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

from qspark.errors import UserError
from qspark.training.policy import libraries

Item = TypeVar("Item")
FSDP, DEEPSPEED, MEGATRON = (f"ACCELERATE_USE_{name}" for name in ("FSDP", "DEEPSPEED", "MEGATRON_LM"))
ENGINES = {FSDP: "fsdp2", DEEPSPEED: "deepspeed"}
PATIENCE = timedelta(hours=2)  # with one another


def speaks() -> bool:
    """Whether this process, the only one or the first of several, tells what all have come to."""
    return os.environ.get("RANK", "0") == "0"


class Processes:
    """This one among those that train together. Raises UserError where they cannot."""

    def __init__(self) -> None:
        torch, _ = libraries()
        from accelerate import PartialState
        from accelerate.utils import is_deepspeed_available, parse_flag_from_env

        asked = [name for name in (FSDP, DEEPSPEED, MEGATRON) if parse_flag_from_env(name)]
        if MEGATRON in asked or len(asked) > 1:
            raise UserError(f"{' and '.join(asked)}: a model can be split over devices by FSDP2 or by DeepSpeed")
        if FSDP in asked and os.environ.get("FSDP_VERSION", "1") != "2":
            raise UserError("FSDP of the first version is not covered: set fsdp_version: 2 in accelerate's settings")
        if DEEPSPEED in asked and not is_deepspeed_available():
            raise UserError("DeepSpeed is asked for and not installed: pip install 'qspark[deepspeed]'")
        # Without a GPU they talk by way of the CPU. What all wait for may be one that reads or judges for long.
        self._state: Any = PartialState(cpu=not torch.cuda.is_available(), timeout=PATIENCE)
        self.count: int = self._state.num_processes
        self.place: int = self._state.process_index
        self.first: bool = self._state.is_main_process
        self.engine = ENGINES[asked[0]] if asked else ""  # by which the model is split over devices
        if self.count == 1 and torch.cuda.device_count() > 1:
            raise UserError(
                f"{torch.cuda.device_count()} GPUs are visible, and one process uses one: set CUDA_VISIBLE_DEVICES=0, "
                "or start one for each: torchrun --nproc-per-node N -m qspark train RECIPE"
            )
        if self.count == 1 and asked:
            raise UserError(f"{asked[0]} splits a model over devices, but one process runs: start one for each")

    @property
    def of_this_machine(self) -> int:
        """How many of them run here."""
        return int(os.environ.get("LOCAL_WORLD_SIZE", "1")) if self.count > 1 else 1

    def prepare(self, trainer: Any) -> None:
        """See to it that the model will be split as was asked.

        Raises:
            UserError: it will not, for accelerate passes over FSDP without GPUs.
        """
        if self.engine and not (trainer.is_fsdp_enabled or trainer.is_deepspeed_enabled):
            raise UserError(f"a model is split over GPUs only, and there are none: unset {FSDP}")
        if trainer.is_fsdp_enabled:
            plugin = trainer.accelerator.state.fsdp_plugin
            if plugin.mixed_precision_policy is not None:  # which would round log-probabilities to half precision
                plugin.mixed_precision_policy = replace(plugin.mixed_precision_policy, output_dtype=None)

    def first_first(self) -> AbstractContextManager[None]:
        """What is in it is done by the first one, and after that by the others."""
        found: AbstractContextManager[None] = self._state.main_process_first()
        return found

    def wait(self) -> None:
        """Until all of them are here."""
        self._state.wait_for_everyone()

    def shared_out(self, items: Sequence[Item], work: Callable[[Sequence[Item]], Sequence[Any]]) -> list[Any]:
        """What ``work`` makes of the items, in their order: each process does its share, and all know all of it."""
        mine = work(items[self.place :: self.count])
        if self.count == 1:
            return list(mine)
        from accelerate.utils import gather_object

        found: list[Any] = [None] * len(items)
        for place, one in gather_object(list(zip(range(self.place, len(items), self.count), mine, strict=True))):
            found[place] = one
        return found
