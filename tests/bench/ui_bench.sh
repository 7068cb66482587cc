#!/usr/bin/env bash
# What the screen owes a cashier: scan to painted line, and start to the first usable frame with a
# million articles, both in the real window. Figures are worth something in the release preset only.
#
#   bash tests/bench/ui_bench.sh [build folder] [articles]
set -euo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$here/build/release}
articles=${2:-1000000}
starts=7
limit_ms=300
limit_kb=$((120 * 1024))

if [ -z "${DISPLAY:-}" ]; then
  exec xvfb-run -a -s "-screen 0 1280x800x24" bash "$0" "$build" "$articles"
fi
export QT_QUICK_BACKEND=software QT_QPA_PLATFORM=xcb ONETILL_LOG=info

failed=0
"$build/bench/ui_scan_bench" || failed=1

state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
"$build/bench/ui_stock_till" "$state/till" "$articles"

# One start: milliseconds until the log says that sign-in is on the screen, and KiB resident then.
start() {
  local log="$state/till/log/till.log" began ready program
  rm -f "$log"
  began=$(date +%s%3N)
  "$build/onetill" --state "$state/till" 2>/dev/null &
  program=$!
  for _ in $(seq 1000); do
    grep -qs "the screen is ready at" "$log" && break
    sleep 0.02
  done
  ready=$(sed -n 's/.*the screen is ready at \([^ ]*\).*/\1/p' "$log" | head -1)
  [ -n "$ready" ] || { echo "the terminal was not ready after 20 s" >&2; kill "$program"; exit 1; }
  echo "$(($(date -d "$ready" +%s%3N) - began)) $(awk '/VmRSS/ {print $2}' "/proc/$program/status")"
  kill "$program"
  wait "$program" 2>/dev/null || true
}

# Cold is as after switching on: nothing of program, libraries and files in memory. Only root may
# ask for that; for others the first start is that after the files were made.
cold_is="first after the files were made"
sync
if (echo 3 >/proc/sys/vm/drop_caches) 2>/dev/null; then cold_is="cold: page cache emptied"; fi
cold=$(start)
for _ in $(seq "$starts"); do start; done | sort -n >"$state/starts"
read -r ms kb < <(sed -n "$(((starts + 1) / 2))p" "$state/starts")
printf '\n%-44s %8s %10s %10s\n' "start to sign-in, $articles articles" runs ms MiB
printf '%-44s %8s %10s %10s\n' \
  "$cold_is" 1 "${cold% *}" $((${cold#* } / 1024))
printf '%-44s %8s %10s %10s\n' "median of the next" "$starts" "$ms" $((kb / 1024))
printf '\n{"bench":"ui_start","articles":%s,"cold_ms":%s,"ms":%s,"limit_ms":%s' \
  "$articles" "${cold% *}" "$ms" "$limit_ms"
printf ',"resident_kb":%s,"limit_kb":%s}\n' "$kb" "$limit_kb"
[ "$ms" -le "$limit_ms" ] && [ "$kb" -le "$limit_kb" ] || failed=1
exit $failed
