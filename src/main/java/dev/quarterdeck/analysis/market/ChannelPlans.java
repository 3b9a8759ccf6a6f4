package dev.quarterdeck.analysis.market;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.PersonDay;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads planned channels and works out what each would bring. */
final class ChannelPlans {

    private final Portfolio portfolio;
    private final Figures finance;
    private final Map<String, Sources> done = new TreeMap<>();

    ChannelPlans(Portfolio portfolio, Figures finance) {
        this.portfolio = portfolio;
        this.finance = finance;
        finished("action", "action");
        finished("milestone", "milestone");
        finished("initiative", "initiative");
    }

    private void finished(String role, String title) {
        portfolio.rows(role).stream()
                .filter(row -> row.status() == Status.DONE)
                .forEach(row ->
                        row.text(title).ifPresent(text -> done.put(text.toLowerCase(Locale.ROOT), row.sources())));
    }

    List<ChannelPlan> plans() {
        return portfolio.rows("channel-plan").stream().map(this::plan).toList();
    }

    private ChannelPlan plan(Row row) {
        String channel = row.text("channel").orElse("");
        String unit = unit(row);
        Quantity perBooking = perBooking(unit, channel, row);
        Quantity monthly = perBooking.times(row.quantity("bookings", Type.NUMBER));
        Quantity effort = row.quantity("effort", Type.NUMBER);
        Quantity hours = effort.times(Quantity.derived(Type.NUMBER, Range.of(PersonDay.HOURS), row.sources()))
                .as(Type.NUMBER);
        Quantity score = monthly.dividedBy(hours).as(Type.NUMBER);
        Quantity payback = row.money("setup").dividedBy(monthly).as(Type.MONTHS);
        return new ChannelPlan(
                channel, unit, perBooking, monthly, hours, score, payback, openNeeds(row), 0, sources(row));
    }

    /** The unit that the row names, else the one whose handoff holds it, else the only one that sells charters. */
    private String unit(Row row) {
        List<Unit> charter = portfolio.units().stream()
                .filter(unit -> unit.hasModel("charter"))
                .toList();
        String otherwise = charter.size() == 1 ? charter.get(0).id() : Unit.PORTFOLIO;
        return row.text("unit").orElse(row.unit().equals(Unit.PORTFOLIO) ? otherwise : row.unit());
    }

    private Quantity perBooking(String unit, String channel, Row row) {
        Quantity ofChannel = finance.quantity("contribution@" + unit + "[" + channel + "]", Type.MONEY);
        if (ofChannel.isKnown()) {
            return ofChannel;
        }
        Quantity price = finance.quantity("price@" + unit, Type.MONEY);
        Quantity commission = row.quantity("commission", Type.PERCENT).percentOf(price);
        Quantity contribution = finance.quantity("contribution@" + unit, Type.MONEY);
        return contribution.isKnown() ? contribution.minus(commission) : Quantity.missing(Type.MONEY, Sources.none());
    }

    /** What must be there first, unless something of that name is done. */
    private Optional<String> openNeeds(Row row) {
        return row.text("needs").filter(needs -> !done.containsKey(needs.toLowerCase(Locale.ROOT)));
    }

    /** The row, and what is done of that it needs. */
    private Sources sources(Row row) {
        Sources met = row.text("needs")
                .flatMap(needs -> Optional.ofNullable(done.get(needs.toLowerCase(Locale.ROOT))))
                .orElse(Sources.none());
        return row.sources().and(met);
    }
}
