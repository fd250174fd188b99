"""Withdrawal codes are short, tolerant, and not to be guessed from what is in clear."""

import re
import time

from kiosk.sealing.withdrawal import ALPHABET, new_code, proof_of, verifier_of


def test_new_codes_are_sayable_and_differ() -> None:
    """Twelve characters without look-alikes, in three groups, never twice."""
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(re.fullmatch(rf"([{ALPHABET}]{{4}}-){{2}}[{ALPHABET}]{{4}}", code) for code in codes)


def test_guessing_costs_more_than_a_hash() -> None:
    """A guess takes milliseconds of memory-hard work: 2^60 codes, 50,000 of them on a tablet."""
    started = time.perf_counter()
    for _ in range(5):
        proof_of("0000-0000-0000")
    assert (time.perf_counter() - started) / 5 > 0.001


def test_the_verifier_gives_neither_proof_nor_code_away() -> None:
    """Proof and verifier differ, and other codes have others."""
    proof = proof_of("0000-0000-0000")
    assert verifier_of(proof) != proof
    assert proof_of("0000-0000-0001") != proof
