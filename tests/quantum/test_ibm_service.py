"""Account, devices and errors of the stand-in, seen through the real client."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[[str], Any]


def test_least_busy_is_a_real_backend_object_without_an_account(run: Run) -> None:
    code = (
        "b = QiskitRuntimeService().least_busy()\nanswer = [isinstance(b, IBMBackend), b.name, b.status().pending_jobs]"
    )
    assert run(code) == [True, "ibm_brisbane", 0]


def test_every_device_is_a_real_one_with_its_place_as_queue_length(run: Run) -> None:
    code = "answer = [[b.name, b.status().pending_jobs] for b in QiskitRuntimeService().backends()]"
    names = "brisbane cusco fez kawasaki kyiv kyoto marrakesh osaka quebec sherbrooke torino"
    assert run(code) == [[f"ibm_{name}", place] for place, name in enumerate(names.split())]


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ("min_num_qubits=150", ["ibm_fez", "ibm_marrakesh"]),
        ("simulator=True", []),
        ("operational=False", []),
        ("dynamic_circuits=False", []),
        ("n_qubits=133, operational=True, simulator=False, dynamic_circuits=True", ["ibm_torino"]),
        ("filters=lambda b: 'cz' in b.basis_gates and b.num_qubits < 150", ["ibm_torino"]),
        ("name='ibm_kyiv'", ["ibm_kyiv"]),
    ],
)
def test_backends_are_filtered(run: Run, filters: str, names: list[str]) -> None:
    assert run(f"answer = [b.name for b in QiskitRuntimeService().backends({filters})]") == names


def test_least_busy_obeys_filters(run: Run) -> None:
    code = "answer = QiskitRuntimeService().least_busy(min_num_qubits=130, filters=lambda b: b.num_qubits < 150).name"
    assert run(code) == "ibm_torino"


def test_calibration_is_that_of_the_snapshot(run: Run) -> None:
    code = """
from qiskit_ibm_runtime.fake_provider import FakeTorino
ours, theirs = QiskitRuntimeService().backend("ibm_torino"), FakeTorino()
readout = [[b.properties().readout_error(q) for q in range(133)] for b in (ours, theirs)]
cz = [{str(pair): values.error for pair, values in b.target["cz"].items()} for b in (ours, theirs)]
couplings = [b.configuration().coupling_map for b in (ours, theirs)]
answer = [readout, cz, couplings]
"""
    for ours, theirs in run(code):
        assert len(ours) >= 133
        assert ours == theirs


def test_no_properties_are_older_than_the_snapshot(run: Run) -> None:
    code = (
        "import datetime\nb = backend_by_name('ibm_fez')\nanswer = b.properties(datetime=datetime.datetime(2020, 1, 1))"
    )
    assert run(code) is None


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("QiskitRuntimeService().backend('ibm_nowhere')", "QiskitBackendNotFoundError"),
        ("QiskitRuntimeService().least_busy(min_num_qubits=1000)", "QiskitBackendNotFoundError"),
        ("QiskitRuntimeService().backend('ibm_kyiv', use_fractional_gates=True)", "IBMInputValueError"),
        ("QiskitRuntimeService().backend('ibm_kyiv', calibration_id='x')", "QiskitBackendNotFoundError"),
        ("QiskitRuntimeService().job('nothing')", "RuntimeJobNotFound"),
        ("QiskitRuntimeService(channel='ibm_qunatum')", "ValueError"),
        ("QiskitRuntimeService(url='https://cloud.ibm.com')", "ValueError"),
        ("QiskitRuntimeService(plans_preference=['premium'])", "IBMInputValueError"),
        ("Session.from_id('nothing', QiskitRuntimeService())", "IBMInputValueError"),
        ("SamplerV2(backend_by_name('ibm_kyiv')).run([bell()])", "IBMInputValueError"),  # not transpiled
        ("__import__('requests').get('https://example.org')", "ConnectionError"),
    ],
)
def test_errors_are_those_of_the_client(run: Run, call: str, error: str) -> None:
    assert run(f"answer = raised(lambda: {call})") == error


@pytest.mark.parametrize(
    "arguments",
    [
        "token='MY_KEY'",
        "channel='ibm_cloud', token='k', instance='crn:v1:bluemix:public:quantum-computing:eu-de:a/1:2::'",
        "channel='ibm_quantum_platform', instance='my-instance'",
        "name='saved-elsewhere'",
        "token='k', url='https://cloud.ibm.com'",
        "region='us-east', plans_preference=['Pay-as-you-go']",
        "private_endpoint=True",
    ],
)
def test_whatever_belongs_to_the_user_exists(run: Run, arguments: str) -> None:
    assert run(f"answer = QiskitRuntimeService({arguments}).backend('ibm_fez').num_qubits") == 156


def test_retired_channel_is_the_platform_with_a_warning(run: Run) -> None:
    code = """
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    service = QiskitRuntimeService(channel="ibm_quantum", token="k", instance="ibm-q/open/main")
answer = [service.channel, [w.category.__name__ for w in seen if "ibm_quantum" in str(w.message)]]
"""
    assert run(code) == ["ibm_quantum_platform", ["DeprecationWarning"]]


def test_retired_channel_can_be_left_to_the_client(start: Any, python: str, tmp_path: Path) -> None:
    warm = start(python, retired_channel=False)
    assert warm.run("answer = raised(lambda: QiskitRuntimeService(channel='ibm_quantum'))", tmp_path) == "ValueError"
    warm.process.communicate()


def test_saved_account_lies_in_the_program_s_own_home_and_is_used(run: Run, tmp_path: Path) -> None:
    code = """
QiskitRuntimeService.save_account(token="mine", set_as_default=True)
answer = [QiskitRuntimeService().active_account()["token"], list(QiskitRuntimeService.saved_accounts())]
"""
    assert run(code) == ["mine", ["default-ibm-quantum-platform"]]
    assert (tmp_path / ".qiskit" / "qiskit-ibm.json").exists()


def test_works_where_home_cannot_be_written(warm: Any) -> None:
    assert warm.run("answer = len(QiskitRuntimeService().backends())", Path("/dev/null")) == 11


def test_fresh_account_has_no_jobs_and_no_usage(run: Run) -> None:
    code = "s = QiskitRuntimeService()\nanswer = [s.jobs(), s.usage()['usage_consumed_seconds']]"
    assert run(code) == [[], 0]


def test_backend_crosses_by_name(run: Run) -> None:
    code = """
backend, other = QiskitRuntimeService().backend("ibm_torino"), backend_by_name("ibm_torino")
same = other.configuration().to_dict() == backend.configuration().to_dict()
answer = [isinstance(other, IBMBackend), same, other.properties().to_dict() == backend.properties().to_dict()]
"""
    assert run(code) == [True, True, True]


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
def test_install_leaves_one_thread_and_imports_no_matplotlib_or_simulator(run: Run) -> None:
    assert run("answer = after_install") == [1, False, False]
