"""The processes of one training, one for each device, as ``torchrun`` or ``accelerate launch`` starts them.

Each holds the whole model and trains on its share of every step (data parallel); one of them, the first, writes and
tells. Not there yet: models that are split over devices, and several processes that sample answers.
"""

from contextlib import AbstractContextManager
from typing import Any

from qspark.errors import UserError
from qspark.training.policy import libraries
from qspark.training.recipe import TrainRecipe


class Processes:
    """This one among those that train together. Raises UserError where they cannot."""

    def __init__(self, recipe: TrainRecipe) -> None:
        torch, _ = libraries()
        from accelerate import DistributedType, PartialState
        from accelerate.utils import parse_flag_from_env

        # Without a GPU they talk by way of the CPU.
        self._state: Any = PartialState(cpu=not torch.cuda.is_available())
        self.count: int = self._state.num_processes
        self.first: bool = self._state.is_main_process
        if self.count == 1 and torch.cuda.device_count() > 1:
            raise UserError(
                f"{torch.cuda.device_count()} GPUs are visible, and one process uses one: set CUDA_VISIBLE_DEVICES=0, "
                "or start one for each: torchrun --nproc-per-node N -m qspark train RECIPE"
            )
        if self.count > 1 and recipe.samples_answers:
            raise UserError(f"{recipe.stage.value} trains in one process: start it without torchrun or accelerate")
        together = (DistributedType.NO, DistributedType.MULTI_GPU, DistributedType.MULTI_CPU)
        if self._state.distributed_type not in together:
            raise UserError(f"a model split over devices ({self._state.distributed_type.value}) is not there yet")
        # What accelerate's launcher asks of Trainer, which no state says before there is one.
        for variable in ("ACCELERATE_USE_FSDP", "ACCELERATE_USE_DEEPSPEED", "ACCELERATE_USE_MEGATRON_LM"):
            if parse_flag_from_env(variable):
                raise UserError(f"a model split over devices ({variable}) is not there yet: unset it")

    def first_first(self) -> AbstractContextManager[None]:
        """What is in it is done by the first one, and after that by the others."""
        found: AbstractContextManager[None] = self._state.main_process_first()
        return found

    def wait(self) -> None:
        """Until all of them are here."""
        self._state.wait_for_everyone()
