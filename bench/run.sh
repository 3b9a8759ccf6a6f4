#!/usr/bin/env bash
# Bakes the sample, and made-up handoffs with Quarterdeck and with JBake as it comes, interleaved, and prints medians and ratios.
# Usage: bench/run.sh [ROUNDS] [HANDOFFS]   (needs: mvn package was run)
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
count=${2:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B -f bench/stock compile dependency:build-classpath -Dmdep.outputFile=target/class-path.txt
stock="bench/stock/target/classes:$(cat bench/stock/target/class-path.txt)"
java bench/Handoffs.java "$work/ours" "$count"
cp -r "$work/ours" "$work/stock"
cp -r bench/stock/templates "$work/stock/templates"
mkdir "$work/stock/assets" "$work/sample"
cp bench/stock/jbake.properties "$work/stock/jbake.properties"
cp -r content site.properties "$work/sample/"

# Prints the milliseconds of a command; what it says goes to a log, which is shown when it fails.
timed() {
  local from to
  from=$(date +%s%N)
  "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  to=$(date +%s%N)
  echo $(((to - from) / 1000000))
}

ours() {
  rm -rf "$1/target"
  timed java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar target/quarterdeck.jar site-bake --site "$1"
}

stock() {
  rm -rf "$work/out"
  timed java -cp "$stock" bench.StockBake "$work/stock" "$work/out"
}

median() {
  sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

for round in $(seq "$rounds"); do
  ours "$work/sample" >> "$work/sample.ms"
  ours "$work/ours" >> "$work/ours.ms"
  stock >> "$work/stock.ms"
  echo "round $round: sample $(tail -1 "$work/sample.ms") ms, $count handoffs $(tail -1 "$work/ours.ms") ms, stock JBake $(tail -1 "$work/stock.ms") ms"
done

sample=$(median "$work/sample.ms")
ours=$(median "$work/ours.ms")
theirs=$(median "$work/stock.ms")
echo "median: sample $sample ms, $count handoffs $ours ms, stock JBake $theirs ms"
echo "ratio: $count handoffs to stock JBake $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }")"
