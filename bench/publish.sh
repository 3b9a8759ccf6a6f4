#!/usr/bin/env bash
# Publishes made-up pages to an S3 server on this machine with Quarterdeck, aws s3 sync and rclone, in turns: all of them, again with
# nothing changed, and with ten changed. Prints medians without each one's own start-up, and their ratios.
# Usage: bench/publish.sh [ROUNDS] [FILES]   (needs: mvn package was run; aws and rclone)
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
count=${2:-2000}
port=${PORT:-8333}
work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server"; fi; rm -rf "$work"' EXIT
export AWS_ACCESS_KEY_ID=bench AWS_SECRET_ACCESS_KEY=bench AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true AWS_ENDPOINT_URL="http://127.0.0.1:$port"
# rclone 1.60 ends with an error where it is set.
unset AWS_CA_BUNDLE
export RCLONE_CONFIG=/dev/null RCLONE_CONFIG_S_TYPE=s3 RCLONE_CONFIG_S_PROVIDER=Other RCLONE_CONFIG_S_ENV_AUTH=true
export RCLONE_CONFIG_S_ENDPOINT="$AWS_ENDPOINT_URL" RCLONE_CONFIG_S_REGION=us-east-1 RCLONE_CONFIG_S_NO_CHECK_BUCKET=true

libraries=${CLASS_PATH:-target/quarterdeck.jar:target/lib/*}
javac -d "$work/classes" -cp "$libraries" bench/Publish.java
mvn -q -B -f src/test/s3proxy dependency:copy-dependencies
mkdir "$work/data"
cat > "$work/settings" << SETTINGS
s3proxy.endpoint=$AWS_ENDPOINT_URL
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
server=$!
until curl -s -o "$work/answer" "$AWS_ENDPOINT_URL"; do sleep 0.2; done

ours() { java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/classes:$libraries" Publish "$@"; }

start() {
  case $1 in
    ours) ours start "$AWS_ENDPOINT_URL" "$bucket" ;;
    aws) aws s3 ls "s3://$bucket/start/" || true ;;
    rclone) rclone lsf --fast-list "s:$bucket/start" || true ;;
  esac
}

run() {
  case $1 in
    ours) ours run "$AWS_ENDPOINT_URL" "$bucket" "$work/pages" "$work/memory-$bucket" ;;
    aws) aws s3 sync --only-show-errors "$work/pages" "s3://$bucket/aws" ;;
    rclone) rclone sync --checksum --fast-list --transfers 16 --checkers 16 "$work/pages" "s:$bucket/rclone" ;;
  esac
}

# Appends the seconds on the clock and those of the processor; what a command says goes to a log, which is shown when it fails.
timed() {
  local log=$1
  shift
  TIMEFORMAT='%R %U %S'
  { time "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>> "$work/$log"
}

for round in $(seq 0 "$rounds"); do
  bucket="round-$round"
  rm -rf "$work/pages"
  ours make "$work/pages" "$count"
  aws s3 mb "s3://$bucket" > "$work/log"
  for tool in ours aws rclone; do
    timed "$tool.start" start $tool
    timed "$tool.first" run $tool
    timed "$tool.again" run $tool
  done
  ours change "$work/pages" 10
  for tool in ours aws rclone; do timed "$tool.ten" run $tool; done
  # The first round warms the server up.
  if [ "$round" = 0 ]; then rm "$work"/*.start "$work"/*.first "$work"/*.again "$work"/*.ten; fi
done

median() { awk -v column="$2" '{ print column == 1 ? $1 : $2 + $3 }' "$work/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

echo "$count files, $(du -sm --apparent-size "$work/pages" | cut -f1) MB, medians of $rounds: seconds on the clock without start-up (of the processor, with it)"
for tool in ours aws rclone; do
  line="$tool: start-up $(median $tool.start 1)"
  for step in first again ten; do
    line+=", $step $(awk -v a="$(median $tool.$step 1)" -v b="$(median $tool.start 1)" 'BEGIN { printf "%.2f", a - b }') ($(median $tool.$step 2))"
  done
  echo "$line"
done
