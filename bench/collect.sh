#!/usr/bin/env bash
# Collects from a made-up account whose answers take a while each, and compares the time with that of one call after the other. A run before
# it leaves the archive of classes with which Launch starts the product from the third run of a build on.
# Usage: bench/collect.sh [MILLISECONDS] [BUCKETS]   (needs: mvn package was run; pip install 'moto[server]==5.2.1')
set -euo pipefail
cd "$(dirname "$0")/.."
wait=${1:-100}
buckets=${2:-300}
port=${PORT:-8334}
work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server"; fi; rm -rf "$work"' EXIT
export AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing AWS_EC2_METADATA_DISABLED=true
export AWS_ENDPOINT_URL="http://127.0.0.1:$port" AWS_ENDPOINT_URL_S3_CONTROL="http://localhost:$port"
libraries=${CLASS_PATH:-target/quarterdeck.jar:target/lib/*}
# S3 Control asks a host for each account, a name that not every machine resolves.
javac -d "$work/hosts" -cp "$libraries" src/test/java/dev/quarterdeck/aws/OneHost.java
cp -r src/test/resources/software "$work/hosts"
jar cf "$work/hosts.jar" -C "$work/hosts" .

python3 src/test/python/awsfake.py -p "$port" > "$work/server" 2>&1 &
server=$!
until curl -s -o "$work/answer" "$AWS_ENDPOINT_URL/_fake/counts"; do sleep 0.2; done

tell() { curl -sf -o "$work/answer" -H 'Content-Type: application/json' --data-binary "$2" "$AWS_ENDPOINT_URL/_fake/$1"; }
source bench/flags.sh
collect() { java "${flags[@]}" "-Xlog:cds*=off" "-Xlog:cds=off" "$@=$work/classes.jsa" -cp "$work/hosts.jar:$libraries" dev.quarterdeck.Main site-collect --site "$work/site"; }

mkdir -p "$work/site/content/handoffs"
printf '# Harbor\n\nCash: $100\n' > "$work/site/content/handoffs/harbor.md"
printf 'metrics.from = aws:\nmetrics.regions = us-west-2\n' > "$work/site/site.properties"
tell script "$(python3 bench/account.py 10)"
tell config '{"empty": true}'
collect -Xbatch -XX:ArchiveClassesAtExit > "$work/first"
rm -r "$work/site/content/metrics"

tell reset '{}'
tell script "$(python3 bench/account.py "$buckets")"
tell config "{\"empty\": true, \"delay\": $(python3 -c "print($wait / 1000)")}"
begun=$(date +%s.%N)
collect -XX:SharedArchiveFile
ended=$(date +%s.%N)

curl -s "$AWS_ENDPOINT_URL/_fake/counts" > "$work/counts"
python3 - "$work/counts" "$wait" "$begun" "$ended" << 'REPORT'
import json, sys
calls = sum(json.load(open(sys.argv[1])).values()); wait, begun, ended = map(float, sys.argv[2:])
took, sum_of_calls = ended - begun, calls * wait / 1000
print(f"{calls} calls of {wait:.0f} ms: {sum_of_calls:.1f} s one after the other, {took:.1f} s as collected, start included: 1/{sum_of_calls / took:.1f}; load {open('/proc/loadavg').read().split()[0]}")
REPORT
