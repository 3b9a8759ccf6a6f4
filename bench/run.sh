#!/usr/bin/env bash
# Bakes the sample with all its reports, and made-up handoffs with one report and a page a unit, and the same with JBake as it comes,
# interleaved, and, where it is installed, with Hugo; prints medians, ratios and the most memory that a run took.
# Usage: bench/run.sh [ROUNDS] [HANDOFFS]   (needs: mvn package was run)
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
count=${2:-1000}
work=$(mktemp -d)
# Those with which Launch starts the product; the archive of its classes is there from the third run of a build on.
source bench/flags.sh
trap 'rm -rf "$work"' EXIT

mvn -q -B -f bench/stock compile dependency:build-classpath -Dmdep.outputFile=target/class-path.txt
stock="bench/stock/target/classes:$(cat bench/stock/target/class-path.txt)"
java bench/Handoffs.java "$work/ours" "$count"
cp -r "$work/ours" "$work/stock"
mkdir "$work/ours/content/perspectives"
for other in content/perspectives/*.md; do
  if [ "$other" != content/perspectives/ceo.md ]; then printf -- '---\noff: true\n---\n' > "$work/ours/$other"; fi
done
cp -r bench/stock/templates "$work/stock/templates"
cp -r bench/hugo "$work/hugo"
mkdir "$work/stock/assets" "$work/sample"
cp bench/stock/jbake.properties "$work/stock/jbake.properties"
cp -r content site.properties "$work/sample/"

java "${flags[@]}" -Xbatch -XX:ArchiveClassesAtExit="$work/classes.jsa" '-Xlog:cds*=off' -jar target/quarterdeck.jar site-bake --site "$work/sample" > "$work/log"
flags+=("-XX:SharedArchiveFile=$work/classes.jsa")

# Prints the milliseconds of a command, the mebibytes that it took and its processor time in milliseconds; what it says goes to a log, which is
# shown when it fails.
timed() {
  local from to
  from=$(date +%s%N)
  /usr/bin/time -f "%M %U %S" -o "$work/usage" "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  to=$(date +%s%N)
  echo "$(((to - from) / 1000000)) $(awk '{ printf "%d %d", $1 / 1024, ($2 + $3) * 1000 }' "$work/usage")"
}

# What an earlier round made is deleted at the end: a file system looks for inodes that were not deleted lately, whoever asks for some.
aside() {
  if [ -e "$1" ]; then mv "$1" "$work/aside/$((++moved))"; fi
}
moved=0
mkdir "$work/aside"

ours() {
  aside "$1/target"
  timed java "${flags[@]}" -jar target/quarterdeck.jar site-bake --site "$1"
}

stock() {
  aside "$work/out"
  timed java -cp "$stock" bench.StockBake "$work/stock" "$work/out"
}

# One page a note, as JBake makes it.
hugo() {
  aside "$work/out"
  timed "$(type -P hugo)" --quiet --source "$work/hugo" --contentDir "$work/stock/content" --destination "$work/out"
}

# Of a file's first column, or of another.
median() {
  awk -v column="${2:-1}" '{ print $column }' "$1" | sort -n | awk '{ v[NR] = $1 } END { print int((v[int((NR + 1) / 2)] + v[int((NR + 2) / 2)]) / 2) }'
}

memory() {
  awk '$2 > most { most = $2 } END { print most }' "$1"
}

ratio() {
  awk "BEGIN { printf \"%.2f\", $1 / $2 }"
}

for round in $(seq "$rounds"); do
  ours "$work/sample" >> "$work/sample.ms"
  ours "$work/ours" >> "$work/ours.ms"
  stock >> "$work/stock.ms"
  if type -P hugo > /dev/null; then hugo >> "$work/hugo.ms"; fi
  echo "round $round (ms, MiB, ms of processor): sample $(tail -1 "$work/sample.ms"), $count handoffs $(tail -1 "$work/ours.ms"), stock JBake $(tail -1 "$work/stock.ms")"
done

sample=$(median "$work/sample.ms")
ours=$(median "$work/ours.ms")
theirs=$(median "$work/stock.ms")
echo "median: sample $sample ms, $count handoffs $ours ms, stock JBake $theirs ms"
echo "memory: sample $(memory "$work/sample.ms") MiB, $count handoffs $(memory "$work/ours.ms") MiB, stock JBake $(memory "$work/stock.ms") MiB"
processor=$(ratio "$(median "$work/ours.ms" 3)" "$(median "$work/stock.ms" 3)")
echo "ratio: $count handoffs to stock JBake $(ratio "$ours" "$theirs"), of processor time $processor"
if [ -f "$work/hugo.ms" ]; then
  hugo=$(median "$work/hugo.ms")
  processor=$(ratio "$(median "$work/ours.ms" 3)" "$(median "$work/hugo.ms" 3)")
  echo "Hugo: $hugo ms, $(memory "$work/hugo.ms") MiB; ratio to it $(ratio "$ours" "$hugo"), of processor time $processor"
fi
