# class: A1
# task: adds
# mode: both
# expect: no-entry-point
# tries: a value in the place of the function

add = 3
