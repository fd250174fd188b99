#!/bin/bash
# Resolve the dependencies for every supported Python and system; hashes, and no index address.
set -euo pipefail
bin=$1
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
"$bin/python" -m venv "$tool"
"$tool/bin/pip" install --quiet --disable-pip-version-check uv
compile() { # NAME [OPTION …]: the lock of one extra
  "$tool/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url --no-emit-package petition-kiosk "${@:2}" --extra "$1" \
    pyproject.toml --output-file "packaging/locks/$1.txt"
}
compile dev
# The parts are installed as they were tested.
for part in tablet hub office; do compile "$part" --constraint packaging/locks/dev.txt; done
