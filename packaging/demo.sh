#!/usr/bin/env bash
# demo.sh [--headless] [--fresh] [--dir DIR]
# From a bare Debian 12 to a selling till: packages, build, demo shop, hub, enrolment, terminal.
# --headless makes a sale and a return without a screen and compares hub and till; --fresh begins
# the shop anew.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
programs=$top/build/release
shop=${XDG_STATE_HOME:-$HOME/.local/state}/onetill-demo
store=0412
headless=false fresh=false
export LANG=C.UTF-8

while [ $# -gt 0 ]; do
  case $1 in
    --headless) headless=true ;;
    --fresh) fresh=true ;;
    --dir) shop=${2:?--dir needs a folder}; shift ;;
    *) sed -n 2,5p "$0" >&2; exit 2 ;;
  esac
  shift
done

say() { printf '\n== %s\n' "$*"; }

build() {
  say "Building (the first time takes some minutes)"
  bash "$top/packaging/install_packages.sh"
  (cd "$top" && cmake --preset release >/dev/null \
    && cmake --build --preset release --target onetill onetillctl onetill-hub)
}

# The mark is made last: a shop that was interrupted half-way is begun anew.
make_shop() {
  if [ "$fresh" = true ] || [ ! -e "$shop/made" ]; then
    say "Making the demo shop in $shop"
    rm -rf "$shop/hub.db" "$shop/hub.db-wal" "$shop/hub.db-shm" "$shop/till" "$shop/made"
    mkdir -p "$shop"
    "$programs/onetill-hub" migrate --db "sqlite:$shop/hub.db"
    local files=()
    for name in taxes tax_classes stores products prices special_prices stock roles staff \
      customers layout; do
      files+=("$top/resources/demo-shop/$name.csv")
    done
    files+=("$top/resources/demo-shop/promotions.jsonl")
    "$programs/onetill-hub" import --db "sqlite:$shop/hub.db" "${files[@]}"
    touch "$shop/made"
  fi
}

# A till remembers its hub's address, so the hub comes back to the port it had, if that is free.
start_hub() {
  say "Starting the hub"
  # A shop that an older version made is brought to this one.
  "$programs/onetill-hub" migrate --db "sqlite:$shop/hub.db"
  local port line
  for port in $(cat "$shop/port" 2>/dev/null) 0; do
    coproc hub { exec "$programs/onetill-hub" serve --db "sqlite:$shop/hub.db" \
      --listen "127.0.0.1:$port" --insecure-loopback 2>>"$shop/hub.log"; }
    hub_process=$hub_PID
    if read -r -t 30 line <&"${hub[0]}"; then
      break
    fi
    wait "$hub_process" || true
    hub_process=
  done
  [ -n "$hub_process" ] || { tail -n 5 "$shop/hub.log" >&2; exit 1; }
  address=$(sed -n 's/.*"listening":"\([^"]*\)".*/\1/p' <<<"$line")
  echo "${address##*:}" >"$shop/port"
  export ONETILL_HUB="http://$address"
  echo "The hub listens at $ONETILL_HUB"
}

stop_hub() {
  if [ -n "${hub_process:-}" ]; then
    kill -TERM "$hub_process" 2>/dev/null || true
    wait "$hub_process" 2>/dev/null || true
  fi
}

enrol() {
  if "$programs/onetillctl" --state "$shop/till" status 2>/dev/null | grep -q '"store":'; then
    return
  fi
  say "Enrolling a till of store $store"
  local code answer
  code=$("$programs/onetill-hub" enrol-code --db "sqlite:$shop/hub.db" --store "$store" --trial \
    | tail -n 1 | awk '{ print $NF }')
  # A till of an older version does not tell its status before it has been started once.
  answer=$("$programs/onetillctl" --state "$shop/till" enrol --hub "$ONETILL_HUB" --code "$code") \
    || grep -q '"already-enrolled"' <<<"$answer" || { echo "$answer" >&2; exit 1; }
}

if [ "$headless" = false ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say "There is no display here, so the demo runs headless"
  headless=true
fi
build
make_shop
trap stop_hub EXIT
start_hub
enrol
if [ "$headless" = true ]; then
  python3 "$top/packaging/demo_sale.py" --programs "$programs" --shop "$shop" --store "$store"
else
  say "Opening the terminal. Sign in as Niamh Byrne with PIN 240817"
  ONETILL_STATE="$shop/till" "$programs/onetill"
fi
