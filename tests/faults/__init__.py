"""What happens to a library when the machine, the disk or another program does its worst.

`make faults` runs every case often and prints what it saw; the tests of this folder run each a few times.
"""
