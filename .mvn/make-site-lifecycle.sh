#!/bin/sh
# Makes .mvn/site-lifecycle.jar from its source; the same source gives the same bytes.
set -eu
cd "$(dirname "$0")"
rm -f site-lifecycle.jar
jar --create --no-manifest --date=2020-01-01T00:00:00Z --file=site-lifecycle.jar -C site-lifecycle META-INF/plexus/components.xml
