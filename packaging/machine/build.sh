#!/bin/bash
# build.sh [SUITE]: a disk with Debian, the packages in dist/ and a test event, as .build/machine/SUITE.img,
# with its kernel beside it; packaging/machine/machine.py starts it. As root, on Debian with debootstrap. Nothing
# is mounted from outside, and no network is in it.
set -euo pipefail
suite=${1:-trixie}
declare -A releases=([bookworm]=12 [trixie]=13)
release=${releases[$suite]}
work=.build/machine
base=$work/$suite-base root=$work/$suite-root
with=systemd,systemd-sysv,udev,dbus,kmod,initramfs-tools,linux-image-amd64,grim,wlr-randr,wtype,weston,procps,strace

inside() { # in the root, as in a container
  unshare --mount --pid --fork bash -c '
    mount --make-rprivate / && mount --bind "$0" "$0"
    mount -t proc proc "$0/proc" && mount --rbind /sys "$0/sys" && mount --rbind /dev "$0/dev"
    mount -t tmpfs tmpfs "$0/run"
    exec chroot "$0" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive "$@"' "$PWD/$root" "$@"
}

mkdir -p "$work"
if [ ! -e "$base/.whole" ]; then
  rm -rf "$base"
  debootstrap --variant=minbase --include="$with" "$suite" "$base"
  touch "$base/.whole"
fi
rm -rf "$root"
cp -a "$base" "$root"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mkdir "$root/debs"
cp dist/petition-kiosk*+deb"$release"_*.deb "$root/debs/"
inside apt-get update -qq
inside sh -c 'apt-get install --yes --no-install-recommends /debs/*.deb ${0:-}' "${MACHINE_PACKAGES:-}"
rm -rf "$root/debs"

# A machine to look into: whoever starts it is root on its serial line.
mkdir -p "$root/etc/systemd/system/serial-getty@ttyS0.service.d"
cat >"$root/etc/systemd/system/serial-getty@ttyS0.service.d/root.conf" <<'END'
[Service]
ExecStart=
ExecStart=-/sbin/agetty --autologin root --keep-baud 115200 %I dumb
END
printf "stty -echo\nexport PS1='' PS2=''\necho listening\nexec sh\n" >"$root/root/.profile"
rm -f "$root/root/.bashrc"
: >"$root/etc/fstab"
echo stall >"$root/etc/hostname"
echo '127.0.0.1 localhost stall' >"$root/etc/hosts"

# A hub of its own, and an event for it.
code=a-machine-to-try
sed -i "s/^PETITION_KIOSK_HUB_OPTIONS=.*/PETITION_KIOSK_HUB_OPTIONS=\"--enrolment-code $code\"/" \
  "$root/etc/default/petition-kiosk-hub"
cp packaging/machine/event.sh "$root/root/event.sh"
inside bash /root/event.sh "$code"
inside systemctl enable --force petition-kiosk-session petition-kiosk-hub

cp "$root"/boot/vmlinuz-* "$work/$suite.vmlinuz"
cp "$root"/boot/initrd.img-* "$work/$suite.initrd"
rm -f "$work/$suite.img"
mkfs.ext4 -q -d "$root" -L root "$work/$suite.img" 3G
echo "$work/$suite.img"
