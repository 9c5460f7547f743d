# %% draft  id=hardware/noise/$noise_id/pauli-twirl  about=noise  tags=hardware-aware,noise,twirling
# %% prompt
import numpy as np
from qiskit.quantum_info import Kraus, Pauli, SuperOp


def twirled(p: float, q: float) -> dict[str, float]:
    """Twirling a channel by random Paulis turns it into a Pauli channel. Give the probabilities of I, X, Y and Z (keys of the
    dictionary) in the twirl of the following channel taken twice, first with strength p and then with strength q:
    $noise_says.
    """
# %% solution
    def of(p):
        $noise_kraus
        return SuperOp(Kraus(kraus))

    channel = of(p).compose(of(q))
    probabilities = {}
    for letter in "IXYZ":
        pauli = SuperOp(Kraus([Pauli(letter).to_matrix()]))
        probabilities[letter] = float(np.trace(pauli.data.conj().T @ channel.data).real / 4)
    return probabilities
# %% solution: from the Kraus operators
    def of(p):
        $noise_kraus
        return kraus

    return {
        letter: float(sum(abs(np.trace(Pauli(letter).to_matrix() @ b @ a)) ** 2 for a in of(p) for b in of(q)) / 4)
        for letter in "IXYZ"
    }
# %% wrong: the channel once
of(p).compose(of(q)) --> of(p)
# %% wrong: both with the same strength
of(p).compose(of(q)) --> of(p).compose(of(p))
# %% wrong: not normalised
.real / 4) --> .real)
# %% wrong: letters in the opposite order
probabilities[letter] = --> probabilities["IXYZ"["ZYXI".index(letter)]] =
# %% inputs
(0.1, 0.2)
(0.3, 0.05)
(0.02, 0.4)
