#!/usr/bin/env bash
# Runs the tests with the clock set to each weekday, to the turn of the year, to the end of February, and to both changes of
# the clock in Europe and America. Needs Debian's package `faketime`. Arguments go to jest: `npm run test:dates -- test/ai`.
set -uo pipefail
cd "$(dirname "$0")/../.."

MOMENTS=${MOMENTS:-"2026-11-30T09:00Z 2026-12-01T17:30Z 2026-12-02T11:00Z 2026-12-04T12:00Z 2026-12-05T15:00Z
  2026-12-31T21:30Z 2027-02-28T10:00Z 2027-03-14T05:30Z 2027-03-28T00:15Z 2027-10-31T00:15Z 2027-11-07T05:15Z"}

library=$(find /usr/lib -name libfaketimeMT.so.1 -print -quit)
[ -n "$library" ] || { echo "libfaketime is missing: apt-get install faketime"; exit 1; }

# Redis' allocator deadlocks under libfaketime, so Redis keeps the real clock; Chromium's pages are told the time.
wrappers=$(mktemp -d)
trap 'rm -rf "$wrappers"' EXIT
for name in redis-server redis-sentinel chromium; do
  printf '#!/bin/sh\nunset LD_PRELOAD\nexec %s "$@"\n' "$(command -v $name || echo false)" >"$wrappers/$name"
  chmod +x "$wrappers/$name"
done

status=0
for moment in $MOMENTS; do
  # An offset, not a moment: each process would begin anew at a moment.
  offset=$(($(date -d "$moment" +%s) - $(date +%s)))
  log=$(mktemp)
  PATH=$wrappers:$PATH FAKETIME=$(printf '%+d' "$offset") FAKETIME_DONT_FAKE_MONOTONIC=1 LD_PRELOAD=$library \
    NODE_OPTIONS="--experimental-vm-modules --disable-warning=ExperimentalWarning" npx jest "$@" >"$log" 2>&1 || status=1
  echo "$(date -u -d "$moment" '+%a %F %H:%M UTC'): $(grep -E '^Tests: ' "$log" || tail -n 3 "$log")"
  grep -E '^  ● .* › ' "$log" | sort -u
done
exit $status
