"""Who answers: one small Generator interface, one file per backend."""

from qspark.models.generator import Generator, Sampling
from qspark.models.open import open_model

__all__ = ["Generator", "Sampling", "open_model"]
