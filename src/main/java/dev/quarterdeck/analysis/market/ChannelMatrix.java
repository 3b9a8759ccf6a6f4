package dev.quarterdeck.analysis.market;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each channel's presence for each unit.
 *
 * @param presences in the order of the handoffs
 */
public record ChannelMatrix(List<Presence> presences) {

    private static final String OTA = "OTA";

    /** Where one unit stands on one channel. */
    public record Presence(String channel, String type, String unit, State state, Sources sources) {
        public boolean isOta() {
            return type.equalsIgnoreCase(OTA);
        }
    }

    /** What a buyer would find. */
    public enum State {
        LIVE,
        STALE,
        DRAFT,
        NONE,
        NOT_APPLICABLE;

        /** The name in labels. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Presences that are live of those that apply, and the share in per cent; all missing where nothing applies. */
    public record Coverage(Quantity live, Quantity applicable, Quantity share) {}

    public ChannelMatrix {
        presences = List.copyOf(presences);
    }

    static ChannelMatrix of(Portfolio portfolio) {
        return new ChannelMatrix(portfolio.rows("channel-status").stream()
                .map(row -> presence(portfolio, row))
                .toList());
    }

    private static Presence presence(Portfolio portfolio, Row row) {
        return new Presence(
                row.text("channel").orElse(""),
                row.text("type").orElse(""),
                row.unit(),
                state(portfolio, row),
                row.cell("status").map(cell -> cell.sources()).orElseGet(row::sources));
    }

    /** A word that is no state counts as no presence. */
    private static State state(Portfolio portfolio, Row row) {
        String word = row.cell("status")
                .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                .orElse("");
        if (portfolio.frameworks().words("not-applicable-statuses").contains(word)) {
            return State.NOT_APPLICABLE;
        }
        if (portfolio.frameworks().words("live-statuses").contains(word)) {
            return State.LIVE;
        }
        return switch (word) {
            case "stale" -> State.STALE;
            case "draft" -> State.DRAFT;
            default -> State.NONE;
        };
    }

    public Coverage coverage() {
        return coverage(presences);
    }

    public Coverage ota() {
        return coverage(presences.stream().filter(Presence::isOta).toList());
    }

    /** Channels in the order of the handoffs, each once, with where its units stand. */
    public Map<String, List<Presence>> byChannel() {
        return by(Presence::channel);
    }

    /** Units in the order of the handoffs, each once, with where it stands on its channels. */
    public Map<String, List<Presence>> byUnit() {
        return by(Presence::unit);
    }

    private Map<String, List<Presence>> by(Function<Presence, String> key) {
        return presences.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    public static Coverage coverage(List<Presence> some) {
        List<Presence> applicable = some.stream()
                .filter(presence -> presence.state() != State.NOT_APPLICABLE)
                .toList();
        Sources sources =
                Sources.union(applicable.stream().map(Presence::sources).toList());
        if (applicable.isEmpty()) {
            Quantity unknown = Quantity.missing(Type.COUNT, sources);
            return new Coverage(unknown, unknown, Quantity.missing(Type.PERCENT, sources));
        }
        long live = applicable.stream()
                .filter(presence -> presence.state() == State.LIVE)
                .count();
        Quantity number = Quantity.count(live, sources);
        Quantity all = Quantity.count(applicable.size(), sources);
        return new Coverage(number, all, number.shareOf(all));
    }

    Optional<Finding> stale(Portfolio portfolio) {
        List<Presence> stale = presences.stream()
                .filter(presence -> presence.state() == State.STALE)
                .toList();
        if (stale.isEmpty()) {
            return Optional.empty();
        }
        Sources sources = Sources.union(stale.stream().map(Presence::sources).toList());
        List<Text> cells = stale.stream()
                .map(presence -> Text.of(
                        Run.Role.NAME, presence.channel() + " " + portfolio.name(presence.unit()), presence.sources()))
                .toList();
        Facts facts = Facts.of("n", Quantity.count(stale.size(), sources)).with("cells", cells);
        List<String> units = stale.stream().map(Presence::unit).distinct().toList();
        return Optional.of(Finding.of(portfolio.frameworks(), "CMO-STALE", Unit.PORTFOLIO, facts, units));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("channel-live", Unit.PORTFOLIO, coverage().live()));
        figures.add(Figure.of("channel-applicable", Unit.PORTFOLIO, coverage().applicable()));
        figures.add(Figure.of("channel-coverage", Unit.PORTFOLIO, coverage().share()));
        figures.add(Figure.of("ota-live", Unit.PORTFOLIO, ota().live()));
        figures.add(Figure.of("ota-applicable", Unit.PORTFOLIO, ota().applicable()));
        byUnit().forEach((unit, own) -> {
            if (!unit.equals(Unit.PORTFOLIO)) {
                figures.add(Figure.of("channel-coverage", unit, coverage(own).share()));
            }
        });
        byChannel()
                .forEach((channel, own) -> figures.add(Figure.of(
                        "channel-coverage",
                        Unit.PORTFOLIO,
                        channel,
                        coverage(own).share())));
        return figures;
    }
}
