#!/bin/sh
# A customs office: keys and headers of all that lies on its country topic, and the schema of the first value.
#   customs.sh jp
set -eu
brokers=${ORIGIN_BROKERS:-127.0.0.1:19083}
registry=${ORIGIN_REGISTRY:-http://127.0.0.1:19082}
topic=origin.certificates.$1.v1

# kcat reads committed records only, as it must: what was not committed was never decided.
# The decision in the headers is Avro; everything else there is text.
kcat -q -b "$brokers" -t "$topic" -C -o beginning -e -f '%p/%o\t%k\t%S bytes\t%h\n' |
  sed 's/,*origin-decision=.*,origin-verdict/,origin-verdict/'

# A value is one byte 0, four bytes of schema id, and the Avro body.
id=$(kcat -q -b "$brokers" -t "$topic" -C -o beginning -c 1 -e -f '%s' | od -An -N5 -tu1 |
  awk '{ print (($2 * 256 + $3) * 256 + $4) * 256 + $5 }')
echo "schema $id:"
curl -sS "$registry/schemas/ids/$id" | cut -c1-300
