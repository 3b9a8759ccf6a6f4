package dev.quarterdeck.briefing;

import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Edits;
import dev.quarterdeck.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks whether a new action is one that has vanished under another name. It only asks: two actions of like names may be two. */
final class Renames {

    private final List<Action> actions;
    private final List<Action> own;
    private final Quantity farthest;

    /**
     * Asks for one report.
     *
     * @param actions all that handoffs state
     * @param own those of them that the report may name
     * @param farthest edits, in per cent of the longer name, up to which names are alike
     */
    Renames(List<Action> actions, List<Action> own, Quantity farthest) {
        this.actions = actions;
        this.own = own;
        this.farthest = farthest;
    }

    /** One question at most for each new action. */
    List<Problem> since(PastReport past) {
        SameActions same = new SameActions(actions, past.actions());
        List<Action> fresh = new ArrayList<>(
                own.stream().filter(action -> same.before(action).isEmpty()).toList());
        List<Problem> questions = new ArrayList<>();
        for (PastAction then : past.actions()) {
            if (then.isOpen() && same.now(then).isEmpty()) {
                nearest(then, fresh).ifPresent(action -> {
                    fresh.remove(action);
                    questions.add(question(then, action));
                });
            }
        }
        return questions;
    }

    /** The first of the nearest, since actions come by priority. */
    private Optional<Action> nearest(PastAction then, List<Action> fresh) {
        return fresh.stream()
                .filter(action -> then.unit().isEmpty() || then.unit().equals(action.unit()))
                .filter(action -> isAlike(then, action))
                .min(Comparator.comparing(action -> apart(then, action)));
    }

    private boolean isAlike(PastAction then, Action action) {
        int longer = Math.max(then.action().length(), action.title().length());
        BigDecimal allowed = farthest.mid()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(longer))
                .movePointLeft(2);
        boolean possible = BigDecimal.valueOf(
                                Math.abs(then.action().length() - action.title().length()))
                        .compareTo(allowed)
                <= 0;
        return possible && BigDecimal.valueOf(apart(then, action)).compareTo(allowed) <= 0;
    }

    private static int apart(PastAction then, Action action) {
        return Edits.between(
                then.action().toLowerCase(Locale.ROOT), action.title().toLowerCase(Locale.ROOT));
    }

    private static Problem question(PastAction then, Action action) {
        Place at = action.sources().stream()
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("action without a place: " + action.id()));
        return Problem.warning(
                at,
                "ED-020",
                "did " + Problem.quote(then.action()) + " become " + Problem.quote(action.title()) + "?",
                "Give it the id " + Problem.quote(then.id()) + " if so, and keep the id when its words change again");
    }
}
