#!/bin/bash
# release.sh BIN KEY UNSIGNED: everything of a release in dist/, out of the last commit. KEY is whatever gpg finds the
# organisation's key by; without one nothing is made, unless UNSIGNED is “yes”. Debian packages are made where
# this is Debian with what their build needs; those that another Debian made and dist/ has already are kept.
set -euo pipefail
bin=$1 key=$2 unsigned=$3
if [ -n "$key" ]; then
  gpg --batch --list-secret-keys "$key" >/dev/null || { echo "gpg has no secret key $key." >&2; exit 2; }
elif [ "$unsigned" != yes ]; then
  echo "A release is signed: KEY=… names the key, as gpg does. UNSIGNED=yes makes one that apt does not trust." >&2
  exit 2
fi
[ -z "$(git status --porcelain)" ] || echo "Not in the release: what is changed here and not committed." >&2

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' kiosk/__init__.py)
mkdir -p dist
find dist -mindepth 1 -maxdepth 1 ! -name "petition-kiosk*_$version+deb*.deb" -exec rm -rf {} +
packaging/release_files.sh "$bin" dist
if command -v dpkg-checkbuilddeps >/dev/null && dpkg-checkbuilddeps packaging/debian/control; then
  packaging/debs.sh
else
  echo "No Debian packages made: apt-get build-dep ./packaging, on the Debian that they are for." >&2
fi
if compgen -G 'dist/*+deb*.deb' >/dev/null; then
  packaging/apt_repository.sh dist dist/apt "$key"
fi
cd dist
find . -type f ! -path './apt/*' ! -name 'SHA256SUMS*' -printf '%P\0' | LC_ALL=C sort --zero-terminated | xargs --null sha256sum >SHA256SUMS
[ -z "$key" ] || gpg --batch --yes --local-user "$key" --armor --detach-sign --output SHA256SUMS.asc SHA256SUMS
[ -n "$key" ] || echo "UNSIGNED: nobody can tell whose release this is." >&2
cat SHA256SUMS
