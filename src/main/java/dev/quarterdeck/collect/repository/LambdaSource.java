package dev.quarterdeck.collect.repository;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The source of the functions in one repository: Python files, each with the name of the function it belongs to. A folder is that of a function if a
 * file in it defines what takes an event and a context.
 *
 * @param files in the order of their paths
 * @param others how many files hold a handler in another language
 * @param whole false where not all files could be read
 */
record LambdaSource(List<Source> files, int others, boolean whole) {

    private static final int MOST_BYTES = 512 << 10;

    private static final Pattern HANDLER =
            Pattern.compile("(?m)^(?:async\\s+)?def\\s+\\w+\\s*\\(\\s*_?event\\b[^,()]*,\\s*_?context\\b");

    private static final Pattern OTHER_HANDLER = Pattern.compile(
            "(?m)^\\s*(?:module\\.)?exports\\.\\w*[hH]andler\\s*=|^\\s*export\\s+(?:const|(?:async\\s+)?function)\\s+\\w*[hH]andler\\b");

    private static final Globs PYTHON = new Globs(List.of("*.py"));
    private static final Globs OTHER = new Globs(List.of("*.js", "*.mjs", "*.cjs", "*.ts"));
    private static final Set<String> SAYS_NOTHING =
            Set.of("src", "app", "lambda", "function", "functions", "handler", "handlers", "code", "python", "source");

    /**
     * One file.
     *
     * @param lambda the name of its function: the folder's, or that above it where the folder says only what is in it
     */
    record Source(String path, String lambda, String text) {}

    LambdaSource {
        files = List.copyOf(files);
    }

    static LambdaSource of(Checkout checkout, Tracked tracked) {
        Map<TrackedFile, String> texts = new LinkedHashMap<>();
        List<TrackedFile> python = checkout.like(PYTHON).stream()
                .filter(file -> tracked.isSearched(file) && !tracked.tests().match(file.path()))
                .toList();
        List<TrackedFile> small =
                python.stream().filter(file -> file.bytes() <= MOST_BYTES).toList();
        boolean whole = new Contents(checkout)
                .read(small, (file, bytes) -> SourceText.of(bytes).ifPresent(text -> texts.put(file, text)));
        List<String> folders = texts.entrySet().stream()
                .filter(file -> HANDLER.matcher(file.getValue()).find())
                .map(file -> file.getKey().folder())
                .distinct()
                .toList();
        List<Source> files = new ArrayList<>();
        texts.forEach((file, text) -> nearest(folders, file)
                .ifPresent(folder -> files.add(new Source(file.path(), name(folder, checkout.repository()), text))));
        boolean skipped = python.stream()
                .anyMatch(file ->
                        file.bytes() > MOST_BYTES && nearest(folders, file).isPresent());
        AtomicInteger others = new AtomicInteger();
        whole &= new Contents(checkout)
                .read(
                        small(checkout.like(OTHER), tracked),
                        (file, bytes) -> SourceText.of(bytes)
                                .filter(text -> OTHER_HANDLER.matcher(text).find())
                                .ifPresent(text -> others.incrementAndGet()));
        return new LambdaSource(files, others.get(), whole && !skipped);
    }

    private static List<TrackedFile> small(List<TrackedFile> files, Tracked tracked) {
        return files.stream()
                .filter(file -> tracked.isSearched(file) && file.bytes() <= MOST_BYTES)
                .toList();
    }

    private static Optional<String> nearest(List<String> folders, TrackedFile file) {
        return folders.stream()
                .filter(folder -> folder.isEmpty() || file.path().startsWith(folder + "/"))
                .max(Comparator.comparing(String::length));
    }

    private static String name(String folder, Repository repository) {
        String[] steps = folder.split("/", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            if (!steps[i].isEmpty() && !SAYS_NOTHING.contains(steps[i])) {
                return steps[i];
            }
        }
        return repository.name();
    }
}
