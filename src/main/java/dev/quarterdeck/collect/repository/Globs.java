package dev.quarterdeck.collect.repository;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Patterns of paths, as in {@code .gitignore}: {@code *} is anything but a slash, {@code **} anything; one without a slash is the name of a file or
 * a folder, wherever it stands.
 */
final class Globs {

    private final List<Pattern> patterns;

    Globs(List<String> globs) {
        patterns = globs.stream().map(Globs::pattern).toList();
    }

    boolean match(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder(glob.contains("/") ? "" : "(?:.*/)?");
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex + "(?:/.*)?", Pattern.DOTALL);
    }
}
