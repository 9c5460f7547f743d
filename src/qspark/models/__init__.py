"""Who answers: one small Generator interface, one file per backend."""

from qspark.models.generator import Generator, Sampling
from qspark.models.open import content_of, open_model

__all__ = ["Generator", "Sampling", "content_of", "open_model"]
