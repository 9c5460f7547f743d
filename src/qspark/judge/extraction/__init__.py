"""Reading code in what a model wrote: text in, text and syntax trees out. Nothing here executes anything.

Every function takes hostile text and time linear in it.
"""
