package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.handoff.UnreadHeading;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes on headings that nobody could read, at which a figure of the report had to stop. */
final class UnreadNotes {

    private UnreadNotes() {}

    /** @param cited problems at places that the report rests on, none of them in a confidential file */
    static Stream<Text> of(Portfolio portfolio, List<Problem> cited) {
        Set<Place> places = cited.stream().map(Problem::at).collect(Collectors.toSet());
        Wording wording = portfolio.frameworks().wording();
        return portfolio.handoffs().unread().stream()
                .filter(heading -> places.contains(heading.at()))
                .map(heading -> wording.say("NOTE-UNREAD", facts(heading)));
    }

    private static Facts facts(UnreadHeading heading) {
        Place at = heading.at();
        return Facts.none()
                .with("heading", Text.quote(heading.heading(), Sources.of(at)))
                .with("place", Text.id(at.file() + ":" + at.line()));
    }
}
