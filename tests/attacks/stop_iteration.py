# class: A1
# task: primes
# mode: both
# expect: exception
# tries: an exception that ends the loop of a test instead of failing it

def is_prime(n):
    if n == 4:
        return False
    raise StopIteration
