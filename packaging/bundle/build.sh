#!/bin/bash
# build.sh BIN: the tablet's part as one folder in dist/bundle, for this Linux and later ones. BIN is the developers'
# environment, whose tools make the wheel; the folder itself is made of the tablet's lock alone.
set -euo pipefail
bin=$1
work=.build/bundle bundle=dist/bundle/petition-kiosk
rm -rf "$work" dist/bundle
mkdir -p "$work" dist/bundle
"$bin/python" -m hatchling build --target wheel --directory "$work" >/dev/null
wheel=("$work"/*.whl)
# The system's Python, which others have too, and not one that a developer has made.
/usr/bin/python3 -m venv "$work/env"
pip=("$work/env/bin/pip" install --quiet --disable-pip-version-check --no-deps)
"${pip[@]}" --require-hashes --requirement packaging/locks/tablet.txt
"${pip[@]}" "${wheel[0]}"
"$bin/python" packaging/slim_qt.py tablet "$work/env/bin"
tools='altgraph|packaging|pyinstaller|pyinstaller-hooks-contrib|setuptools'
awk -v ours="^($tools)==" '/^[a-z]/ { stays = $0 ~ ours } stays' packaging/locks/dev.txt >"$work/tools.txt"
"${pip[@]}" --require-hashes --requirement "$work/tools.txt"
# Isolated: the package that is installed, not the sources beside it.
"$work/env/bin/python" -I -m PyInstaller --noconfirm --log-level ERROR --workpath "$work/pyinstaller" --distpath dist/bundle \
  packaging/bundle/petition-kiosk.spec

# What drivers and the display server share with us must be the machine's: an older one inside breaks on newer machines.
if find "$bundle" -name 'libstdc++*' -o -name 'libgcc_s*' -o -name 'libwayland-*' -o -name 'libEGL*' -o -name 'libGL*' | grep .; then
  echo "That belongs to the machine, and not into the bundle." >&2
  exit 1
fi
mkdir "$bundle/licences"
cp LICENSE "$bundle/"
"$bin/python" packaging/licences.py tablet >"$bundle/licences/python-packages.txt"
# The libraries of this Debian that are inside, Python's own among them.
for library in "$bundle"/_internal/lib*.so*; do
  package=$(dpkg-query --search "*/$(basename "$library")" 2>/dev/null | head -1 | cut -d: -f1) || continue
  [ -z "$package" ] || cp "/usr/share/doc/$package/copyright" "$bundle/licences/$package.txt"
done
"$bundle/petition-kiosk" self-test
du -sh "$bundle"
