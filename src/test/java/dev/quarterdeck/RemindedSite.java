package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sample whose first edition was of a Friday and whose next is due a week later, and the reminders that are sent of it. */
record RemindedSite(SiteRun site) {

    static final String EVE = "2026-05-07";

    static RemindedSite in(Path folder) throws IOException {
        SiteRun site = SiteRun.sample(folder);
        // Thirty days old on the day of the edition: the last day on which it is not stale.
        site.edit("content/handoffs/jada.md", "updated: 2026-04-28", "updated: 2026-04-08\nowner: Ann Ämter + sam");
        // One day older.
        site.edit("content/handoffs/dangerouscentaur.md", "updated: 2026-04-10", "updated: 2026-04-07\nowner: C. Ladd");
        site.edit("site.properties", "mail.publisher = owner", """
                owner.c-ladd.to = c@example.com
                owner.ann-ämter.to = ann@example.com
                owner.sam.to = sam@example.com, C@example.com
                mail.publisher = owner\
                """);
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
        return new RemindedSite(site);
    }

    void publish(String day) {
        assertThat(site.run("site-publish", "--asOf", day).exit()).isEqualTo(ExitCode.DONE);
    }

    Ended remind(String day, String... options) {
        List<String> all = new ArrayList<>(List.of("--asOf", day));
        all.addAll(List.of(options));
        return site.run("site-remind", all.toArray(String[]::new));
    }

    /** Those of an edition, by who gets them. */
    Map<String, String> mails(String edition) throws IOException {
        Map<String, String> mails = new TreeMap<>();
        site.files("target/outbox").forEach((name, text) -> {
            if (name.startsWith(edition + "-reminder-")) {
                mails.put(text.replaceFirst("(?s).*\r\nTo: ([^\r]*).*", "$1"), text);
            }
        });
        return mails;
    }

    String mail(String edition, String to) throws IOException {
        return Optional.ofNullable(mails(edition).get(to)).orElseThrow();
    }

    static String text(String mail) {
        return mail.replaceFirst("(?s).*?\r\n\r\n", "").replace("\r\n", "\n");
    }

    List<String> records(String state) throws IOException {
        return site.files("target/ledger/records").keySet().stream()
                .filter(name -> name.contains("reminder") && name.endsWith("." + state + ".json"))
                .toList();
    }
}
