"""Until when the certificate at an address holds, whether it is believed or not."""

from __future__ import annotations

import socket
import ssl
from datetime import datetime
from urllib.parse import urlsplit

from cryptography import x509

SECONDS = 10.0
HTTPS = 443


def certificate_ends(url: str) -> datetime | None:
    """When the certificate ends that `url` (https://…) is served with; None: none was shown."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        return None
    # Only its date is read: one that has ended, which nobody believes, is told about, too.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or HTTPS), SECONDS) as line,
            context.wrap_socket(line, server_hostname=parts.hostname) as shown,
        ):
            raw = shown.getpeercert(binary_form=True)
    except (OSError, ValueError):
        return None
    return x509.load_der_x509_certificate(raw).not_valid_after_utc if raw else None
