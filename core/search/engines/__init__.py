"""The engines behind the seam, one file each."""
