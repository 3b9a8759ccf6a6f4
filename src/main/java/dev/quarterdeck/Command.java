package dev.quarterdeck;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the product can be told to do. */
enum Command {
    SITE_CHECK("reads content and settings and names what needs mending"),
    SITE_COLLECT("measures what the settings name, and writes the snapshot"),
    SITE_BAKE("builds the edition under target/edition"),
    SITE_PREVIEW("serves the reports on this machine, and shows what is saved: --port N"),
    SITE_PUBLISH("bakes, publishes and mails what is new"),
    SITE_VERIFY("compares the published archive with its manifests and chain"),
    SITE_AUDIT("tells who was sent what, when and with which hash"),
    SITE_REMIND("asks owners, the day before an edition is due, to look at what would be stale in it"),
    SITE_ROLLBACK("makes an earlier edition the current one: --edition ID");

    private final String purpose;

    Command(String purpose) {
        this.purpose = purpose;
    }

    /** Whether it makes something of what notes, frameworks and templates say, and would be stopped by their mistakes. */
    boolean readsContent() {
        return EnumSet.of(SITE_CHECK, SITE_BAKE, SITE_PREVIEW, SITE_PUBLISH, SITE_REMIND)
                .contains(this);
    }

    /** What is told of it last where it could not begin. */
    String undone() {
        return this == SITE_PUBLISH ? "Nothing was published." : "This could not be done.";
    }

    /** Which problems it tells. */
    Terminal.Detail detail() {
        return this == SITE_CHECK || this == SITE_VERIFY ? Terminal.Detail.ALL : Terminal.Detail.WORTH_DOING;
    }

    /** The word that is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Command> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }

    /** What to type, for who typed something else. */
    static String usage() {
        String commands = Arrays.stream(values())
                .map(command -> "  %-14s %s%n".formatted(command.word(), command.purpose))
                .collect(Collectors.joining());
        return "Usage: java -jar quarterdeck.jar COMMAND [--site DIR] [--asOf YYYY-MM-DD] [--strict] [--dryRun] [--rehearse]%n%s"
                .formatted(commands);
    }
}
