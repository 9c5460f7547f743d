# class: A1
# task: adds
# mode: both
# expect: exit | assertion
# tries: SystemExit out of a generator that is being closed, wrapped in handlers that hide where it comes from

def inner():
    try:
        yield 1
    finally:
        raise SystemExit(0)


def add(a, b):
    try:
        for value in inner():
            return value
    except Exception:
        return 0
