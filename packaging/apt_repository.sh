#!/bin/bash
# apt_repository.sh DEBS FOLDER [KEY]: the Debian packages in DEBS as flat repositories below FOLDER, debian-12 and
# debian-13 each by itself: apt would take the other's for a newer version. KEY, whatever gpg finds one by, signs;
# without it they are left unsigned. A copy on a stick must work next year, so nothing says until when it is valid.
set -euo pipefail
debs=$1 folder=$2 key=${3:-}
command -v apt-ftparchive >/dev/null || { echo "apt-ftparchive is missing: apt install apt-utils" >&2; exit 1; }
rm -rf "$folder"
mkdir -p "$folder"
for deb in "$debs"/*+deb*_*.deb; do
  release=$(sed -E 's/.*\+deb([0-9]+)_[^_]*\.deb$/debian-\1/' <<<"$deb")
  mkdir -p "$folder/$release"
  cp "$deb" "$folder/$release/"
done
for place in "$folder"/debian-*; do
  (
    cd "$place"
    apt-ftparchive packages . >Packages
    gzip --best --no-name --keep Packages
    release=$(apt-ftparchive -o APT::FTPArchive::Release::Origin="Petition Kiosk" \
      -o APT::FTPArchive::Release::Label="Petition Kiosk" -o APT::FTPArchive::Release::Suite="$(basename "$place")" release .)
    echo "$release" >Release
    if [ -n "$key" ]; then
      gpg --batch --yes --local-user "$key" --armor --detach-sign --output Release.gpg Release
      gpg --batch --yes --local-user "$key" --clear-sign --output InRelease Release
    fi
  )
done
[ -z "$key" ] || gpg --batch --yes --export "$key" >"$folder/petition-kiosk.gpg"
