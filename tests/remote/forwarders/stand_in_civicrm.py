"""A stand-in for CiviCRM's APIv4 over REST, from its public documentation and schema.

What it does as they say (docs.civicrm.org/dev: “APIv4 REST”, “Authentication”, “APIv4 Chaining and
implicit joins”; civicrm-core's schema of Contact, Email, GroupContact, Activity, ActivityContact):
- POST …/civicrm/ajax/api4/Entity/action, `params` a form field with JSON; without
  `X-Requested-With` 400 (forged request suspected); GET for anything but reading 405.
- `X-Civi-Auth: Bearer KEY`; a wrong key is 401; what a key may not do is 403.
- Success is 200 with `values` and `count`; any other exception is 500 with `error_code`.
- `external_identifier` is unique among contacts; texts compare without case (MySQL's collation).
- `GroupContact.save` with `match` updates whoever was in the group before.
- Mailings go to those `Added` to the group, without `do_not_email` and `is_opt_out`.
- A contact has `created_date` and `modified_date`; writing to the contact itself moves the latter.
- Every change of a membership is in SubscriptionHistory (since 5.47), with its time. Times have no
  zone: they are those of the site.
- A petition is a survey; its signatures are activities with its id in `source_record_id`.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qs

from .stand_in import Answer, Asked, StandIn

PREFIX = "/civicrm/ajax/api4/"
KEY = "a-civicrm-api-key"
PETITION = 7
GROUP = "newsletter"
ZONE = timezone(timedelta(hours=13))
LONG_AGO = datetime.now(UTC) - timedelta(days=400)
Row = dict[str, Any]


class _ApiError(Exception):
    """An exception inside CiviCRM."""


@dataclass
class CiviCrmStandIn(StandIn):
    """A site with one petition and one mailing group."""

    surveys_hidden: bool = False
    """Whether the key may not read petitions."""
    history: str = "told"
    """Or "hidden" from the key (403), or "unknown" to an older CiviCRM (500)."""
    contacts: dict[int, Row] = field(default_factory=dict)
    emails: list[Row] = field(default_factory=list)
    memberships: dict[int, str] = field(default_factory=dict)
    """Status in the group, by contact."""
    happened: list[Row] = field(default_factory=list)
    """The history of memberships."""
    activities: dict[int, Row] = field(default_factory=dict)

    def knows(
        self,
        first: str,
        last: str,
        email: str,
        *,
        subscribed: bool,
        changed: datetime | None = None,
        dated: bool = True,
        opted_out: bool = True,
    ) -> int:
        """Somebody is there already, since long ago, last changed then.

        Who is not subscribed has left the group and (`opted_out`) opted out of all e-mails;
        without `dated`, nothing tells when.
        """
        id = self._contact_create(
            {
                "contact_type": "Individual",
                "first_name": first,
                "last_name": last,
                "email_primary.email": email,
                "is_opt_out": not subscribed and opted_out,
            }
        )[0]["id"]
        when = changed or LONG_AGO
        self.contacts[id]["created_date"] = _told(LONG_AGO)
        self.contacts[id]["modified_date"] = _told(when) if dated else None
        self.memberships[id] = "Added" if subscribed else "Removed"
        if dated:
            self._note(id, self.memberships[id], when)
        return int(id)

    def leave(self, contact: int) -> None:
        """Somebody follows the link in a mailing, now."""
        self.memberships[contact] = "Removed"
        self._note(contact, "Removed", datetime.now(UTC))

    def subscribed(self, contact: int) -> bool:
        """Whether a mailing to the group reaches them."""
        row = self.contacts[contact]
        barred = row.get("do_not_email") or row.get("is_opt_out")
        return self.memberships.get(contact) == "Added" and not barred

    def signed(self, identifier: str) -> list[Row]:
        """Activities that carry our identifier."""
        return [each for each in self.activities.values() if each["subject"] == identifier]

    def carry_out(self, asked: Asked) -> Answer:
        """As its documentation says."""
        if "x-requested-with" not in asked.headers:
            return _error(400, "SECURITY ALERT")
        if asked.headers.get("x-civi-auth") != f"Bearer {KEY}":
            return Answer(401, {"error": "invalid"})
        if asked.method != "POST":
            return _error(405, "must be http POST")
        entity, _, action = asked.path.removeprefix(PREFIX).partition("/")
        call = self._calls().get((entity, action))
        if call is None:
            return _error(500, "no such action")
        if entity == "Survey" and self.surveys_hidden:
            return _error(403, "Authorization failed")
        if entity == "SubscriptionHistory" and self.history != "told":
            return _error(403 if self.history == "hidden" else 500, "no")
        try:
            values = call(json.loads(parse_qs(asked.body.decode())["params"][0]))
        except (_ApiError, KeyError) as error:
            return _error(500, str(error))
        return Answer(200, {"values": values, "count": len(values), "entity": entity})

    def _calls(self) -> Mapping[tuple[str, str], Callable[[Row], list[Row]]]:
        return {
            ("Survey", "get"): lambda p: _chosen([{"id": PETITION}], p),
            ("Contact", "get"): lambda p: _chosen(self.contacts.values(), p),
            ("Contact", "create"): lambda p: self._contact_create(p["values"]),
            ("Contact", "update"): self._contact_update,
            ("Email", "get"): lambda p: _chosen(self._joined_emails(), p),
            ("GroupContact", "get"): lambda p: _chosen(self._members(), p),
            ("GroupContact", "save"): self._group_save,
            ("SubscriptionHistory", "get"): lambda p: _chosen(self.happened, p),
            ("Activity", "get"): lambda p: _chosen(self.activities.values(), p),
            ("Activity", "create"): self._activity_create,
            ("ActivityContact", "get"): lambda p: _chosen(self._joined_activities(), p),
        }

    def _contact_create(self, values: Row) -> list[Row]:
        outside = values.get("external_identifier")
        taken = {each.get("external_identifier") for each in self.contacts.values()}
        if outside is not None and outside in taken:
            raise _ApiError("DB Error: already exists")
        id = 100 + len(self.contacts)
        email = values.get("email_primary.email")
        row = {k: v for k, v in values.items() if "." not in k}
        now = _told(datetime.now(UTC))
        self.contacts[id] = {
            "is_deleted": False,
            **row,
            "id": id,
            "created_date": now,
            "modified_date": now,
        }
        if email:
            self.emails.append({"id": len(self.emails) + 1, "contact_id": id, "email": email})
        return [self.contacts[id]]

    def _contact_update(self, params: Row) -> list[Row]:
        found = _chosen(self.contacts.values(), {"where": params["where"]})
        for each in found:
            changed = {"modified_date": _told(datetime.now(UTC))}
            self.contacts[each["id"]].update(params["values"] | changed)
        return found

    def _group_save(self, params: Row) -> list[Row]:
        assert params["match"] == ["contact_id", "group_id"]
        for record in params["records"]:
            if record["group_id:name"] != GROUP:
                raise _ApiError("group")
            self.memberships[record["contact_id"]] = record["status"]
            self._note(record["contact_id"], record["status"], datetime.now(UTC))
        return list(params["records"])

    def _note(self, contact: int, status: str, when: datetime) -> None:
        id = len(self.happened) + 1
        self.happened.append(
            {
                "id": id,
                "contact_id": contact,
                "group_id.name": GROUP,
                "status": status,
                "date": _told(when),
            }
        )

    def _members(self) -> list[Row]:
        return [
            {"contact_id": contact, "group_id.name": GROUP, "status": status}
            for contact, status in self.memberships.items()
        ]

    def _activity_create(self, params: Row) -> list[Row]:
        values = params["values"]
        if values["source_contact_id"] not in self.contacts:
            raise _ApiError("source_contact_id")
        id = 500 + len(self.activities)
        self.activities[id] = {**values, "id": id, "is_deleted": False}
        self.accepted[values["subject"]] += 1
        return [self.activities[id]]

    def _joined_emails(self) -> list[Row]:
        return [
            each | {f"contact_id.{k}": v for k, v in self.contacts[each["contact_id"]].items()}
            for each in self.emails
        ]

    def _joined_activities(self) -> list[Row]:
        return [
            {
                "activity_id": each["id"],
                "contact_id": each["source_contact_id"],
                "record_type_id:name": "Activity Source",
                **{f"activity_id.{name}": value for name, value in each.items()},
            }
            for each in self.activities.values()
        ]


def _chosen(rows: Any, params: Row) -> list[Row]:
    """As `where`, `orderBy` and `limit` say."""
    found = [row for row in rows if all(_holds(row, *clause) for clause in params["where"])]
    for name, way in params.get("orderBy", {}).items():
        found.sort(key=lambda row: row[name], reverse=way == "DESC")
    return found[: params.get("limit") or None]


def _holds(row: Row, field: str, operator: str, value: Any = None) -> bool:
    have = row.get(field)
    if operator == "IS EMPTY":
        return not have
    assert operator == "="
    if isinstance(have, str) and isinstance(value, str):
        return have.casefold() == value.casefold()
    return bool(have == value)


def _told(when: datetime) -> str:
    """As MySQL writes it, in the site's zone, which it does not name."""
    return when.astimezone(ZONE).strftime("%Y-%m-%d %H:%M:%S")


def _error(status: int, message: str) -> Answer:
    return Answer(status, {"error_code": "1", "error_message": message, "status": status})
