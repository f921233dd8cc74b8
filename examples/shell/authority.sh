#!/bin/sh
# An authority: asks what the rules say, sends one certificate to the door, waits for what is decided.
#   authority.sh certificate.json
set -eu
[ -r "${1:-}" ] || { echo "usage: authority.sh FILE; ${1:-no file} cannot be read" >&2; exit 66; }
door=${ORIGIN_DOOR:-http://127.0.0.1:19080}
json='Content-Type: application/json'
# The same document gets the same key, and one key is one event: running this again is safe.
key=shell-$(sha256sum <"$1" | cut -c1-32)

curl -sS -H "$json" --data-binary "@$1" "$door/v1/preflight"
echo

receipt=$(curl -sS -H "$json" -H "Idempotency-Key: $key" --data-binary "@$1" "$door/v1/events" |
  sed -n 's/.*"receipt":"\([^"]*\)".*/\1/p')
[ -n "$receipt" ] || { echo "the door gave no receipt for $1" >&2; exit 1; }

# 202 means that it is on disk. Until it is decided, its receipt says pending.
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  answer=$(curl -sS "$door$receipt")
  case $answer in
    *'"status":"pending"'*) sleep 1 ;;
    *) echo "$answer"; exit 0 ;;
  esac
done
echo "not decided in 20 s: $answer" >&2
exit 75
