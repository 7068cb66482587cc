#!/usr/bin/env bash
# tidy.sh BUILD [tidy|tidy-all]   Changed C++ files, or all, through clang-format and clang-tidy.
# BUILD is a folder of the preset tidy. Exit status 1 if either has something to say.
set -euo pipefail
cd "$(dirname "$0")/../.."

build=$1
if [ "${2:-tidy}" = tidy-all ]; then
  listed=$(git ls-files -co --exclude-standard)
else
  listed=$(git diff --name-only --diff-filter=d HEAD; git ls-files -o --exclude-standard)
fi
mapfile -t files < <(grep -E '\.(h|cpp)$' <<<"$listed" || true)
[ ${#files[@]} -gt 0 ] || { echo "No C++ file has changed."; exit 0; }

status=0
clang-format --dry-run --Werror "${files[@]}" || status=1
# A header is read with the sources that include it; a file outside the build has no flags.
mapfile -t sources < <(printf '%s\n' "${files[@]}" | grep '\.cpp$' \
  | while read -r file; do grep -qF "/$file\"" "$build/compile_commands.json" && echo "$file"; done)
printf '%s\0' "${sources[@]}" | xargs -0 -r -n 1 -P 2 clang-tidy-16 -p "$build" --quiet || status=1
exit $status
