package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.handoff.Unread;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes on headings and amounts that were not read, at which a figure of the report had to stop. */
final class UnreadNotes {

    private UnreadNotes() {}

    /** @param cited problems at places that the report rests on, none of them in a confidential file */
    static Stream<Text> of(Portfolio portfolio, List<Problem> cited) {
        Set<Place> places = cited.stream().map(Problem::at).collect(Collectors.toSet());
        Wording wording = portfolio.frameworks().wording();
        Map<String, List<Unread>> noted = portfolio.handoffs().unread().stream()
                .filter(unread -> places.contains(unread.at()))
                .collect(Collectors.groupingBy(UnreadNotes::together, LinkedHashMap::new, Collectors.toList()));
        return noted.values().stream().map(unread -> note(wording, unread));
    }

    /** A heading is noted by itself, the amounts of a section in one note. */
    private static String together(Unread unread) {
        return unread.kind() == Unread.Kind.HEADING
                ? unread.at().toString()
                : unread.at().file() + " " + unread.sections();
    }

    /** Of amounts no more than their place: who may read it, is told of them there. */
    private static Text note(Wording wording, List<Unread> unread) {
        Unread first = unread.get(0);
        Facts facts = Facts.none()
                .with("place", Text.id(first.at().file() + ":" + first.at().line()));
        return first.kind() == Unread.Kind.HEADING
                ? wording.say("NOTE-UNREAD", facts.with("heading", Text.quote(first.words(), Sources.of(first.at()))))
                : wording.say(
                        "NOTE-UNCOUNTED",
                        facts.with(
                                "n",
                                Quantity.count(
                                        unread.size(),
                                        Sources.of(
                                                unread.stream().map(Unread::at).toList()))));
    }
}
