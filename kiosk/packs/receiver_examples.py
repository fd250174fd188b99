"""A commented receiver's file of each kind, to fill in."""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLES: Mapping[str, str] = {
    "action-network": """\
# A receiver of signatures: a petition of your Action Network group.
# Whoever said yes to e-mails is subscribed; whoever did not is never subscribed by signing, and
# a known subscriber stays one. Who opted out there after signing stays out, and --status names the
# signature; so it does where nothing tells which came first. Without an e-mail address nobody can
# be a person there: such signatures end under “needs attention” and count in your own balance.
kind = "action-network"
name = "our-action-network"     # remembers what went there: never use it for another petition
campaign = "a-campaign"         # only this campaign's signatures are sent

# The petition's id: the last part of its address in the API (“API & Sync”, or its e-mail tools).
petition = "00000000-0000-0000-0000-000000000000"

# The API key (Start Organizing, API & Sync) never stands here, but in a file that only you read:
key_file = "action-network.key"
# or in the environment:
# key_env = "ACTION_NETWORK_KEY"

# rehearsal = true              # takes rehearsals, and nothing else
""",
    "civicrm": """\
# A receiver of signatures: a petition on your CiviCRM site (APIv4, extension AuthX).
# Whoever said yes to e-mails is added to the group. Whoever did not, and is new, is marked “do not
# email”; a contact that you have already is then not touched, only the signature is added. Who
# opted out or left the group after signing stays out, and --status names the signature; so it does
# where nothing tells which came first.
kind = "civicrm"
name = "our-civicrm"            # remembers what went there: never use it for another petition
campaign = "a-campaign"         # only this campaign's signatures are sent

url = "https://crm.example.org" # the site; …/civicrm/ajax/api4 must answer below it
petition = 1                    # its id: Campaigns, Petitions; the number in its address
group = "newsletter"            # machine name of the mailing group for those who said yes

# Where our own number of a signature goes, so that none is filed twice: the subject, or better a
# custom text field for activities, as “Group.field”.
# signature_field = "Petition_Kiosk.signature"
# activity_type = "Petition"

# The API key of a contact with permission to access CiviCRM, add and edit contacts, see activities
# and groups; it never stands here, but in a file that only you read:
key_file = "civicrm.key"
# or in the environment:
# key_env = "CIVICRM_KEY"

# rehearsal = true              # takes rehearsals, and nothing else
""",
    "webhook": """\
# A receiver of signatures: any address that takes webhooks in Action Network's shape.
# One POST for each signature. What your end must do:
#   X-Petition-Kiosk-Signature   is “sha256=” and the HMAC-SHA256, in hex, over the timestamp, a
#                                full stop and the body: check it, and
#   X-Petition-Kiosk-Timestamp   (Unix seconds): refuse what is older than some minutes
#   Idempotency-Key              keep it: the same key may come again, and is the same signature
# Answer 2xx once it is stored. A “status” of “subscribed” is there only for whoever said yes; where
# there is none, add nobody to a list, and take nobody off one. “created_date” is the hour (UTC) in
# which they signed and said it: who opted out in that hour or later must stay out.
kind = "webhook"
name = "our-webhook"            # remembers what went there: never use it for another address
campaign = "a-campaign"         # only this campaign's signatures are sent

url = "https://example.org/signatures"

# The secret that both ends share never stands here, but in a file that only you read:
key_file = "webhook.secret"
# or in the environment:
# key_env = "WEBHOOK_SECRET"

# rehearsal = true              # takes rehearsals, and nothing else
""",
}
"""A commented file of each kind."""
