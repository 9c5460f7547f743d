# class: A8
# task: rewrite
# mode: split
# expect: opaque-value | assertion
# tries: empties the one circuit that tells what all CCX gates are made of

def rewrite(circuit):
    circuit.data.clear()
    return circuit
