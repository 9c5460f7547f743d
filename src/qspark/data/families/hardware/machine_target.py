# %% draft  id=hardware/machine/$machine_id/target  about=machine  tags=hardware-aware,target
# %% prompt
from qiskit.transpiler import Target


def target(errors: dict[tuple[int, int], float], readout: list[float]) -> Target:
    """Target for $machine_says. Per pair in errors (the smaller or the larger qubit first, as the machine has it or turned
    around where it works both ways) $machine_two has that error and takes $machine_two_time seconds; pairs that errors
    leaves out are broken and get no gate. Add the gate for the pairs just as errors writes them. The one-qubit gates have
    no error and take $machine_one_time seconds, except rz with 0; they act on every qubit, angles are free parameters.
    measure takes $machine_read_time seconds with the error that readout lists for each qubit.
    """
# %% solution
    from qiskit.circuit import Measure, Parameter
    from qiskit.circuit.library import get_standard_gate_name_mapping
    from qiskit.transpiler import InstructionProperties
    standard = get_standard_gate_name_mapping()
    made = Target(num_qubits=$machine_qubits)
    for name in $machine_basis:
        gate = standard[name]
        if gate.params:
            gate = gate.base_class(*(Parameter(f"{name}_{k}") for k in range(len(gate.params))))
        if name == "$machine_two":
            places = {pair: InstructionProperties(duration=$machine_two_time, error=error) for pair, error in errors.items()}
        else:
            time = 0.0 if name == "rz" else $machine_one_time
            places = {(qubit,): InstructionProperties(duration=time, error=0.0) for qubit in range($machine_qubits)}
        made.add_instruction(gate, places)
    made.add_instruction(
        Measure(),
        {(qubit,): InstructionProperties(duration=$machine_read_time, error=error) for qubit, error in enumerate(readout)},
    )
    return made
# %% wrong: pairs turned around
{pair: InstructionProperties(duration --> {pair[::-1]: InstructionProperties(duration
# %% wrong: every gate takes time
0.0 if name == "rz" else $machine_one_time --> $machine_one_time
# %% wrong: gates on qubit 0 only
places = {(qubit,): InstructionProperties(duration=time, error=0.0) for qubit in range($machine_qubits)} --> places = {(0,): InstructionProperties(duration=time, error=0.0)}
# %% wrong: the fidelity in place of the error
error=error) for qubit --> error=1 - error) for qubit
# %% wrong: broken pairs get a gate
for pair, error in errors.items()} --> for pair, error in (dict.fromkeys($machine_pairs, 0.0) | errors).items()}
# %% compare  value=no
# %% check: not a target with these operations
isinstance(found, Target) and found.num_qubits == $machine_qubits and set(found.operation_names) == {*$machine_basis, "measure"}
# %% check: an angle is not free
all(isinstance(p, Parameter) for name in found.operation_names for p in found.operation_from_name(name).params)
# %% check: operations elsewhere, or other durations or errors
all(table(found, name) == table(expected, name) for name in expected.operation_names)
# %% setup
from qiskit.circuit import Parameter


def table(target, name):
    return {
        where: (round((what.duration or 0) * 1e12), round(what.error or 0, 9))
        for where, what in sorted(target[name].items())
    }
# %% inputs
({pair: 0.004 + 0.001 * k for k, pair in enumerate($machine_pairs)}, [0.01 + 0.002 * k for k in range($machine_qubits)])
({pair: 0.02 / (k + 1) for k, pair in enumerate($machine_pairs[1:])}, [0.03] * $machine_qubits)
