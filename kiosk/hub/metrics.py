"""What the hub tells Prometheus: counts and times, no label that anybody could choose.

A hub process counts for itself; those that share one address (see `supervisor`) count together, in
files that only they see. What is read from the database is the same at all of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client import generate_latest as written
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from kiosk.domain.outbox import State

from .access import Role
from .forwarding_overview import ForwardingOverview
from .hub import requires
from .overview import Overview

TOGETHER = "PROMETHEUS_MULTIPROC_DIR"
"""The library's own name for where processes count together; it must stand before the start."""
OTHER = "other"
"""Every path that is no route, every method that is none of METHODS."""
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"})
OUTCOMES = ("stored", "already_stored", "refused")
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds."""


class Metrics:
    """One process's numbers, in a registry of their own."""

    def __init__(self, overview: Overview, forwardings: ForwardingOverview) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "kiosk_hub_requests",
            "Requests by route, method and class of status.",
            ("route", "method", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "kiosk_hub_request_seconds",
            "Time from a request's head to the last byte of its answer.",
            ("route",),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.in_flight = Gauge(
            "kiosk_hub_requests_in_flight",
            "Requests under way.",
            registry=self.registry,
            multiprocess_mode="livesum",
        )
        self.rate_limited = Counter(
            "kiosk_hub_rate_limited", "Requests answered with 429.", registry=self.registry
        )
        self.envelopes = Counter(
            "kiosk_hub_envelopes",
            "Envelopes that arrived, by outcome.",
            ("outcome",),
            registry=self.registry,
        )
        self.enrolments = Counter(
            "kiosk_hub_enrolments", "Kiosks let in, again or anew.", registry=self.registry
        )
        self.withdrawals = Counter(
            "kiosk_hub_withdrawals", "Signatures taken back.", registry=self.registry
        )
        self.database_failures = Counter(
            "kiosk_hub_database_failures", "Requests the database failed.", registry=self.registry
        )
        for outcome in OUTCOMES:
            self.envelopes.labels(outcome)
        self._kept = _Kept(overview, forwardings)

    def count_envelopes(self, outcomes: Mapping[str, int]) -> None:
        """So many of each of OUTCOMES."""
        for outcome, count in outcomes.items():
            self.envelopes.labels(outcome).inc(count)

    def text(self) -> bytes:
        """Everything, in Prometheus' text format. Raises StorageUnavailable."""
        shown = CollectorRegistry()
        shown.register(self._kept)
        if folder := os.environ.get(TOGETHER):
            MultiProcessCollector(shown, folder)  # type: ignore[no-untyped-call]
        else:
            shown.register(self.registry)
        return written(shown)


class _Kept(Collector):
    """What lies in the database, counted when it is asked for."""

    def __init__(self, overview: Overview, forwardings: ForwardingOverview) -> None:
        self._overview = overview
        self._forwardings = forwardings

    def collect(self) -> Iterable[Metric]:
        """Raises StorageUnavailable."""
        balance = [each for each in self._overview.balance() if each.campaign]
        tablets = self._overview.tablets()
        revoked = sum(tablet.revoked for tablet in tablets)
        kiosks = GaugeMetricFamily(
            "kiosk_hub_kiosks", "Kiosks that ever enrolled.", labels=["state"]
        )
        kiosks.add_metric(["accepted"], len(tablets) - revoked)
        kiosks.add_metric(["revoked"], revoked)
        yield kiosks
        kept = sum(each.kept for each in balance)
        yield GaugeMetricFamily("kiosk_hub_envelopes_kept", "Envelopes kept.", value=kept)
        yield GaugeMetricFamily("kiosk_hub_campaigns", "Campaigns met.", value=len(balance))
        balances = self._forwardings.balances().values()
        forwarded = GaugeMetricFamily(
            "kiosk_hub_forwardings", "Signatures on their way to other systems.", labels=["state"]
        )
        for state in State:
            forwarded.add_metric(
                [state.value], sum(getattr(each, state.value) for each in balances)
            )
        yield forwarded

    def describe(self) -> Iterable[Metric]:
        """Nothing, so that registering does not ask the database."""
        return ()


def metrics_of(request: Request) -> Metrics:
    """The application's metrics."""
    metrics: Metrics = request.app.state.metrics
    return metrics


metrics_routes = APIRouter(dependencies=[Depends(requires(Role.READER, Role.ADMIN))])


@metrics_routes.get("/metrics", include_in_schema=False)
def read_metrics(metrics: Annotated[Metrics, Depends(metrics_of)]) -> Response:
    """For Prometheus, with a reader's token."""
    return Response(metrics.text(), media_type=CONTENT_TYPE_LATEST)
