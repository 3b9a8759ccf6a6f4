#!/usr/bin/env bash
# Publishes made-up pages to an S3 server on this machine with Quarterdeck, aws s3 sync and rclone, in turns: all of them, again with
# nothing changed, and with ten changed. Each tool also publishes a single page, the same way to a place of its own: what that takes is its
# start-up. Prints medians of whole runs, what is left of them without start-up, and how those compare.
# Usage: [DELAY=MILLISECONDS] bench/publish.sh [ROUNDS] [FILES]   (needs: mvn package was run; aws and rclone)
# With DELAY each answer of the server comes that much later, as from a bucket that works on it.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
count=${2:-2000}
port=${PORT:-8333}
server=$port
if [ -n "${DELAY:-}" ]; then server=$((port + 1)); fi
# In memory where there is a folder for it, since a disk's cache has moods.
if [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi
work=$(mktemp -d)
started=()
trap 'if [ ${#started[@]} -gt 0 ]; then kill "${started[@]}"; fi; rm -rf "$work"' EXIT
export AWS_ACCESS_KEY_ID=bench AWS_SECRET_ACCESS_KEY=bench AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true AWS_ENDPOINT_URL="http://127.0.0.1:$port"
# rclone 1.60 ends with an error where it is set.
unset AWS_CA_BUNDLE
export RCLONE_CONFIG=/dev/null RCLONE_CONFIG_S_TYPE=s3 RCLONE_CONFIG_S_PROVIDER=Other RCLONE_CONFIG_S_ENV_AUTH=true
export RCLONE_CONFIG_S_ENDPOINT="$AWS_ENDPOINT_URL" RCLONE_CONFIG_S_REGION=us-east-1 RCLONE_CONFIG_S_NO_CHECK_BUCKET=true

libraries=${CLASS_PATH:-target/quarterdeck.jar:target/lib/*}
javac -d "$work/classes" -cp "$libraries" bench/Publish.java bench/Distance.java
jar cf "$work/bench.jar" -C "$work/classes" .
mvn -q -B -f src/test/s3proxy dependency:copy-dependencies
mkdir "$work/data"
cat > "$work/settings" << SETTINGS
s3proxy.endpoint=http://127.0.0.1:$server
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity=bench
s3proxy.credential=bench
jclouds.provider=filesystem-nio2
jclouds.filesystem.basedir=$work/data
jclouds.identity=bench
jclouds.credential=bench
SETTINGS
echo '<configuration><root level="OFF"/></configuration>' > "$work/logback.xml"
java -XX:+UseSerialGC "-Dlogback.configurationFile=$work/logback.xml" -cp 'target/s3proxy/*' \
  org.gaul.s3proxy.Main --properties "$work/settings" > "$work/server" 2>&1 &
started+=($!)
until curl -s -o "$work/answer" "http://127.0.0.1:$server"; do sleep 0.2; done
if [ -n "${DELAY:-}" ]; then
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/bench.jar" Distance "$port" "$server" "$DELAY" &
  started+=($!)
  until curl -s -o "$work/answer" "$AWS_ENDPOINT_URL"; do sleep 0.2; done
fi

# As Launch starts the product: from the third run of a build on, with an archive of its classes.
archive=(-Xbatch "-XX:ArchiveClassesAtExit=$work/classes.jsa")
source bench/flags.sh
ours() { java "${flags[@]}" "-Xlog:cds*=off" "-Xlog:cds=off" "$@"; }
bench=(-cp "$work/bench.jar:$libraries" Publish)

# Publishes a folder to a place of the bucket that is named like it.
run() {
  local pages="$work/$2"
  case $1 in
    ours) ours "${archive[@]}" "${bench[@]}" run "$AWS_ENDPOINT_URL" "$bucket" "$2/" "$pages" "$work/memory-$bucket-$2" ;;
    aws) aws s3 sync --only-show-errors "$pages" "s3://$bucket/aws/$2" ;;
    rclone) rclone sync --checksum --fast-list --transfers 16 --checkers 16 "$pages" "s:$bucket/rclone/$2" ;;
  esac
}

# Appends the seconds on the clock and those of the processor; what a command says goes to a log, which is shown when it fails.
timed() {
  local log=$1
  shift
  TIMEFORMAT='%R %U %S'
  { time "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>> "$work/$log"
}

ours "${bench[@]}" make "$work/one" 1
for round in $(seq 0 "$rounds"); do
  bucket="round-$round"
  rm -rf "$work/pages"
  ours "${bench[@]}" make "$work/pages" "$count"
  aws s3 mb "s3://$bucket" > "$work/log"
  for tool in ours aws rclone; do
    timed "$tool.all" run $tool pages
    # The first round warms the server up, and its first run leaves the archive of classes.
    if [ "$round" = 0 ] && [ $tool = ours ]; then archive=("-XX:SharedArchiveFile=$work/classes.jsa"); fi
    timed "$tool.one" run $tool one
    timed "$tool.again" run $tool pages
    timed "$tool.one-again" run $tool one
  done
  ours "${bench[@]}" change "$work/pages" 10
  for tool in ours aws rclone; do timed "$tool.ten" run $tool pages; done
  if [ "$round" = 0 ]; then rm "$work"/*.{all,one,again,one-again,ten}; fi
done

median() { awk -v column="$2" '{ print column == 1 ? $1 : $2 + $3 }' "$work/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
less() { awk -v a="$(median "$1" "$3")" -v b="$(median "$2" "$3")" 'BEGIN { printf "%.2f", a - b }'; }

echo "$count files, $(du -sm --apparent-size "$work/pages" | cut -f1) MB, medians of $rounds, load $(cut -d ' ' -f 1 /proc/loadavg): seconds on the clock (of the processor); after the arrow without start-up"
for tool in ours aws rclone; do
  line="$tool: one page $(median $tool.one 1) ($(median $tool.one 2))"
  for step in all:one again:one-again ten:one-again; do
    what=$tool.${step%:*} start=$tool.${step#*:}
    line+=", ${step%:*} $(median "$what" 1) ($(median "$what" 2)) -> $(less "$what" "$start" 1) ($(less "$what" "$start" 2))"
  done
  echo "$line"
done
for other in aws rclone; do
  awk -v ours="$(less ours.all ours.one 1)" -v other="$(less $other.all $other.one 1)" -v tool=$other 'BEGIN { printf "all, without start-up: %.2f times as fast as %s\n", other / ours, tool }'
done
