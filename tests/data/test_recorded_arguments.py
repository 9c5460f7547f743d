"""Which tests are run, which text is taken for an argument, and what is made of recorded ones."""

import ast
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qspark.data.inputs import NoInput, arguments
from qspark.data.recording.choice import FILES, chosen
from qspark.data.recording.known import is_known
from qspark.data.recording.variation import varied
from qspark.data.snippets import Parameter, Snippet
from qspark.data.sources import Module


def snippet(name: str) -> Snippet:
    module = Module("pack", "", "pack", "MIT", "pack")
    return Snippet(name, module, f"def {name}(n)", "", "", (), "", called=f"Owner.{name}", taken=("n",))


def test_the_files_that_name_a_function_most_are_run() -> None:
    tests = {f"test_{n}.py": "def test_it():\n" + "    bell()\n" * n for n in range(6)}
    picked = chosen(tests, [snippet("bell")])
    assert [one.file for one in picked] == sorted(["test_5.py", "test_4.py", "test_3.py"])[:FILES]


def test_of_a_method_the_files_that_name_its_class_are_run() -> None:
    tests = {f"test_{n}.py": "def test_it():\n" + "    x.bell()\n" * n for n in range(2, 6)}
    tests["test_1.py"] = "def test_it():\n    Owner().bell()\n"
    assert "test_1.py" in [one.file for one in chosen(tests, [snippet("bell")])]


def test_what_decorates_a_test_is_part_of_it() -> None:
    text = "import bell\n\n@data(bell)\ndef test_a(one):\n    one()\n\ndef test_b():\n    bell()\n\ndef test_c():\n    pass\n"
    (picked,) = chosen({"test_it.py": text}, [snippet("bell")])
    assert picked.tests == ("test_a", "test_b")


def test_of_a_file_the_tests_that_name_it_are_run() -> None:
    text = "def test_a():\n    bell()\n\ndef test_b():\n    ghz()\n\ndef test_c():\n    other()\n"
    (picked,) = chosen({"test_it.py": text}, [snippet("bell"), snippet("ghz"), snippet("nowhere")])
    assert picked.tests == ("test_a", "test_b")
    assert [one.name for one in picked.wanted] == ["bell", "ghz"]


def test_where_only_helpers_name_it_all_tests_are_run() -> None:
    text = "def help():\n    bell()\n\ndef test_a():\n    help()\n\ndef test_b():\n    help()\n"
    (picked,) = chosen({"test_it.py": text}, [snippet("bell")])
    assert picked.tests == ("test_a", "test_b")


def test_a_file_that_does_not_parse_is_not_run() -> None:
    assert chosen({"test_it.py": "def test_a(:\n    bell()\n"}, [snippet("bell")]) == []
    assert chosen({"test_it.py": f"bell = {'-' * 100_000}1\n"}, [snippet("bell")]) == []


KNOWN = (
    "made([('h', 0), ('rz', -0.5, 1), ('measure', 0, 1)], 2, 2)",
    "SparsePauliOp(['XX'], [(1+2j)])",
    "np.array([[1, 0]], dtype='int8')",
    "{'00': 5, (1, 2): None}",
    "QuantumRegister(3, 'q')[0]",
    "circuit_to_dag(made([], 1))",
    "-1",
)
UNKNOWN = (
    "__import__('os')",
    "np.fromfile('/etc/passwd')",
    "[n for n in range(9)]",
    "lambda: 1",
    "().__class__",
    "f'{1}'",
    "made",
    "np.array(open('x'))",
    "range(1)[0].real",
    "9**9",
    "made([('draw', 'text', None, 'x')], 1)",
    "made([('__class__',)], 1)",
    "made(gates, 1)",
    "made(**{})",
    "GenericBackendV2(9)",
    "-" * 400 + "1",
    "[" * 100 + "]" * 100,
    "9 * 9",
    "x := 1",
    "1; 2",
    "'a\nb",
    "'\u202e'",
    "0" * 700,
    "(" * 300,
    7,
    None,
)


@pytest.mark.parametrize("text", KNOWN)
def test_expressions_of_known_values_are_taken(text: str) -> None:
    assert is_known(text)


@pytest.mark.parametrize("text", UNKNOWN)
def test_other_text_is_not(text: object) -> None:
    assert not is_known(text)


@given(st.sampled_from(KNOWN), st.integers())
def test_what_is_varied_is_still_known(text: str, seed: int) -> None:
    assert is_known(varied(text, random.Random(seed)))


def test_one_place_is_varied_at_a_time() -> None:
    found = {varied("(3, 0.5, 'XZ')", random.Random(seed)) for seed in range(60)}
    assert len(found) > 8
    for text in found:
        number, angle, label = sorted(map(str, ast.literal_eval(text)), key=len)[:3]
        assert len({number, angle, label} & {"3", "0.5", "XZ"}) >= 2


TWO = (Parameter("thing", "Unheard", None), Parameter("n", "int", None))


def test_recorded_calls_make_up_for_a_type_that_is_not_known() -> None:
    with pytest.raises(NoInput):
        arguments(TWO, 20, "seed")
    assert "(Pauli('X'), 41,)" in arguments(TWO, 20, "seed", recorded=[("Pauli('X')", "41")])


def test_an_argument_that_was_not_recorded_follows_from_its_type() -> None:
    found = arguments(TWO, 20, "seed", recorded=[("Pauli('X')", None)])
    assert {"(Pauli('X'), 2,)", "(Pauli('X'), 3,)"} <= set(found)


def test_more_is_asked_than_what_was_recorded() -> None:
    rows = [(f"[{n}, {n + 1}]", str(n)) for n in range(30)]
    found = arguments((Parameter("places", "", None), Parameter("n", "int", None)), 32, "seed", recorded=rows)
    public = {f"({first}, {second},)" for first, second in rows}
    assert len(public & set(found)) >= 10
    assert len(set(found) - public) >= 10
