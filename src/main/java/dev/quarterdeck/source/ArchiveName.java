package dev.quarterdeck.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may name a folder or a page of the archive. */
public final class ArchiveName {

    /** Names that the archive's own folders and files have. */
    public static final List<String> RESERVED =
            List.of("archive", "assets", "_data", "index", "expired", "report", "digest");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 40;

    private ArchiveName() {}

    public static boolean isFree(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** The nearest free name; empty where nothing of the words is left. */
    public static Optional<String> nearest(String words) {
        String joined = OTHERS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = joined.substring(0, Math.min(LONGEST, joined.length())).replaceAll("^-|-$", "");
        return Optional.of(cut).filter(ArchiveName::isFree);
    }
}
