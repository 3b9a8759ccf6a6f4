package dev.quarterdeck.briefing;

import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.portfolio.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which actions of an earlier report are which of now: those of one id and unit, and those of one id that has moved to another unit. */
final class SameActions {

    private final Map<String, PastAction> before = new HashMap<>();
    private final Map<String, Action> now = new HashMap<>();

    SameActions(List<Action> actions, List<PastAction> past) {
        Map<String, List<PastAction>> pastById = past.stream().collect(Collectors.groupingBy(PastAction::id));
        Map<String, List<Action>> byId = actions.stream().collect(Collectors.groupingBy(Action::id));
        for (Action action : actions) {
            List<PastAction> alike = pastById.getOrDefault(action.id(), List.of());
            boolean alone = alike.size() == 1
                    && byId.getOrDefault(action.id(), List.of()).size() == 1;
            alike.stream()
                    .filter(one -> alone || one.unit().equals(action.unit()))
                    .findFirst()
                    .ifPresent(one -> {
                        before.put(FirstSeen.key(action), one);
                        now.put(one.key(), action);
                    });
        }
    }

    /** What it was then. */
    Optional<PastAction> before(Action action) {
        return Optional.ofNullable(before.get(FirstSeen.key(action)));
    }

    /** What it is now; empty when no handoff holds it any more. */
    Optional<Action> now(PastAction action) {
        return Optional.ofNullable(now.get(action.key()));
    }
}
