package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * RR-7: gross or net (ASC 606-10-55-36 to 40). Fires on a sale through an agent that is recorded net of commission, on a marketplace's sale
 * that is recorded against what its handoff says of it, and on any while the handoff says nothing.
 */
final class AgencyCheck implements RecognitionCheck {

    @Override
    public String rule() {
        return "RR-7";
    }

    @Override
    public List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching) {
        List<String> channels = channels(portfolio);
        return ledger.sales().stream()
                .filter(sale -> isAgentsNet(portfolio, sale, channels) || isMarketplacesOpen(portfolio, sale))
                .map(Item::of)
                .toList();
    }

    /** The channels that sell for others. */
    private static List<String> channels(Portfolio portfolio) {
        List<String> types = portfolio.frameworks().words("agency-channel-types");
        return Stream.of("channel-status", "channel-plan")
                .flatMap(role -> portfolio.rows(role).stream())
                .filter(row -> types.contains(row.text("type").orElse("").toLowerCase(Locale.ROOT)))
                .flatMap(row -> row.text("channel").stream())
                .distinct()
                .toList();
    }

    private static boolean isAgentsNet(Portfolio portfolio, Sale sale, List<String> channels) {
        String channel = sale.row().text("channel").orElse("");
        boolean byAgent = channels.stream().anyMatch(channel::equalsIgnoreCase)
                || RowWords.holdsAny(channel, portfolio.frameworks().words("agency-channel-types"));
        return byAgent && isNet(portfolio, sale.row());
    }

    private static boolean isMarketplacesOpen(Portfolio portfolio, Sale sale) {
        List<String> models = portfolio.frameworks().words("agency-models");
        boolean isMarketplace = portfolio
                .frameworks()
                .unit(sale.unit())
                .filter(unit -> models.stream().anyMatch(unit::hasModel))
                .isPresent();
        if (!isMarketplace) {
            return false;
        }
        boolean net = isNet(portfolio, sale.row());
        return role(portfolio, sale.unit())
                .map(words -> RowWords.holdsAny(words, portfolio.frameworks().words("agent-words")) != net)
                .orElse(true);
    }

    private static boolean isNet(Portfolio portfolio, Row row) {
        return RowWords.holdsAny(RowWords.of(row), portfolio.frameworks().words("net-words"));
    }

    /** What the unit's handoff, or the portfolio's, says of the role; only if it is one of the two. */
    private static Optional<String> role(Portfolio portfolio, String unit) {
        List<String> facts = portfolio.frameworks().words("agency-facts");
        return Stream.of(unit, Unit.PORTFOLIO)
                .flatMap(one -> facts.stream().flatMap(key -> portfolio.handoffs().fact(one, key).stream()))
                .map(fact -> fact.cell().text())
                .filter(words -> RowWords.holdsAny(words, portfolio.frameworks().words("agent-words"))
                        != RowWords.holdsAny(words, portfolio.frameworks().words("principal-words")))
                .findFirst();
    }
}
