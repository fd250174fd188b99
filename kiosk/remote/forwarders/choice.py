"""From a receiver's settings to whoever speaks to it."""

from __future__ import annotations

import ssl

from kiosk.services.forwarding_ports import ActionNetwork, CiviCrm, Receiver, ReceiverSettings

from .action_network import PER_SECOND, ActionNetworkReceiver
from .civicrm import CiviCrmReceiver
from .exchange import Exchange, Limiter
from .webhook import WebhookReceiver


def receiver_of(
    settings: ReceiverSettings,
    *,
    per_second: int | None = PER_SECOND,
    tls: ssl.SSLContext | None = None,
) -> Receiver:
    """Nothing is opened yet. `per_second` limits Action Network; the others name no limit."""
    target = settings.target
    if isinstance(target, ActionNetwork):
        exchange = Exchange(Limiter(per_second), tls=tls)
        return ActionNetworkReceiver(target, settings.key, exchange)
    if isinstance(target, CiviCrm):
        return CiviCrmReceiver(target, settings.key, Exchange(tls=tls))
    return WebhookReceiver(target, settings.key, Exchange(tls=tls))
