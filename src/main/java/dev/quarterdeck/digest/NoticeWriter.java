package dev.quarterdeck.digest;

import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes notices as plain text. Parts without items are left out. */
public final class NoticeWriter {

    private static final String FILE = "templates/notice.ftl";

    private final LetterTemplate template;
    private final Wording wording;

    /**
     * @param template the text of {@code templates/notice.ftl}; a mistake in it is a {@link dev.quarterdeck.source.ProblemException}
     */
    public NoticeWriter(String template, Wording wording) {
        this.template = new LetterTemplate(FILE, template);
        this.wording = wording;
    }

    /** The message, in which addresses are not hidden: whoever gets it has work to do with them. */
    public Notice.Written write(Notice notice) {
        Typed typed = new Typed(FILE);
        String title = said(typed, notice, "-TITLE");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", Columns.opposite(title, said(typed, notice, "-ABOUT")));
        model.put("rule", "-".repeat(Columns.WIDTH));
        model.put("intro", Columns.paragraph(said(typed, notice, "-INTRO")));
        model.put(
                "parts",
                notice.parts().stream()
                        .filter(part -> !part.items().isEmpty())
                        .map(part -> part(typed, part, notice))
                        .toList());
        model.put("footer", Columns.paragraph(said(typed, notice, "-FOOTER")));
        String text = template.fill(model);
        typed.check(text);
        String subject = new Ascii()
                .letters(wording.say(notice.id() + "-SUBJECT", notice.facts()).plain());
        return new Notice.Written(Columns.cut(subject.strip(), Subject.LONGEST), text);
    }

    private Map<String, Object> part(Typed typed, Notice.Part part, Notice notice) {
        List<String> lines = part.items().stream()
                .flatMap(item -> Columns.item("- ", flat(typed, item)).stream())
                .toList();
        return Map.of("heading", flat(typed, wording.say(part.heading(), notice.facts())), "lines", lines);
    }

    private String said(Typed typed, Notice notice, String end) {
        return flat(typed, wording.say(notice.id() + end, notice.facts()));
    }

    /** Its numbers are those of typed runs: a sentence of the tables holds none of its own. */
    private static String flat(Typed typed, Text text) {
        String line = new Ascii().letters(text.plain()).strip();
        typed.add(line);
        return line;
    }
}
