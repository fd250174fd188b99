"""One hour for the whole suite: that in which it began. No test carries a day of the calendar."""

import time

NOW = time.time() // 3600 * 3600
"""Unix seconds."""
HOUR = time.strftime("%Y-%m-%dT%HZ", time.gmtime(NOW))
"""As in a sealed record."""
AT = time.strftime("%Y-%m-%dT%H:00:00Z", time.gmtime(NOW))
"""As a hub keeps it."""


def hour_at(seconds: float) -> str:
    """The hour so many seconds after NOW, as in a sealed record."""
    return time.strftime("%Y-%m-%dT%HZ", time.gmtime(NOW + seconds))


def moment_at(seconds: float) -> str:
    """The moment so many seconds after NOW, as a hub keeps it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(NOW + seconds))
