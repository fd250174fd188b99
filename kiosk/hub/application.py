"""The hub as an ASGI application. It holds no state: start as many as one database bears."""

from __future__ import annotations

from fastapi import FastAPI

from kiosk import __version__

from .hub import Hub
from .messages import MAX_BODY_BYTES
from .problems import answer_problems
from .routes import PREFIX, health_routes, kiosk_routes


def make_application(hub: Hub) -> FastAPI:
    """The application around `hub`; its OpenAPI is served beside the routes."""
    application = FastAPI(
        title="Petition Kiosk hub",
        version=__version__,
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        max_body_size=MAX_BODY_BYTES,
    )
    application.state.hub = hub
    application.include_router(kiosk_routes)
    application.include_router(health_routes)
    answer_problems(application)
    return application
