package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found, and not found, in the code that signs people in and gives them rights. Nothing here proves code safe. */
public record CodeReview(List<Handler> handlers, List<Text> routes, List<Text> tables) {

    /**
     * One function of the code.
     *
     * @param results of the checks that its kind calls for, in their order
     */
    public record Handler(Text function, Text file, Optional<String> unit, List<String> kinds, List<Result> results) {
        public Handler {
            kinds = List.copyOf(kinds);
            results = List.copyOf(results);
        }

        /** The results of one kind. */
        public List<Result> with(Sighting sighting) {
            return results.stream()
                    .filter(result -> result.sighting() == sighting)
                    .toList();
        }
    }

    /** What a look at the code showed. */
    public enum Sighting {
        /** The weakness was found. */
        FOUND,
        /** The safeguard was found. */
        GUARDED,
        /** Neither was found in this file, which may be because it stands elsewhere. */
        NOT_IN_FILE,
        /** Nobody looked. */
        NOT_LOOKED
    }

    /**
     * One check of one function.
     *
     * @param line where the weakness stands; empty for the rest
     */
    public record Result(String check, Sighting sighting, Text line) {}

    private static final String FAIL = "fail";

    public CodeReview {
        handlers = List.copyOf(handlers);
        routes = List.copyOf(routes);
        tables = List.copyOf(tables);
    }

    static CodeReview of(Portfolio portfolio) {
        List<Entry> checks = portfolio
                .frameworks()
                .catalogue("security-checks", "Authentication")
                .entries();
        List<Handler> handlers = portfolio.snapshot().at("/code/handlers").items().stream()
                .map(handler -> handler(portfolio, handler, checks))
                .toList();
        return new CodeReview(handlers, names(portfolio, "/code/routes"), names(portfolio, "/code/tables"));
    }

    private static List<Text> names(Portfolio portfolio, String list) {
        return portfolio.snapshot().at(list).items().stream()
                .map(name -> Named.of(name.text().orElse(""), name))
                .toList();
    }

    private static Handler handler(Portfolio portfolio, Measured handler, List<Entry> checks) {
        List<String> kinds = handler.get("kinds").items().stream()
                .flatMap(kind -> kind.text().stream())
                .toList();
        List<Result> results = new ArrayList<>();
        for (Entry check : checks) {
            Measured result = handler.get("checks").get(check.key());
            List<String> calledFor = check.list("kinds");
            boolean applies = calledFor.stream().anyMatch(kinds::contains);
            if (result.isPresent() || applies) {
                results.add(result(check.key(), result));
            }
        }
        return new Handler(
                Named.by("function", handler),
                Named.by("file", handler),
                portfolio.owners().of(handler),
                kinds,
                results);
    }

    private static Result result(String check, Measured result) {
        String[] words = result.text().orElse("").split(":", 2);
        Text line = words.length > 1 ? Text.figure(words[1], result.sources()) : Text.EMPTY;
        return switch (words[0]) {
            case FAIL -> new Result(check, Sighting.FOUND, line);
            case "pass" -> new Result(check, Sighting.GUARDED, Text.EMPTY);
            case "not-seen" -> new Result(check, Sighting.NOT_IN_FILE, Text.EMPTY);
            default -> new Result(check, Sighting.NOT_LOOKED, Text.EMPTY);
        };
    }
}
