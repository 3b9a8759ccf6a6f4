package dev.quarterdeck.digest;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.value.Text;

/** The subject of a letter: as many parts of the headline, from its first, as a header line holds. */
record Subject(Wording wording) {

    /** Twice what the ASCII of a header line may hold is refused by some servers; RFC 5322 recommends this. */
    static final int LONGEST = 78;

    private static final String BETWEEN = ", ";

    String of(Briefing briefing) {
        String headline = briefing.headline().plain();
        String said = with(headline, briefing);
        while (said.length() > LONGEST && headline.contains(BETWEEN)) {
            headline = headline.substring(0, headline.lastIndexOf(BETWEEN));
            said = with(headline, briefing);
        }
        return Columns.cut(said, LONGEST);
    }

    private String with(String headline, Briefing briefing) {
        Facts facts = Facts.none()
                .with("edition", Text.id(briefing.edition()))
                .with("perspective", Text.name(briefing.perspective().shortTitle()))
                .with("headline", Text.name(headline));
        String said = wording.sayIfKnown(
                        DigestWriter.marked("DIG-SUBJECT", briefing.sample(), briefing.edition()), facts)
                .map(Text::plain)
                .orElse(briefing.edition());
        return new Ascii().line(said).strip();
    }
}
