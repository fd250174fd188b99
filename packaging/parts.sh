#!/bin/bash
# Each part installed alone, in an environment of its own: does it start, how large is it, and how long does
# its import take? Needs the wheel's dependencies from where pip gets them.
set -euo pipefail
bin=$1
place=.build/parts
rm -rf "$place" && mkdir -p "$place"
"$bin/python" -m hatchling build --target wheel --directory "$place" >/dev/null
wheel=("$place"/*.whl)
declare -A module=([tablet]=kiosk.app.kiosk [hub]=kiosk.hub.server [office]=kiosk.cli.main)
declare -A starts=([tablet]="run --help" [hub]="hub serve --help" [office]="open --help")
printf '%-8s %8s %10s\n' part MB "import, s"
for part in tablet hub office; do
  own=$place/$part
  "$bin/python" -m venv "$own"
  "$own/bin/pip" install --quiet --disable-pip-version-check --require-hashes --requirement "packaging/locks/$part.txt"
  "$own/bin/pip" install --quiet --disable-pip-version-check --no-deps "${wheel[0]}"
  [ $part = hub ] || "$bin/python" packaging/slim_qt.py $part "$own/bin"
  read -ra words <<<"${starts[$part]}"
  "$own/bin/petition-kiosk" "${words[@]}" >/dev/null
  "$own/bin/python" -I -c "import ${module[$part]}"
  size=$(du -sm "$own" | cut -f1)
  seconds=$("$own/bin/python" -I -c "import time; a = time.perf_counter(); import ${module[$part]}; print(f'{time.perf_counter() - a:.2f}')")
  printf '%-8s %8s %10s\n' $part "$size" "$seconds"
done
