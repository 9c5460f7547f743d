"""A test compiled by the supervisor is the test that a referee compiles; one that does not compile is left to it."""

import dis
import json
import textwrap

from qspark.judge.compiled import compiled
from qspark.judge.extraction import source
from qspark.judge.inside import assertions

TEST = "def check(candidate):\n    assert candidate() in {'a', 'b'}\n    np.testing.assert_allclose(1, 1)\ncheck(f)\n"
PROMPT = "import math\nLIMIT = 3\ndef f():\n    '''Whatever.'''\n"


def test_what_was_packed_is_the_same_test() -> None:
    there = assertions.unpacked(compiled(TEST, PROMPT, "f"))
    assert there == assertions.compiled(TEST, PROMPT, "f")
    assert there.assertions == 2
    assert len(there.prelude) == 2


def test_another_kind_of_interpreter_compiles_the_test_itself() -> None:
    assert assertions.unpacked(b"\0\0\0\0" + compiled(TEST, PROMPT, "f")[4:]) is None
    assert assertions.unpacked(b"") is None


def test_what_is_not_python_is_left_to_the_referee() -> None:
    assert compiled("def check(:", PROMPT, "f") == b""


def test_names_are_read_off_the_code_as_dis_reads_them() -> None:
    wanted = {"LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS", "STORE_NAME", "STORE_GLOBAL"}
    for module in (json.decoder, textwrap, dis):
        with open(module.__file__, encoding="utf-8") as file:  # noqa: PTH123
            code = compile(file.read(), module.__file__, "exec")
        for part in source._code_objects(code):
            found = [(one.opcode, one.argval) for one in dis.get_instructions(part) if one.opname in wanted]
            assert list(source._named(part)) == found
    many = compile("\n".join(f"name_{number}" for number in range(300)), "<many>", "exec")
    assert [name for _, name in source._named(many)] == [f"name_{number}" for number in range(300)]
