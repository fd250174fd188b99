#!/bin/bash
# reproducible.sh BIN: makes a release's files twice, as two people on two days would, and compares. What differs
# is explained by diffoscope, where that is installed.
set -euo pipefail
bin=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/one" "$work/another folder"
# Neither follows a file of this machine's git, whose own umask for archives would count.
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
(umask 022 && TZ=UTC LC_ALL=C.UTF-8 TMPDIR="$work/one" packaging/release_files.sh "$bin" "$work/one/dist")
(umask 077 && TZ=Pacific/Kiritimati LC_ALL=C TMPDIR="$work/another folder" PYTHONHASHSEED=1 \
  faketime -f '+400d' packaging/release_files.sh "$bin" "$work/another folder/dist")
if diff --recursive --brief "$work/one/dist" "$work/another folder/dist"; then
  ls "$work/one/dist"
  echo "The same bytes twice"
else
  if command -v diffoscope >/dev/null; then
    diffoscope "$work/one/dist" "$work/another folder/dist" || true
  fi
  exit 1
fi
