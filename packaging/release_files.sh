#!/bin/bash
# release_files.sh BIN FOLDER: what of a release depends on the commit alone, out of an export of it: wheel, sdist,
# a bill of materials for each part, the licences of others. The same commit makes the same bytes, whatever
# the folder, clock, language and umask (reproducible.sh tries that).
set -euo pipefail
bin=$(realpath "$1") out=$(realpath --canonicalize-missing "$2")
umask 022
export LC_ALL=C.UTF-8
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

git archive HEAD | tar --extract --directory "$tree"
cd "$tree"
for words in resources/translations/*.ts; do "$bin/pyside6-lrelease" -silent "$words"; done
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' kiosk/__init__.py)
mkdir -p "$out"
"$bin/python" -m hatchling build --target wheel --target sdist --directory "$out" >/dev/null
for part in tablet hub office; do
  "$bin/python" packaging/bill_of_materials.py $part "$version" "$SOURCE_DATE_EPOCH" >"$out/petition-kiosk-$version-$part.cdx.json"
done
"$bin/python" packaging/licences.py tablet hub office >"$out/petition-kiosk-$version-licences.txt"
