# %% draft  id=library/either-rotation  tags=library,control-flow
# %% prompt
from qiskit import QuantumCircuit


def either_rotation(zero: float, one: float) -> QuantumCircuit:
    """Two qubits and one classical bit: a Hadamard gate on qubit 0, its measurement into the bit, then on qubit 1 a single
    if-else instruction: an RX gate by the angle given as
    ``one`` where the outcome is 1, an RY gate by the angle given as ``zero`` otherwise.
    """
# %% solution
    circuit = QuantumCircuit(2, 1)
    circuit.h(0)
    circuit.measure(0, 0)
    with circuit.if_test((circuit.clbits[0], 1)) as else_:
        circuit.rx(one, 1)
    with else_:
        circuit.ry(zero, 1)
    return circuit
# %% wrong: no else, so RY always follows
    circuit = QuantumCircuit(2, 1)
    circuit.h(0)
    circuit.measure(0, 0)
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.rx(one, 1)
    circuit.ry(zero, 1)
    return circuit
# %% wrong: the branches exchanged
(circuit.clbits[0], 1) --> (circuit.clbits[0], 0)
# %% wrong: nothing is measured
circuit.measure(0, 0) -->
# %% wrong: a controlled gate in place of classical control
    circuit = QuantumCircuit(2, 1)
    circuit.h(0)
    circuit.crx(one, 0, 1)
    circuit.measure(0, 0)
    return circuit
# %% check: not exactly one if-else instruction
found.count_ops().get('if_else') == 1
# %% inputs
(0.4, 1.3)
(-1.0, 0.2)
# %% draft  id=library/loop-of-angles  tags=library,control-flow
# %% prompt
from qiskit import QuantumCircuit


def loop_of_angles(factors: list[int], angle: float) -> QuantumCircuit:
    """Circuit on two qubits with one for loop (the circuit method for_loop) over the integers in factors: for the loop's value
    k, an RX gate with angle k * angle on qubit 0 and then a CNOT from qubit 0 to qubit 1. Outside of the loop there is nothing.
    """
# %% solution
    circuit = QuantumCircuit(2)
    with circuit.for_loop(factors) as k:
        circuit.rx(k * angle, 0)
        circuit.cx(0, 1)
    return circuit
# %% solution: with a parameter of its own
    from qiskit.circuit import Parameter
    k = Parameter('k')
    circuit = QuantumCircuit(2)
    with circuit.for_loop(factors, k):
        circuit.rx(angle * k, 0)
        circuit.cx(0, 1)
    return circuit
# %% wrong: unrolled by Python
with circuit.for_loop(factors) as k: --> for k in factors:
# %% wrong: counted instead of taken from the list
circuit.for_loop(factors) --> circuit.for_loop(range(len(factors)))
# %% wrong: the CNOT behind the loop
    circuit = QuantumCircuit(2)
    with circuit.for_loop(factors) as k:
        circuit.rx(k * angle, 0)
    circuit.cx(0, 1)
    return circuit
# %% wrong: the same angle in every turn
circuit.rx(k * angle, 0) --> circuit.rx(angle, 0)
# %% check: something else than one loop
dict(found.count_ops()) == {'for_loop': 1}
# %% inputs
([1, 2, 4], 0.3)
([0, 5, 1], 0.2)
([3], -0.7)
# %% draft  id=library/cases-of-several-values  tags=library,control-flow
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def flipped_for(values: list[int]) -> QuantumCircuit:
    """Three qubits and a classical register of two bits. A Hadamard gate on qubits 0 and 1, then their measurement into bits 0 and 1
    of the register; then one switch instruction: an X gate on qubit 2 if the register holds one of the values, an H gate on
    qubit 2 otherwise. Bit 0 of the register has weight 1.
    """
# %% solution
    register = ClassicalRegister(2, 'c')
    circuit = QuantumCircuit(QuantumRegister(3, 'q'), register)
    circuit.h([0, 1])
    circuit.measure([0, 1], register)
    with circuit.switch(register) as case:
        with case(*values):
            circuit.x(2)
        with case(case.DEFAULT):
            circuit.h(2)
    return circuit
# %% wrong: the first value alone
case(*values) --> case(values[0])
# %% wrong: nothing in the other cases
circuit.h(2) --> circuit.id(2)
# %% wrong: the bits in the opposite order
circuit.measure([0, 1], register) --> circuit.measure([1, 0], register)
# %% wrong: nothing is measured
circuit.measure([0, 1], register) -->
# %% check: something else than one switch
found.count_ops().get('switch_case') == 1
# %% inputs
([1, 3],)
([0, 1],)
([2, 3, 0],)
# %% draft  id=library/register-at-least  tags=library,control-flow,classical-expressions
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def flagged(bits: int, limit: int) -> QuantumCircuit:
    """Measure qubits 0 to bits - 1, after a Hadamard gate on each, into the bits of a classical register in the same order, and flip
    one more qubit, number bits, by a single X gate under a single classical condition: the register's integer value is at
    least limit. The condition is a classical expression (module qiskit.circuit.classical.expr).
    """
# %% solution
    from qiskit.circuit.classical import expr
    register = ClassicalRegister(bits, 'value')
    circuit = QuantumCircuit(QuantumRegister(bits + 1, 'q'), register)
    circuit.h(range(bits))
    circuit.measure(range(bits), register)
    with circuit.if_test(expr.greater_equal(register, limit)):
        circuit.x(bits)
    return circuit
# %% solution: not less
    from qiskit.circuit.classical import expr
    register = ClassicalRegister(bits)
    circuit = QuantumCircuit(QuantumRegister(bits + 1), register)
    circuit.h(range(bits))
    circuit.measure(range(bits), register)
    with circuit.if_test(expr.logic_not(expr.less(register, limit))):
        circuit.x(bits)
    return circuit
# %% wrong: the limit itself is left out
expr.greater_equal --> expr.greater
# %% wrong: equal instead of at least
expr.greater_equal(register, limit) --> (register, limit)
# %% wrong: the register is below the limit
expr.greater_equal --> expr.less
# %% wrong: the bits in the opposite order
circuit.measure(range(bits), register) --> circuit.measure(range(bits), register[::-1])
# %% check: not exactly one condition
found.count_ops().get('if_else') == 1
# %% inputs
(2, 2)
(3, 3)
(3, 6)
# %% draft  id=library/layer-of-vector  tags=library,parameters
# %% prompt
from qiskit import QuantumCircuit


def encoder(n: int) -> QuantumCircuit:
    """Circuit whose free parameters are the elements of a ParameterVector called 'x' of length n: on qubit k an RY gate whose
    angle is element k, followed by an RZ gate whose angle is the square of element k.
    """
# %% solution
    from qiskit.circuit import ParameterVector
    x = ParameterVector('x', n)
    circuit = QuantumCircuit(n)
    for k in range(n):
        circuit.ry(x[k], k)
        circuit.rz(x[k] ** 2, k)
    return circuit
# %% wrong: single parameters without a vector
    from qiskit.circuit import Parameter
    circuit = QuantumCircuit(n)
    for k in range(n):
        x = Parameter(f'x{k}')
        circuit.ry(x, k)
        circuit.rz(x ** 2, k)
    return circuit
# %% wrong: doubled instead of squared
x[k] ** 2 --> x[k] * 2
# %% wrong: the elements in the opposite order
circuit.ry(x[k], k) --> circuit.ry(x[n - 1 - k], k)
# %% wrong: one parameter for all qubits
x[k] --> x[0]
# %% check: other names, or not the elements of a vector
[(one.name, one.vector.name, one.index) for one in found.parameters] == [(f'x[{k}]', 'x', k) for k in range(arguments[0])]
# %% inputs
(1,)
(2,)
(3,)
# %% draft  id=library/bound-by-name  tags=library,parameters
# %% prompt
from qiskit import QuantumCircuit


def bound(circuit: QuantumCircuit, settings: dict[str, float]) -> QuantumCircuit:
    """Copy of a parameterized circuit with values given to some of its parameters by their names. Names in settings that the
    circuit does not have are ignored; parameters that settings does not name stay free. The given circuit stays as it is.
    """
# %% solution
    return circuit.assign_parameters(settings, strict=False)
# %% solution: the known names picked out
    return circuit.assign_parameters({p: settings[p.name] for p in circuit.parameters if p.name in settings})
# %% wrong: an unknown name is an error
circuit.assign_parameters(settings, strict=False) --> circuit.assign_parameters(settings)
# %% wrong: in place, and nothing is returned
circuit.assign_parameters(settings, strict=False) --> circuit.assign_parameters(settings, inplace=True, strict=False)
# %% wrong: by place instead of by name
    return circuit.assign_parameters([value for value, p in zip(settings.values(), circuit.parameters)])
# %% wrong: parameters without a value are set to zero
    return circuit.assign_parameters({p: settings.get(p.name, 0.0) for p in circuit.parameters})
# %% compare  arguments=yes
# %% setup
def free():
    from qiskit import QuantumCircuit
    from qiskit.circuit import Parameter
    theta, alpha = Parameter('theta'), Parameter('alpha')
    circuit = QuantumCircuit(2)
    circuit.ry(theta, 0)
    circuit.cx(0, 1)
    circuit.rx(2 * alpha, 1)
    return circuit
# %% inputs
(free(), {'theta': 0.4, 'alpha': 1.1})
(free(), {'beta': 2.0, 'alpha': -0.3})
(free(), {'theta': 0.9, 'alpha': 0.1, 'gamma': 0.5})
# %% draft  id=library/parameter-order  tags=library,parameters,inspection
# %% prompt
from qiskit import QuantumCircuit


def parameter_order(circuit: QuantumCircuit) -> list[str]:
    """Names of the free parameters of a circuit, in the order in which assign_parameters takes a list of values."""
# %% solution
    return [parameter.name for parameter in circuit.parameters]
# %% wrong: in the order of the characters
    return sorted(parameter.name for parameter in circuit.parameters)
# %% wrong: in the order of their use
    return list(dict.fromkeys(p.name for one in circuit.data for angle in one.operation.params for p in angle.parameters))
# %% wrong: the parameters themselves
parameter.name for parameter --> parameter for parameter
# %% setup
def ansatz(n, names=()):
    from qiskit import QuantumCircuit
    from qiskit.circuit import Parameter, ParameterVector
    circuit, angles = QuantumCircuit(1), ParameterVector('t', n)
    for name in names:
        circuit.rz(Parameter(name), 0)
    for k in reversed(range(n)):
        circuit.ry(angles[k], 0)
    return circuit
# %% inputs
(ansatz(12),)
(ansatz(2, ['z', 'b']),)
(ansatz(0, ['phi', 'alpha']),)
# %% draft  id=library/slope-of-expression  tags=library,parameters
# %% prompt
from qiskit.circuit import ParameterExpression


def slope(expression: ParameterExpression, name: str, values: dict[str, float]) -> float:
    """Derivative of a ParameterExpression with respect to its parameter called name, at the point where each of its parameters
    has the value that values gives for the parameter's name.
    """
# %% solution
    parameters = {parameter.name: parameter for parameter in expression.parameters}
    gradient = expression.gradient(parameters[name])
    if isinstance(gradient, ParameterExpression):
        gradient = gradient.bind({one: values[one.name] for one in gradient.parameters})
    return float(gradient)
# %% wrong: the value instead of the derivative
gradient = expression.gradient(parameters[name]) --> gradient = expression
# %% wrong: with respect to some parameter
parameters[name] --> min(parameters.items())[1]
# %% wrong: a coarse difference quotient
    at = lambda shift: float(expression.bind({p: values[p.name] + shift * (p.name == name) for p in expression.parameters}))
    return at(1) - at(0)
# %% setup
def formula(kind):
    from qiskit.circuit import Parameter
    a, b = Parameter('a'), Parameter('b')
    return {'product': a * b * b, 'sine': (2 * a).sin() + b, 'sum': 3 * a - b}[kind]
# %% inputs
(formula('product'), 'b', {'a': 0.5, 'b': 3.0})
(formula('product'), 'a', {'a': 0.5, 'b': 3.0})
(formula('sine'), 'a', {'a': 0.4, 'b': 1.0})
(formula('sum'), 'b', {'a': 1.0, 'b': 2.0})
