"""`petition-kiosk hub`: the organisers' receiving server, one module for each of its commands."""

from __future__ import annotations

import argparse

from . import (
    backup,
    campaigns,
    erase,
    imports,
    key,
    lists,
    restore,
    serve,
    show_person,
    status,
    tokens,
)

EXAMPLE = """examples:
  petition-kiosk hub serve --data hub-data
  petition-kiosk hub status --data hub-data
  petition-kiosk hub status --url https://hub.example.org
  petition-kiosk hub backup --data hub-data saturday.pkbackup
  petition-kiosk hub restore saturday.pkbackup --data hub-data --replace
  petition-kiosk hub import --data hub-data saturday.pkbundle
  petition-kiosk hub key --data hub-data
  petition-kiosk hub token new --data hub-data --role reader --name "the CRM"
  petition-kiosk hub list lists --data copy-of-the-hub --key office.key
  petition-kiosk hub campaign close --data hub-data a-campaign
  petition-kiosk hub show-person --data hub-data --key office.key
  petition-kiosk hub erase --data hub-data --key office.key

The first start prints an enrolment code, once. Kiosks need it, the hub's address and its
public key in their event file. Losing hub.key in the data folder means giving every kiosk a new
event file: “hub backup” keeps it. Tablets are listed and shut out with “petition-kiosk kiosk”."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command and all below it."""
    top = commands.add_parser(
        "hub",
        help="receive sealed signatures from kiosks",
        description="Receive sealed signatures from kiosks and store each one once. "
        "The hub cannot read them: the office's key opens them.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    kinds = top.add_subparsers(metavar="COMMAND", required=True)
    storing = (serve, status, backup, restore, imports, tokens)
    for module in (*storing, lists, campaigns, show_person, erase, key):
        module.add(kinds)
