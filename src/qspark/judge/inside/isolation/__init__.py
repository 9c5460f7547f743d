"""Walls around a process that runs what nobody has read: each module is one primitive of the kernel.

kernel.py      the system calls that the standard library lacks; the only place with ctypes
syscalls.py    their numbers
seccomp.py     which system calls a program may make
landlock.py    which files it may open
namespaces.py  which files, processes and networks exist for it
root.py        the file tree that is then left of the machine's
identity.py    whose rights it has
cgroups.py     how much memory and how many processes it and its children may use together
ladder.py      which of these hold on this machine, found by trying

In a child they are applied in the order of ``ladder.ORDER``: each of the earlier ones needs rights or system calls that
the later ones take away. Standard library only.
"""
