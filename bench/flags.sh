# The JVM's flags that Launch gives the product, as they stand in its source; for the benchmarks, which start it without Maven.
mapfile -t flags < <(sed -n 's/^ *"\(-X[^"]*\)",$/\1/p' src/main/java/dev/quarterdeck/Launch.java)
