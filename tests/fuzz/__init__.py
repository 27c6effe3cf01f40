"""What importers make of files that were spoiled at random: what they promise, or a sentence, and nothing else.

`make fuzz` does it for as long as it is told and prints what it saw; the test of this folder does a little of it.
"""
