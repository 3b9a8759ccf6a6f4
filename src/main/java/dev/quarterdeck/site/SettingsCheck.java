package dev.quarterdeck.site;

import dev.quarterdeck.site.SiteReader.Setting;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns gathered settings into a {@link Site}, and says of each what is wrong with it. */
final class SettingsCheck {

    /** Settings that decide what pages say; all others decide only where they go and who is told. */
    private static final List<String> SHAPING =
            List.of("site.title", "site.url", "site.currency", "site.timezone", "date.order");

    private final Path folder;
    private final Options options;
    private final Map<String, Setting> settings;
    private final List<Problem> problems;

    SettingsCheck(Path folder, Options options, Map<String, Setting> settings, List<Problem> problems) {
        this.folder = folder;
        this.options = options;
        this.settings = settings;
        this.problems = problems;
    }

    /** The site; of what is wrong, and told, it has the default. */
    Site check(Instant now) {
        Map<String, List<String>> readers = readers();
        List<String> bcc = addresses("mail.bcc");
        Optional<String> from = address("mail.from");
        Contacts contacts = contacts();
        if (from.isEmpty() && !(readers.isEmpty() && contacts.isEmpty())) {
            wrong("mail.from", "nobody is named as the sender of digests", "Set mail.from to an address");
        }
        ZoneId zone = zone();
        URI url = url();
        boolean local = options.isOn("rehearse") || !value("publish.to").startsWith("s3:");
        Optional<Access> access = new AccessCheck(this).read(local, url);
        TargetCheck targets = new TargetCheck(folder, options, settings, problems);
        return new Site(
                folder,
                value("site.title"),
                url,
                zone,
                currency(),
                oneOf("date.order", List.of("mdy", "dmy")),
                asOf(now, zone),
                at("as-of"),
                new MetricsCheck(this, folder).read(options.isOn("rehearse")),
                targets.target(),
                new RouteCheck(this).read(folder, options.isOn("rehearse"), targets.region()),
                oneOf("mail.bundle", List.of("perspective", "person")).equals("person"),
                oneOf("mail.unchanged", List.of("note", "full", "none")),
                targets.ledger(),
                distribution(),
                bounces(),
                from,
                address("mail.reply-to"),
                bcc,
                readers,
                settingsAt(),
                contacts,
                shaping(),
                access,
                retention(),
                new NotifyCheck(this).read(options.isOn("rehearse")));
    }

    String value(String name) {
        Setting setting = settings.get(name);
        return setting == null ? "" : setting.value();
    }

    void wrong(String name, String what, String todo) {
        problems.add(Problem.error(at(name), "SET-VALUE", what, todo));
    }

    private Place at(String name) {
        Setting setting = settings.get(name);
        return setting == null ? Place.startOf(SiteReader.FILE) : setting.at();
    }

    private URI url() {
        String text = value("site.url").replaceFirst("/+$", "");
        try {
            URI url = URI.create(text);
            if (Objects.requireNonNullElse(url.getScheme(), "").matches("https?|file") && text.length() <= 200) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like an address of another scheme.
        }
        wrong(
                "site.url",
                "site.url is " + Problem.quote(text),
                "Write the address at which readers open the archive, such as https://reports.example.com");
        return URI.create("https://reports.example.com");
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(value("site.timezone"));
        } catch (DateTimeException e) {
            wrong(
                    "site.timezone",
                    "unknown time zone " + Problem.quote(value("site.timezone")),
                    "Write one such as America/Los_Angeles");
            return ZoneId.of("UTC");
        }
    }

    private String currency() {
        if (!value("site.currency").matches("[A-Z]{3}")) {
            wrong(
                    "site.currency",
                    "site.currency is " + Problem.quote(value("site.currency")),
                    "Write a code such as USD");
        }
        return value("site.currency");
    }

    private LocalDate asOf(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        String stated = value("as-of");
        if (stated.isEmpty()) {
            return today;
        }
        try {
            return LocalDate.parse(stated);
        } catch (DateTimeException e) {
            wrong("as-of", "as-of is " + Problem.quote(stated), "Write a day of the calendar as YYYY-MM-DD");
            return today;
        }
    }

    private String oneOf(String name, List<String> words) {
        if (!words.contains(value(name))) {
            wrong(name, name + " is " + Problem.quote(value(name)), "Use one of: " + String.join(", ", words));
        }
        return value(name);
    }

    /** A folder or file of the site. A rehearsal takes the local stand-in, whatever is set. */
    Path target(String name) {
        String standIn = Keys.find(name).orElseThrow().fallback();
        String stated = options.isOn("rehearse") ? standIn : value(name);
        if (!stated.startsWith("file:")) {
            wrong(
                    name,
                    name + " is " + Problem.quote(stated) + ", which this version cannot reach",
                    "Use " + standIn + ", or add -Drehearse");
            return folder.resolve(standIn.substring("file:".length()));
        }
        try {
            return folder.resolve(stated.substring("file:".length()).replaceFirst("^//(?=/)", ""));
        } catch (InvalidPathException e) {
            wrong(name, name + " is " + Problem.quote(stated), "Write file: and a path");
            return folder.resolve(standIn.substring("file:".length()));
        }
    }

    private Optional<Retention> retention() {
        String stated = value("archive.retention");
        Optional<Retention> retention = Retention.of(stated);
        if (retention.isEmpty() && !stated.isEmpty()) {
            wrong(
                    "archive.retention",
                    "archive.retention is " + Problem.quote(stated),
                    "Write years, months or days, such as 10y, 18m or 400d");
        }
        return retention;
    }

    private Optional<String> distribution() {
        String stated = value("publish.distribution");
        if (!stated.isEmpty() && !stated.matches("[A-Z0-9]{8,32}")) {
            wrong(
                    "publish.distribution",
                    "publish.distribution is " + Problem.quote(stated),
                    "Write the distribution's id, such as E1A2B3C4D5E6F7; the stack's outputs name it");
        }
        return Optional.of(stated).filter(id -> !id.isEmpty() && !options.isOn("rehearse"));
    }

    private Optional<MailQueue> bounces() {
        String stated = value("bounces.from");
        Optional<MailQueue> queue = MailQueue.parse(stated);
        if (!stated.isEmpty() && queue.isEmpty()) {
            wrong(
                    "bounces.from",
                    "bounces.from is " + Problem.quote(stated),
                    "Write the address of the queue, such as "
                            + "https://sqs.us-east-1.amazonaws.com/123456789012/mail-events; the stack's outputs name it");
        }
        return queue.filter(at -> !options.isOn("rehearse"));
    }

    private Optional<String> address(String name) {
        List<String> all = addresses(name);
        if (all.size() > 1) {
            wrong(name, name + " names " + all.size() + " addresses", "Write one");
        }
        return all.stream().findFirst();
    }

    private List<String> addresses(String name) {
        List<String> all = Readers.of(value(name));
        for (String address : all) {
            if (!Readers.isAddress(address)) {
                wrong(
                        name,
                        Problem.quote(address) + " in " + name + " is not a mail address",
                        "Write name@example.com, several with commas between");
            }
        }
        return all.stream().distinct().toList();
    }

    private Map<String, List<String>> readers() {
        Map<String, List<String>> readers = new LinkedHashMap<>();
        for (String name : List.copyOf(settings.keySet())) {
            if (name.startsWith("perspective.")) {
                readers.put(name, addresses(name));
            }
        }
        return readers;
    }

    private Contacts contacts() {
        Map<String, List<String>> owners = new LinkedHashMap<>();
        for (String name : List.copyOf(settings.keySet())) {
            if (name.startsWith("owner.")) {
                String owner = name.substring("owner.".length(), name.length() - ".to".length());
                owners.put(Contacts.key(owner), addresses(name));
            }
        }
        return new Contacts(address("mail.publisher"), owners);
    }

    private Map<String, Place> settingsAt() {
        Map<String, Place> places = new LinkedHashMap<>();
        settings.forEach((name, setting) -> {
            if (!setting.at().equals(Place.startOf(SiteReader.FILE))) {
                places.put(name, setting.key());
            }
        });
        return places;
    }

    private Map<String, String> shaping() {
        Map<String, String> shaping = new LinkedHashMap<>();
        SHAPING.forEach(name -> shaping.put(name, value(name)));
        return shaping;
    }
}
