package dev.quarterdeck.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that pages share, each under a name that holds its hash, so that browsers may keep them for good.
 *
 * <p>Stylesheets are joined to one in the order of their names; cascade layers, not the order, decide which rule wins.
 */
record Assets(SortedMap<String, byte[]> files) {

    static final String FOLDER = "assets";

    private static final String STYLE = ".css";
    private static final String JOINED = "style" + STYLE;
    private static final int HASH_DIGITS = 12;
    private static final Pattern HASH =
            Pattern.compile("^" + FOLDER + "/(.*)\\.[0-9a-f]{" + HASH_DIGITS + "}(\\.[^.]+)?$");

    static Assets of(SortedMap<String, byte[]> raw) {
        var styles = new ByteArrayOutputStream();
        SortedMap<String, byte[]> hashed = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : raw.entrySet()) {
            if (file.getKey().endsWith(STYLE)) {
                styles.writeBytes(file.getValue());
                styles.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
            } else {
                hashed.put(hashedName(file.getKey(), digest().digest(file.getValue())), file.getValue());
            }
        }
        byte[] joined = styles.toByteArray();
        hashed.put(hashedName(FOLDER + "/" + JOINED, digest().digest(joined)), joined);
        return new Assets(hashed);
    }

    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** Where each that is no stylesheet lies, by its name as it was written. */
    Map<String, String> byName() {
        return paths().stream()
                .filter(path -> !path.endsWith(STYLE))
                .collect(Collectors.toMap(path -> HASH.matcher(path).replaceFirst("$1$2"), path -> path));
    }

    List<String> styles() {
        return paths().stream().filter(path -> path.endsWith(STYLE)).toList();
    }

    /** {@code name.<hash>.ext}, by what {@link #digest} makes of the bytes. */
    static String hashedName(String path, byte[] digest) {
        int dot = path.lastIndexOf('.');
        int end = dot < 0 ? path.length() : dot;
        return path.substring(0, end) + "." + HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS)
                + path.substring(end);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
