#!/bin/sh
# Fetches Confluent's serializer into a directory; without its repository says so and leaves the build alone.
# usage: fetch.sh DIRECTORY
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
[ ! -f "$1/fetched" ] || exit 0
# shellcheck disable=SC2086 # options are words on purpose
if log=$("$here/../../../mvnw" -B -ntp ${ORIGIN_FETCH_OPTIONS:-} -f "$here/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$1" 2>&1); then
  touch "$1/fetched"
else
  echo "not run: tests with the serializer of Confluent, because https://packages.confluent.io/maven/ does not give it:"
  printf '%s\n' "$log" | sed -n '/^\[ERROR\]/{p;q;}' | cut -c1-300
fi
