package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether the tiers of capital may spend: free moves always, cheap ones once those are arranged, the rest once cheap ones worked. */
final class Gates {

    private final Wording wording;
    private final Quantity floor;
    private final Quantity limit;
    private final Runway runway;
    private final Quantity cash;
    private final Quantity burn;

    Gates(Portfolio portfolio, Runway runway, Quantity cash, Quantity burn) {
        this.wording = portfolio.frameworks().wording();
        this.floor = portfolio.frameworks().thresholds().of("runway-floor");
        this.limit = portfolio.frameworks().thresholds().of("payback-limit");
        this.runway = runway;
        this.cash = cash;
        this.burn = burn;
    }

    /** Why a tier is closed, by the tiers before it; empty when it is open. */
    Optional<Text> reason(List<Capital.Tier> before, List<Initiative> items) {
        return switch (before.size()) {
            case 0 -> Optional.empty();
            case 1 -> undated(before.get(0)).or(this::shortRunway);
            default -> noneDone(before.get(before.size() - 1)).or(() -> noneFit(items));
        };
    }

    private Optional<Text> undated(Capital.Tier free) {
        List<Initiative> undated =
                free.open().stream().filter(item -> !item.due().isKnown()).toList();
        if (undated.isEmpty()) {
            return Optional.empty();
        }
        Sources rows =
                Sources.union(undated.stream().map(item -> item.row().sources()).toList());
        List<Text> ids = undated.stream().map(item -> Text.id(item.id())).toList();
        return Optional.of(wording.say(
                "CAP-UNDATED",
                Facts.of("n", Quantity.count(undated.size(), rows)).with("items", ids)));
    }

    private Optional<Text> shortRunway() {
        if (runway.basis() == Runway.Basis.UNLIMITED) {
            return Optional.empty();
        }
        if (isUnsure(runway.months())) {
            return Optional.of(wording.say("CAP-RUNWAY-UNKNOWN", Facts.none()));
        }
        return holds(runway.months())
                ? Optional.empty()
                : Optional.of(wording.say(
                        "CAP-RUNWAY-SHORT",
                        Facts.of("runway", runway.months().midpoint()).with("floor", floor)));
    }

    private static boolean isUnsure(Quantity months) {
        return !months.isKnown() || months.bound() == Bound.AT_MOST;
    }

    private boolean holds(Quantity months) {
        return months.mid().orElseThrow().compareTo(floor.mid().orElseThrow()) >= 0;
    }

    private Optional<Text> noneDone(Capital.Tier cheap) {
        return cheap.items().stream().anyMatch(item -> item.status() == Status.DONE)
                ? Optional.empty()
                : Optional.of(wording.say("CAP-NONE-DONE", Facts.none()));
    }

    /** The first item's reason, unless one of them has none. */
    private Optional<Text> noneFit(List<Initiative> items) {
        List<Optional<Text>> reasons =
                items.stream().filter(Initiative::isOpen).map(this::unfit).toList();
        return reasons.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : reasons.stream().flatMap(Optional::stream).findFirst();
    }

    private Optional<Text> unfit(Initiative item) {
        return Stream.of(paysLate(item), leavesLittle(item))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Text> paysLate(Initiative item) {
        Facts facts = Facts.none().with("id", Text.id(item.id()));
        if (!item.payback().isKnown()) {
            return Optional.of(wording.say("CAP-NO-PAYBACK", facts));
        }
        boolean soon = item.payback().mid().orElseThrow().compareTo(limit.mid().orElseThrow()) <= 0;
        return soon
                ? Optional.empty()
                : Optional.of(wording.say(
                        "CAP-PAYBACK", facts.with("payback", item.payback()).with("limit", limit)));
    }

    private Optional<Text> leavesLittle(Initiative item) {
        if (runway.basis() == Runway.Basis.UNLIMITED) {
            return Optional.empty();
        }
        Quantity after = Runway.lasts(cash.minus(item.cost()), burn);
        if (isUnsure(after)) {
            return Optional.of(wording.say("CAP-RUNWAY-UNKNOWN", Facts.none()));
        }
        return holds(after)
                ? Optional.empty()
                : Optional.of(wording.say(
                        "CAP-RUNWAY-AFTER",
                        Facts.none()
                                .with("id", Text.id(item.id()))
                                .with("runway", after.midpoint())
                                .with("floor", floor)));
    }
}
