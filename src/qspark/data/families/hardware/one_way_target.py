# %% draft  id=hardware/one-way/$oneway_id/ecr-target  about=oneway  tags=hardware-aware,target
# %% prompt
from qiskit.circuit.library import ECRGate, RZGate, SXGate
from qiskit.transpiler import InstructionProperties, Target


def target(errors: list[float]) -> Target:
    """Target of a device with echoed cross-resonance gates on $oneway_says. errors holds the error rate of the ecr gate of
    each pair, in the order of the pairs above. All ecr gates take 480 ns. On every qubit there are an rz (virtual: duration
    0, error 0) with a free parameter, and an sx of 35 ns whose error is a tenth of the mean ecr error over the pairs that
    the qubit takes part in. Durations in seconds.
    """
# %% solution
    from qiskit.circuit import Parameter
    pairs = $oneway_edges
    made = Target(num_qubits=$oneway_qubits)
    made.add_instruction(
        ECRGate(), {pair: InstructionProperties(duration=480e-9, error=error) for pair, error in zip(pairs, errors)}
    )
    made.add_instruction(
        RZGate(Parameter("angle")),
        {(qubit,): InstructionProperties(duration=0.0, error=0.0) for qubit in range($oneway_qubits)},
    )
    single = {}
    for qubit in range($oneway_qubits):
        own = [error for pair, error in zip(pairs, errors) if qubit in pair]
        single[qubit,] = InstructionProperties(duration=35e-9, error=sum(own) / len(own) / 10)
    made.add_instruction(SXGate(), single)
    return made
# %% wrong: pairs turned around
{pair: InstructionProperties(duration=480e-9 --> {pair[::-1]: InstructionProperties(duration=480e-9
# %% wrong: durations in nanoseconds
480e-9 --> 480
# %% wrong: the sum of the errors for their mean
sum(own) / len(own) / 10 --> sum(own) / 10
# %% wrong: the mean over all pairs
if qubit in pair] --> ]
# %% wrong: both directions
    made.add_instruction(SXGate(), single) --> made.add_instruction(SXGate(), {k: InstructionProperties(duration=35e-9, error=0.0) for k in single})
# %% compare  value=no
# %% check: not a target with these gates
isinstance(found, Target) and found.num_qubits == $oneway_qubits and set(found.operation_names) == {"ecr", "rz", "sx"}
# %% check: gates elsewhere, or other durations and errors
all(table(found, name) == table(expected, name) for name in ("ecr", "rz", "sx"))
# %% setup
def table(target, name):
    return {
        where: (round(what.duration * 1e12), round(what.error, 9)) for where, what in sorted(target[name].items())
    }
# %% inputs
([0.01 + 0.003 * k for k in range(len($oneway_edges))],)
([0.02 / (k + 1) for k in range(len($oneway_edges))],)
