"""A process that forwards the matrix to a stand-in, again and again, until it is all there.

Arguments: kind, the stand-in's address, the outbox file, how often the matrix.
"""

import sys
from pathlib import Path

from tests.remote.forwarders.kit import Office, matrix, receiver_for


def main() -> None:
    """Until nothing waits."""
    kind, url, file, times = sys.argv[1:]
    signed = [each.outgoing for each in matrix(int(times))]
    office = Office(Path(file), receiver_for(kind, url))
    print("forwarding", flush=True)
    office.until_nothing_waits(signed)


if __name__ == "__main__":
    main()
