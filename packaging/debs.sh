#!/bin/bash
# The three Debian packages into dist/, for the release of Debian that this runs on. What is to be there
# before: `apt-get build-dep ./packaging`, and where pip gets the wheels that the locks name.
set -euo pipefail
. /etc/os-release
work=.build/debs
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' kiosk/__init__.py)
tree=$work/petition-kiosk-$version
export WHEELS=$PWD/$work/wheels TOOLS=$PWD/$work/tools
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
umask 022

mkdir -p "$WHEELS" dist
find "$work" -mindepth 1 -maxdepth 1 ! -name wheels -exec rm -rf {} + # what was downloaded is checked again
mkdir "$tree"
python3 -m venv "$TOOLS"
# What builds our own wheel is locked too, among what developers use.
tools='hatchling|packaging|pathspec|pluggy|trove-classifiers'
awk -v ours="^($tools)==" '/^[a-z]/ { stays = $0 ~ ours } stays' packaging/locks/dev.txt >"$work/tools.txt"
"$TOOLS/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement "$work/tools.txt"
for part in tablet hub; do
  "$TOOLS/bin/pip" download --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
    --requirement "packaging/locks/$part.txt" --dest "$WHEELS"
done

git ls-files -z | tar --create --null --files-from=- | tar --extract --directory "$tree"
cp -r packaging/debian "$tree/debian"
cat >"$tree/debian/changelog" <<END
petition-kiosk ($version+deb$VERSION_ID) $VERSION_CODENAME; urgency=medium

  * See the changelog of the program.

 -- The Petition Kiosk team <petition-kiosk@example.org>  $(date --utc --date "@$SOURCE_DATE_EPOCH" --rfc-email)
END
(cd "$tree" && dpkg-buildpackage --build=binary --no-sign)
rm -f dist/petition-kiosk*+deb"$VERSION_ID"_*
mv "$work"/*.deb dist/
ls -l dist/*+deb"$VERSION_ID"_*.deb
