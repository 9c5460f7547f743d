"""``qspark`` with two things changed, for tests of several processes: answers that are sampled are always the same ones
(unless SAMPLED is set), and accelerate lets FSDP split a model without GPUs, which all its parts can do and it leaves out.
"""

import hashlib
import os
import sys
from typing import Any

from accelerate.state import AcceleratorState, PartialState
from accelerate.utils import DistributedType

from qspark.cli import main
from qspark.training import rollouts
from qspark.training.examples import answer_text
from qspark.training.rollouts import Rollout, TransformersSampler

begin = AcceleratorState.__init__


def split_anywhere(self: Any, *arguments: Any, fsdp_plugin: Any = None, **named: Any) -> None:
    begin(self, *arguments, fsdp_plugin=fsdp_plugin, **named)
    if fsdp_plugin is not None:
        if self._mixed_precision != "no":
            fsdp_plugin.set_mixed_precision(self._mixed_precision)
        self.fsdp_plugin = fsdp_plugin
        self.distributed_type = PartialState._shared_state["distributed_type"] = DistributedType.FSDP


class Fixed(TransformersSampler):
    """Answers that hang on the prompt and on their place in the group: some right, some wrong, of several lengths."""

    def sample(self, trainer: Any, chats: Any, hints: Any, ready: Any) -> list[Rollout]:
        found = []
        for place, chat in enumerate(chats):
            name = chat[-1]["content"].partition("def ")[2][0]
            chance = hashlib.sha256(f"{name}{place % trainer.num_generations}".encode()).digest()[0]
            right = name in "abcde" and chance % 3 == 0  # the other tasks nobody solves
            text = answer_text(f"def {name}():\n    return {1 if right else '2' * (1 + chance % 7)}")
            ready(place, text)
            ids = [*self._encoder.ids(text), self._encoder.end]
            found.append(Rollout(self._encoder.chat(chat), [], ids, [0.0] * len(ids)))
        return found


AcceleratorState.__init__ = split_anywhere
if "SAMPLED" not in os.environ:
    rollouts.sampler_of = lambda recipe, encoder: Fixed(encoder)
sys.exit(main())
