package dev.quarterdeck.edition;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edition's {@code SHA256SUMS}, which {@code sha256sum -c} reads in the edition's folder.
 *
 * @param hashes by path in the archive: the manifest's first, then those of all that it lists
 */
public record CheckSums(EditionId edition, Map<String, String> hashes) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\.\\./)?(.+)");

    public CheckSums {
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }

    /** Where they lie in the archive. */
    public static String path(EditionId edition) {
        return edition + "/SHA256SUMS";
    }

    /** Those that belong to a manifest. */
    public static CheckSums of(Manifest manifest) {
        return of(manifest, manifest.json());
    }

    static CheckSums of(Manifest manifest, byte[] json) {
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put(Manifest.path(manifest.edition()), Hash.of(json));
        manifest.files().forEach(file -> hashes.put(file.path(), file.sha256()));
        return new CheckSums(manifest.edition(), hashes);
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        String folder = edition + "/";
        StringBuilder sums = new StringBuilder();
        hashes.forEach((path, hash) -> sums.append(hash)
                .append("  ")
                .append(path.startsWith(folder) ? path.substring(folder.length()) : "../" + path)
                .append('\n'));
        return sums.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the file; empty for what no run has written. */
    public static Optional<CheckSums> read(EditionId edition, byte[] bytes) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String text : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            Matcher line = LINE.matcher(text);
            if (!line.matches()) {
                return Optional.empty();
            }
            hashes.put(line.group(2) == null ? edition + "/" + line.group(3) : line.group(3), line.group(1));
        }
        CheckSums read = new CheckSums(edition, hashes);
        boolean isWhole = hashes.containsKey(Manifest.path(edition)) && Arrays.equals(read.bytes(), bytes);
        return isWhole ? Optional.of(read) : Optional.empty();
    }
}
