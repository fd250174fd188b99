#!/bin/bash
# environment.sh PART FOLDER: a virtual environment for one part of the program, out of checked wheels
# alone. It names no place but the system's Python, so it works wherever the package puts it.
set -euo pipefail
part=$1 folder=$2
python=$(python3 -c 'import sys; print(f"{sys.version_info.major}.{sys.version_info.minor}")')
site=$folder/lib/python$python/site-packages
install=("$TOOLS/bin/pip" install --quiet --disable-pip-version-check --no-index --no-deps --no-compile --target "$site")

mkdir -p "$folder/bin" "$site"
ln -s /usr/bin/python3 "$folder/bin/python3"
ln -s python3 "$folder/bin/python"
printf 'home = /usr/bin\ninclude-system-site-packages = false\nversion = %s\n' "$python" >"$folder/pyvenv.cfg"
"${install[@]}" --find-links "$WHEELS" --require-hashes --requirement "packaging/locks/$part.txt"

if [ "$part" = tablet ]; then
  # What the interface says in other languages is compiled by the tool that Qt's wheel brings.
  for words in resources/translations/*.ts; do
    "$site/PySide6/lrelease" -silent "$words"
  done
  "$TOOLS/bin/python" -m hatchling build --target wheel --directory debian/.wheel >/dev/null
fi
"${install[@]}" debian/.wheel/*.whl

# Python 2, for whoever still has that; commands with the builder's paths in them, what tells of the
# installation, compiled modules.
rm -rf "$site/bin" "$site/olefile/olefile2.py"
find "$site" -path '*.dist-info/*' \( -name RECORD -o -name INSTALLER -o -name REQUESTED -o -name direct_url.json \) -delete
find "$site" -name __pycache__ -prune -exec rm -rf {} +
