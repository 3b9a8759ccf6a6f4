package dev.quarterdeck.site;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One site's settings, all checked.
 *
 * @param folder the site's folder
 * @param url where readers open the archive, without a slash at the end
 * @param asOf the day that the edition speaks of
 * @param asOfAt where that day is stated
 * @param metrics where measured figures come from
 * @param archive where editions are published to
 * @param mail where messages go
 * @param bundled whether a reader gets all perspectives in one message
 * @param unchanged what a reader gets of a report that says the same as in their last letter, by the words of the setting
 * @param ledger where the delivery records are
 * @param distribution the CloudFront distribution before the archive
 * @param bounces where events about sent letters arrive
 * @param from the sender; empty only when nobody is to be mailed
 * @param readers addresses by perspective, in the order of the settings
 * @param settingsAt where each setting stands that somebody has made
 * @param contacts who is told of the work itself
 * @param shaping the settings that pages depend on, for the content hash
 * @param access how links in digests are signed; empty where the archive is a folder
 * @param retention how long editions are to be kept; empty for ever
 * @param notified which other services are told of a new edition
 */
public record Site(
        Path folder,
        String title,
        URI url,
        ZoneId zone,
        String currency,
        String dateOrder,
        LocalDate asOf,
        Place asOfAt,
        Metrics metrics,
        Target archive,
        Route mail,
        boolean bundled,
        String unchanged,
        LedgerTarget ledger,
        Optional<String> distribution,
        Optional<MailQueue> bounces,
        Optional<String> from,
        Optional<String> replyTo,
        List<String> bcc,
        Map<String, List<String>> readers,
        Map<String, Place> settingsAt,
        Contacts contacts,
        Map<String, String> shaping,
        Optional<Access> access,
        Optional<Retention> retention,
        Notify notified) {

    public Site {
        bcc = List.copyOf(bcc);
        readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
        settingsAt = Map.copyOf(settingsAt);
        shaping = Collections.unmodifiableMap(new LinkedHashMap<>(shaping));
    }

    /** The one of these perspectives whose readers the settings name first; the first of all where they name none; empty where there is none. */
    public Optional<String> foremost(List<String> perspectives) {
        return readers.keySet().stream()
                .flatMap(setting -> perspectives.stream().filter(id -> setting.equals("perspective." + id + ".to")))
                .findFirst()
                .or(() -> perspectives.stream().findFirst());
    }

    /** What a service has told, at the place of the first setting that its remedy names; as it was where it names none that was made. */
    public Problem placed(Problem told) {
        return settingsAt.keySet().stream()
                .filter(key -> named(key, told) >= 0)
                .min(Comparator.comparingInt(key -> named(key, told)))
                .map(settingsAt::get)
                .map(at -> new Problem(told.severity(), at, told.code(), from(told.at()) + told.what(), told.todo()))
                .orElse(told);
    }

    /** What told it, where that is not the settings themselves. */
    private static String from(Place teller) {
        return teller.file().equals(SiteReader.FILE) ? "" : teller.file() + ": ";
    }

    private static int named(String key, Problem told) {
        Matcher name = Pattern.compile("(?<![\\w.-])" + Pattern.quote(key) + "(?![\\w-]|\\.\\w)")
                .matcher(told.todo());
        return name.find() ? name.start() : -1;
    }

    /** The readers of a perspective: its own, else those that the older tools' list names for everyone. */
    public List<String> readersOf(String perspective) {
        return readers.getOrDefault(
                "perspective." + perspective + ".to", readers.getOrDefault(Readers.EVERYONE, List.of()));
    }
}
