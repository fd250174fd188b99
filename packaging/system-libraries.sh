#!/bin/bash
# System libraries and fonts that the wheels do not bring; with “tests” also the programs that look at
# kiosk and hub from outside (a real X server, accessibility client, PDF reader and browser), the
# PostgreSQL beneath the hub, what may stand before either (pgbouncer, nginx, Caddy) and what starts it
# (systemd), and what makes packages; with “machine” what a virtual one is made of; with “proof” also a
# real office program for its lists.
# Debian and Ubuntu: installed here, as root or with sudo. Elsewhere: says what is missing and goes on.
set -euo pipefail

packages=(
  libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libpulse0
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
  libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxss1 libwayland-client0 libwayland-cursor0 libwayland-egl1
  libnss3 fonts-noto-core
)

if [ "${1:-}" = tests ] || [ "${1:-}" = proof ]; then
  packages+=(xvfb dbus at-spi2-core python3-pyatspi poppler-utils chromium chromium-driver)
  packages+=(postgresql pgbouncer nginx caddy systemd apt-utils dpkg-dev gnupg faketime tzdata e2fsprogs mount)
fi
if [ "${1:-}" = machine ]; then
  packages+=(debootstrap qemu-system-x86 e2fsprogs)
fi
if [ "${1:-}" = proof ]; then
  packages+=(libreoffice-calc-nogui python3-uno)
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "This is not Debian or Ubuntu. If Qt does not start, install what these packages hold there:" >&2
  echo "  ${packages[*]}" >&2
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  # Ubuntu 24.04 renamed a few of them with t64 at the end.
  found=$(dpkg-query -W -f '${db:Status-Abbrev}\n' "$package" "${package}t64" 2>/dev/null || true)
  grep -q '^ii' <<<"$found" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "These packages are missing, and neither root nor sudo is here to install them:" >&2
    echo "  ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "Installing system libraries: ${missing[*]}"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  "${missing[@]}" >/dev/null
