"""Whether a hub is well, asked as a load balancer asks."""

from __future__ import annotations

from http import HTTPStatus

import httpx

from kiosk.domain.errors import HubUnavailable

from .transport import usual_authorities

HEALTH_SECONDS = 10.0
"""To connect and to begin the answer; what takes longer is not well."""


async def healthy(url: str) -> bool:
    """Whether the hub at `url` says that it can store. `url` was checked by HttpHubLink.

    The answer's body is not read. Raises HubUnavailable("no_connection") if nothing answers.
    """
    address = f"{url.rstrip('/')}/health"
    try:
        async with (
            httpx.AsyncClient(
                timeout=HEALTH_SECONDS, trust_env=False, verify=usual_authorities()
            ) as client,
            client.stream("GET", address) as answer,
        ):
            return bool(answer.status_code == HTTPStatus.OK)
    except (httpx.HTTPError, OSError):
        raise HubUnavailable("no_connection") from None
