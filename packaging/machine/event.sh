#!/bin/bash
# event.sh CODE, in the machine's root: this machine's hub has a key, an office too, and there is an event. The PIN is 271828.
set -euo pipefail
data=/var/lib/petition-kiosk-hub
install -d -m 700 -o petition-kiosk-hub -g petition-kiosk-hub $data
hub=$(setpriv --reuid=petition-kiosk-hub --regid=petition-kiosk-hub --init-groups \
  /usr/lib/petition-kiosk-hub/bin/python3 -I -m kiosk hub key --new --data $data)
cd /root
for name in office standby; do
  petition-kiosk keys new $name.key
  petition-kiosk keys show $name.key | grep -o 'age1[0-9a-z]*' >$name.public
done
petition-kiosk event create --id machine --name "A machine to try" --pin 271828 --output /root --no-readable-lists \
  --no-rehearsal --no-reset-code --office "$(cat office.public)" --standby "$(cat standby.public)" \
  --hub-url http://127.0.0.1:8420 --hub-key "$(head -n 1 <<<"$hub")" --enrolment-code "$1" --campaign chechnya
cp -r /root/machine /etc/petition-kiosk/event/
