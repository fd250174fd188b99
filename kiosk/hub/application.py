"""The hub as an ASGI application. It holds no state: start as many as one database bears."""

from __future__ import annotations

from fastapi import FastAPI

from kiosk import __version__

from .dashboard.board import Dashboard
from .dashboard.routes import dashboard_routes, inside_routes
from .health import HealthCheck, health_routes
from .hub import Hub
from .messages import MAX_BODY_BYTES
from .metrics import Metrics, metrics_routes
from .middleware import Guarded, HeadRequests, Measured
from .problems import answer_problems
from .routes import PREFIX, kiosk_routes


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
        servers=[{"url": str(hub.public)}] if hub.public else None,
    )
    application.state.hub = hub
    dashboard = Dashboard.around(hub)
    metrics = Metrics(dashboard.overview, dashboard.forwardings)
    application.state.dashboard, application.state.metrics = dashboard, metrics
    application.state.health = HealthCheck(hub.storage)
    application.add_middleware(HeadRequests)
    application.add_middleware(Guarded)
    application.add_middleware(Measured, metrics=metrics)
    application.include_router(kiosk_routes)
    application.include_router(health_routes)
    application.include_router(metrics_routes)
    application.include_router(dashboard_routes)
    application.include_router(inside_routes)
    answer_problems(application, metrics.database_failures.inc)
    if hub.office is not None:
        from .osdi.opening import mount_osdi  # a quarter of a hub's start, where no key is

        mount_osdi(application, hub, hub.office)
    return application
