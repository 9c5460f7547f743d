# %% subject  id=cz-by-hadamards  kind=rewrite
# %% says
each cx with control a and target b becomes h on b, cz on a and b, h on b
# %% gate
cx
# %% angle
*(), 
# %% width
2
# %% made
["cz", "h"]
# %% code
new.h(1)
new.cz(0, 1)
new.h(1)
# %% subject  id=swap-by-cnots  kind=rewrite
# %% says
each swap of qubits a and b (in the gate's order) becomes the three gates cx(a, b), cx(b, a), cx(a, b)
# %% gate
swap
# %% angle
*(), 
# %% width
2
# %% made
["cx"]
# %% code
new.cx(0, 1)
new.cx(1, 0)
new.cx(0, 1)
# %% subject  id=rzz-by-cnots  kind=rewrite
# %% says
rzz by an angle t on (a, b) is written as cx(a, b), then rz by t on b, then cx(a, b) again
# %% gate
rzz
# %% angle
0.7, 
# %% width
2
# %% made
["cx", "rz"]
# %% code
new.cx(0, 1)
new.rz(node.op.params[0], 1)
new.cx(0, 1)
# %% subject  id=controlled-phase  kind=rewrite
# %% says
a controlled phase cp of angle t on (a, b) turns into p(t/2) on a, p(t/2) on b, cx(a, b), p(-t/2) on b, cx(a, b)
# %% gate
cp
# %% angle
0.7, 
# %% width
2
# %% made
["p", "cx"]
# %% code
angle = node.op.params[0]
new.p(angle / 2, 0)
new.p(angle / 2, 1)
new.cx(0, 1)
new.p(-angle / 2, 1)
new.cx(0, 1)
# %% subject  id=controlled-y  kind=rewrite
# %% says
cy with control a and target b is replaced by sdg on b, cx(a, b) and s on b
# %% gate
cy
# %% angle
*(), 
# %% width
2
# %% made
["sdg", "cx", "s"]
# %% code
new.sdg(1)
new.cx(0, 1)
new.s(1)
# %% subject  id=controlled-ry  kind=rewrite
# %% says
for cry of angle t, control a, target b, put ry(t/2) on b, cx(a, b), ry(-t/2) on b, cx(a, b)
# %% gate
cry
# %% angle
0.7, 
# %% width
2
# %% made
["ry", "cx"]
# %% code
angle = node.op.params[0]
new.ry(angle / 2, 1)
new.cx(0, 1)
new.ry(-angle / 2, 1)
new.cx(0, 1)
# %% subject  id=rxx-by-rzz  kind=rewrite
# %% says
rxx by t is conjugated: h on both qubits, rzz by t, h on both qubits once more
# %% gate
rxx
# %% angle
0.7, 
# %% width
2
# %% made
["h", "rzz"]
# %% code
new.h([0, 1])
new.rzz(node.op.params[0], 0, 1)
new.h([0, 1])
# %% subject  id=iswap-by-cliffords  kind=rewrite
# %% says
iswap on (a, b) unfolds to s on a, s on b, h on a, cx(a, b), cx(b, a), h on b
# %% gate
iswap
# %% angle
*(), 
# %% width
2
# %% made
["s", "h", "cx"]
# %% code
new.s([0, 1])
new.h(0)
new.cx(0, 1)
new.cx(1, 0)
new.h(1)
# %% subject  id=double-controlled-z  kind=rewrite
# %% says
ccz on (a, b, c) is put as h on c, ccx with controls a and b on c, h on c
# %% gate
ccz
# %% angle
*(), 
# %% width
3
# %% made
["h", "ccx"]
# %% code
new.h(2)
new.ccx(0, 1, 2)
new.h(2)
# %% subject  id=fredkin  kind=rewrite
# %% says
a controlled swap (control a, then b and c) becomes cx(c, b), ccx(a, b, c), cx(c, b)
# %% gate
cswap
# %% angle
*(), 
# %% width
3
# %% made
["cx", "ccx"]
# %% code
new.cx(2, 1)
new.ccx(0, 1, 2)
new.cx(2, 1)
