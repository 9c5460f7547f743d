"""Primitives, jobs and sessions of the stand-in, seen through the real client."""

from collections.abc import Callable
from typing import Any

import pytest

BELL = """
service = QiskitRuntimeService()
backend = service.backend("ibm_torino")
circuit = isa(bell(), backend)
"""


@pytest.fixture
def ask(run: Callable[[str], Any]) -> Callable[[str], Any]:
    """Runs code that finds a service, a backend and a Bell pair transpiled for it."""
    return lambda code: run(BELL + code)


Ask = Callable[[str], Any]


def test_sampled_bell_pair_is_noisy_but_correlated(ask: Ask) -> None:
    counts = ask("answer = SamplerV2(backend).run([circuit], shots=2000).result()[0].data.meas.get_counts()")
    assert sum(counts.values()) == 2000
    assert 0.8 < (counts["00"] + counts["11"]) / 2000 < 1


def test_a_repeated_program_gives_the_same_counts(ask: Ask) -> None:
    code = "answer = SamplerV2(backend).run([circuit]).result()[0].data.meas.get_counts()"
    assert ask(code) == ask(code)


def test_seed_of_the_simulator_option_holds(ask: Ask) -> None:
    code = """
def counts(seed):
    sampler = SamplerV2(backend, options={"simulator": {"seed_simulator": seed}})
    return sampler.run([circuit]).result()[0].data.meas.get_counts()
answer = [counts(5) == counts(5), counts(5) == counts(6)]
"""
    assert ask(code) == [True, False]


def test_noise_is_that_of_aer_s_device_model(ask: Ask) -> None:
    code = """
from qiskit_ibm_runtime.fake_provider import FakeSherbrooke
wide = QuantumCircuit(3)
wide.h(0)
wide.cx(0, 1)
wide.cx(1, 2)
wide.measure_all()
fake = FakeSherbrooke()
circuit = isa(wide, fake)
ours = SamplerV2(backend_by_name("ibm_sherbrooke")).run([circuit], shots=20000).result()[0].data.meas.get_counts()
theirs = fake.run(circuit, shots=20000, seed_simulator=1).result().get_counts()
answer = sum(abs(ours.get(key, 0) - theirs.get(key, 0)) for key in {*ours, *theirs}) / 40000
"""
    assert ask(code) < 0.02  # total variation: two samples of one distribution over 8 outcomes


def test_pubs_keep_shape_parameters_and_shots(ask: Ask) -> None:
    code = """
import numpy as np
from qiskit.circuit import Parameter
turn = QuantumCircuit(1, 1)
turn.rx(Parameter("a"), 0)
turn.measure(0, 0)
pub = (isa(turn, backend), np.array([[0, np.pi, np.pi]]))
result = SamplerV2(backend).run([pub, (circuit, None, 7)], shots=1000).result()
ones = result[0].data.c.bitcount().sum(axis=-1) / 1000
answer = [list(result[0].data.c.shape), result[1].data.meas.num_shots, [bool(x > 0.5) for x in ones[0]]]
"""
    assert ask(code) == [[1, 3], 7, [False, True, True]]


def test_estimator_gives_noisy_expectation_values(ask: Ask) -> None:
    code = """
from qiskit.quantum_info import SparsePauliOp
bare = isa(bell().remove_final_measurements(inplace=False), backend)
observables = [SparsePauliOp(term).apply_layout(bare.layout) for term in ("ZZ", "XX", "ZI")]
answer = EstimatorV2(backend).run([(bare, observables)]).result()[0].data.evs.tolist()
"""
    zz, xx, zi = ask(code)
    assert 0.5 < zz < 1
    assert 0.5 < xx < 1
    assert abs(zi) < 0.2


def test_observable_on_an_idle_qubit_is_its_ground_state(ask: Ask) -> None:
    code = """
from qiskit.quantum_info import SparsePauliOp
empty = QuantumCircuit(133)
term = SparsePauliOp.from_sparse_list([("Z", [100], 1)], 133)
answer = float(EstimatorV2(backend).run([(empty, term)]).result()[0].data.evs)
"""
    assert 0.9 < ask(code) <= 1


def test_whole_device_can_be_measured(ask: Ask) -> None:
    code = """
whole = isa(bell().remove_final_measurements(inplace=False), backend)
whole.measure_all()
answer = SamplerV2(backend).run([whole], shots=5).result()[0].data.meas.num_bits
"""
    assert ask(code) == 133


def test_dynamic_circuit_runs(ask: Ask) -> None:
    code = """
feed = QuantumCircuit(2, 2)
feed.h(0)
feed.measure(0, 0)
with feed.if_test((feed.clbits[0], 1)):
    feed.x(1)
feed.measure(1, 1)
counts = SamplerV2(backend).run([isa(feed, backend)], shots=1000).result()[0].data.c.get_counts()
answer = counts["00"] + counts["11"]
"""
    assert 850 < ask(code) < 1000


def test_job_waits_in_the_queue_until_looked_at(ask: Ask) -> None:
    code = """
job = SamplerV2(backend).run([circuit])
waiting = [j.job_id() for j in service.jobs(pending=True)] == [job.job_id()]
answer = [waiting, job.status(), len(service.jobs(pending=True)), job.usage() > 0, job.backend().name]
"""
    assert ask(code) == [True, "DONE", 0, True, "ibm_torino"]


def test_waiting_job_can_be_cancelled_and_a_finished_one_cannot(ask: Ask) -> None:
    code = """
first, second = (SamplerV2(backend).run([circuit]) for _ in range(2))
first.cancel()
second.result()
answer = [first.status(), raised(first.result), raised(second.cancel)]
"""
    assert ask(code) == ["CANCELLED", "RuntimeInvalidStateError", "RuntimeInvalidStateError"]


def test_job_that_cannot_run_fails_with_the_reason(ask: Ask) -> None:
    code = """
job = SamplerV2(backend, options={"execution": {"meas_type": "kerneled"}}).run([circuit])
answer = [job.status(), "kerneled" in job.error_message(), raised(job.result)]
"""
    assert ask(code) == ["ERROR", True, "RuntimeJobFailureError"]


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ("", [2, 1, 0]),
        ("descending=False", [0, 1, 2]),
        ("limit=2", [2, 1]),
        ("skip=1", [1, 0]),
        ("job_tags=['mine']", [2, 1]),
        ("job_tags=['other']", [0]),
        ("program_id='estimator'", []),
        ("backend_name='ibm_fez'", []),
        ("created_after=now - datetime.timedelta(days=90)", [2, 1, 0]),
        ("created_before=now - datetime.timedelta(days=90)", []),
        ("pending=False", []),
    ],
)
def test_jobs_are_found_by_filters(ask: Ask, filters: str, places: list[int]) -> None:
    code = f"""
import datetime
sampler = SamplerV2(backend, options={{"environment": {{"job_tags": ["mine"]}}}})
jobs = [sampler.run([circuit]).job_id() for _ in range(3)]
service._active_api_client.update_tags(jobs[0], ["other"])
now = datetime.datetime.now()
answer = [jobs.index(job.job_id()) for job in service.jobs({filters})]
"""
    assert ask(code) == places


def test_deleted_job_is_gone(ask: Ask) -> None:
    code = """
job = SamplerV2(backend).run([circuit]).job_id()
service.delete_job(job)
answer = raised(lambda: service.job(job))
"""
    assert ask(code) == "RuntimeJobNotFound"


def test_job_found_again_has_inputs_and_result(ask: Ask) -> None:
    code = """
job = service.job(SamplerV2(backend).run([circuit], shots=9).job_id())
answer = [job.inputs["pubs"][0][0] == circuit, job.result()[0].data.meas.num_shots]
"""
    assert ask(code) == [True, 9]


def test_session_opens_runs_closes_and_then_refuses(ask: Ask) -> None:
    code = """
with Session(backend=backend, max_time="1h") as session:
    sampler = SamplerV2(mode=session)
    states = [session.status()]
    job = sampler.run([circuit])
    job.result()
    states.append(session.status())
details = [session.details()["max_time"], job.session_id == session.session_id]
answer = [states, session.status(), details, raised(lambda: sampler.run([circuit]))]
"""
    states = ["Pending", "In progress, accepting new jobs"]
    assert ask(code) == [states, "Closed", [3600, True], "IBMRuntimeError"]


def test_batch_finishes_its_jobs_after_it_is_closed(ask: Ask) -> None:
    code = """
with Batch(backend=backend) as batch:
    job = SamplerV2().run([circuit])
answer = [batch.status(), sum(job.result()[0].data.meas.get_counts().values()), batch.status()]
"""
    assert ask(code) == ["In progress, not accepting new jobs", 4096, "Closed"]
