# class: A4
# task: bell
# mode: both
# expect: opaque-value | assertion | exception | tampering
# tries: an object whose class claims to be every class, and answers for it

class Claims(type):
    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(cls, other):
        return True

    def __eq__(cls, other):
        return True

    __hash__ = type.__hash__


class Thing(metaclass=Claims):
    num_qubits = 2

    @property
    def __class__(self):
        from qiskit import QuantumCircuit

        return QuantumCircuit

    def to_matrix(self):
        import numpy as np

        return np.array([[1, 1, 0, 0], [0, 0, 1, -1], [0, 0, 1, 1], [1, -1, 0, 0]]) / 2**0.5

    __array__ = lambda self, *args, **kwargs: self.to_matrix()


def bell():
    return Thing()
