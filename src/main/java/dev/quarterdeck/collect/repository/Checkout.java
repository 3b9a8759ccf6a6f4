package dev.quarterdeck.collect.repository;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository's newest commit, or why there is none to be read. Files are read from git and not from the folder, so that what is a link, a
 * device or unsaved there plays no part, and a bare repository is as good as any.
 *
 * @param files without links and the commits of other repositories
 * @param fault what keeps it from being read
 * @param limit what was left out
 */
record Checkout(
        Repository repository, Git git, List<TrackedFile> files, Optional<String> fault, Optional<String> limit) {

    private static final int MOST_FILES = 20_000;

    /** Mode, kind, id, size and path; a link has the mode 120000, another repository no size. */
    private static final Pattern ENTRY = Pattern.compile("(?s)(100\\d{3}) blob ([0-9a-f]{40,64}) +(\\d{1,18})\\t(.+)");

    Checkout {
        files = List.copyOf(files);
    }

    static Checkout of(Repository repository) {
        Git git = new Git(repository.folder());
        if (!Files.isDirectory(repository.folder())) {
            return without(repository, git, "the folder is not there");
        }
        if (!git.ask("--version").given()) {
            return without(repository, git, "git cannot be started");
        }
        if (!git.ask("rev-parse", "--git-dir").given()) {
            return without(repository, git, "the folder is no git repository");
        }
        if (!git.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").given()) {
            return without(repository, git, "there are no commits");
        }
        Git.Answer tree = git.ask("ls-tree", "-r", "-l", "-z", "--full-tree", "HEAD");
        return tree.given()
                ? with(repository, git, tree.parts())
                : without(repository, git, "its files cannot be listed");
    }

    private static Checkout without(Repository repository, Git git, String fault) {
        return new Checkout(repository, git, List.of(), Optional.of(fault), Optional.empty());
    }

    private static Checkout with(Repository repository, Git git, List<String> entries) {
        List<TrackedFile> files = new ArrayList<>();
        for (String entry : entries) {
            Matcher parts = ENTRY.matcher(entry);
            if (parts.matches()) {
                files.add(new TrackedFile(parts.group(4), parts.group(2), Long.parseLong(parts.group(3))));
            }
        }
        Optional<String> limit = files.size() > MOST_FILES
                ? Optional.of("only %d of its %d files were looked at".formatted(MOST_FILES, files.size()))
                : Optional.empty();
        return new Checkout(
                repository, git, files.subList(0, Math.min(files.size(), MOST_FILES)), Optional.empty(), limit);
    }

    /** Those that match one of the patterns. */
    List<TrackedFile> like(Globs globs) {
        return files.stream().filter(file -> globs.match(file.path())).toList();
    }

    /** What the snapshot calls a file where it does not name the repository besides. */
    String place(TrackedFile file) {
        return repository.name() + "/" + file.path();
    }
}
