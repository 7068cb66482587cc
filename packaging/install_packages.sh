#!/usr/bin/env bash
# Installs what building and testing OneTill needs from Debian 12, as far as it is missing. Needs
# root or sudo only if something is missing.
set -euo pipefail

packages=(
  # tools
  cmake ninja-build g++ pkg-config ccache mold python3 python3-yaml
  # the rules, the stores and the hub
  libexpected-dev nlohmann-json3-dev libsimdjson-dev libsqlite3-dev libsqlitecpp-dev
  libsodium-dev libssl-dev libzstd-dev zlib1g-dev libxml2-dev libicu-dev libspdlog-dev
  libtomlplusplus-dev
  libboost-dev libboost-program-options-dev libboost-test-dev
  # the terminal
  qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools qt6-svg-dev qt6-tools-dev
  qt6-tools-dev-tools qt6-l10n-tools libasound2-dev libzint-dev
  qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick
  qml6-module-qtquick-controls qml6-module-qtquick-layouts qml6-module-qtquick-templates
  qml6-module-qtquick-window qml6-module-qttest
  # its fonts, and for its tests a screen, a reader of symbols and a judge of XML
  fonts-inter python3-fonttools xvfb xauth zbar-tools libxml2-utils
)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "These packages are missing, and neither root nor sudo is at hand: ${missing[*]}" >&2
    exit 1
  }
  as_root=(sudo)
fi
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y -o Acquire::Retries=5 -o Dpkg::Use-Pty=0 "$@"
}

echo "Installing ${#missing[@]} packages: ${missing[*]}"
# A mirror in the middle of its own update answers wrongly for a minute or two.
for attempt in 1 2 3; do
  if apt update && apt install --no-install-recommends "${missing[@]}" >/dev/null; then
    exit 0
  fi
  [ "$attempt" = 3 ] || sleep $((attempt * 20))
done
echo "The packages could not be installed; apt says why above." >&2
exit 1
