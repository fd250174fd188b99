#!/bin/bash
# Resolve the dependencies for every supported Python and system; hashes, and no index address.
set -euo pipefail
bin=$1
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
"$bin/python" -m venv "$tool"
"$tool/bin/pip" install --quiet --disable-pip-version-check uv
for name in runtime development; do
  extra=()
  [ "$name" = development ] && extra=(--extra dev)
  "$tool/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url "${extra[@]}" pyproject.toml \
    --output-file "packaging/locks/$name.txt"
done
