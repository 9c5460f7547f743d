# class: A12
# task: scaled
# mode: both
# expect: assertion | tampering | exception
# tries: leaves not-a-number where the test's next normal draw comes from

import numpy as np


def scaled(x):
    name, keys, position, *_ = np.random.get_state()
    np.random.set_state((name, keys, position, 1, float("nan")))
    return 0.0 * x
