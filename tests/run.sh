#!/usr/bin/env bash
# tests/run.sh [--quick]   Installs what is missing, builds, runs every test, and ends with ctest's
# own summary. --quick leaves out what takes long.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
export LANG=C.UTF-8 LC_ALL=C.UTF-8

# Tests that take long are declared for this configuration; ctest without it leaves them out.
configuration=(-C Everything)
case "${1:-}" in
  "") ;;
  --quick) configuration=() ;;
  *) sed -n 2,3p "$0" >&2; exit 2 ;;
esac

bash packaging/install_packages.sh
cmake --preset dev
cmake --build --preset dev

# GCC 12's thread sanitizer gives up where the kernel scatters addresses over more than 28 bits.
scattered=()
if [ "$(cat /proc/sys/vm/mmap_rnd_bits 2>/dev/null || echo 0)" -gt 28 ] && setarch -R true; then
  scattered=(setarch -R)
fi
exec "${scattered[@]}" ctest --preset dev "${configuration[@]}"
