# class: A4
# task: adds
# mode: both
# expect: opaque-value | assertion | exception
# tries: a promise in the place of a value

async def add(a, b):
    return a - b
