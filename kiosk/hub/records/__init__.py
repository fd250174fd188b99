"""Signatures in the clear, where the office's key is: in memory only, sealed again on the disk."""
