package dev.quarterdeck.briefing.books;

import dev.quarterdeck.analysis.books.Books;
import dev.quarterdeck.analysis.books.Difference;
import dev.quarterdeck.analysis.books.TrialBalance;
import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;

/** What a digest adds about the books: the documents that nobody has explained yet, and what the trial balance leaves out. */
public final class BooksLines {

    private BooksLines() {}

    public static List<LineBuilder> all() {
        return List.of(
                LineBuilder.block("open-items", "BOOKS-HEADING", BooksLines::openItems),
                LineBuilder.note("books-basis", BooksLines::basis));
    }

    private static List<Text> openItems(Material material) {
        Wording wording = material.portfolio().frameworks().wording();
        int most = material.portfolio().frameworks().thresholds().whole("open-items-shown");
        List<Difference> open = material.analysis().books().reconciliation().differences().stream()
                .filter(one -> one.kind().isOpen())
                .toList();
        List<Text> lines = new ArrayList<>(
                open.stream().limit(most).map(one -> line(wording, one)).toList());
        if (open.size() > most) {
            Sources left = Sources.union(open.stream()
                    .skip(most)
                    .map(one -> one.document().sources())
                    .toList());
            lines.add(wording.say("DIG-MORE", Facts.of("n", Quantity.count(open.size() - (long) most, left))));
        }
        return lines;
    }

    private static Text line(Wording wording, Difference one) {
        return wording.say(
                "BOOKS-ITEM",
                Facts.of("amount", one.amount())
                        .with("date", one.document().date())
                        .with("document", one.document().label())
                        .with("what", wording.label("difference." + one.kind().id())));
    }

    private static List<Text> basis(Material material) {
        Books books = material.analysis().books();
        boolean isDerived =
                books.trialBalance().isKnown() && books.trialBalance().basis() == TrialBalance.Basis.DERIVED;
        return isDerived
                ? List.of(material.portfolio().frameworks().wording().say("NOTE-BOOKS", Facts.none()))
                : List.of();
    }
}
