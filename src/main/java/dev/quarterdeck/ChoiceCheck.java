package dev.quarterdeck;

import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds the options of a run that name perspectives and readers against those that the site has. */
final class ChoiceCheck {

    private final Site site;
    private final Options options;

    ChoiceCheck(Site site, Options options) {
        this.site = site;
        this.options = options;
    }

    /** Options that choose a perspective, or a group of them, that the site does not have. */
    List<Problem> unknown(List<Perspective> perspectives) {
        List<String> ids = perspectives.stream().map(Perspective::id).toList();
        List<String> groups = perspectives.stream().map(Perspective::group).toList();
        List<Problem> wrong = new ArrayList<>();
        for (String option : List.of("group", "resend")) {
            listed(option)
                    .map(asked -> option.equals("resend") ? asked.replaceFirst(":.*", "") : asked)
                    .filter(id ->
                            !ids.contains(id) && !(option.equals("group") ? groups : Perspective.NOTICES).contains(id))
                    .forEach(id -> wrong.add(Problem.error(
                            Place.startOf("command line"),
                            "SET-PERSPECTIVE",
                            "-D" + option + " names no perspective of the site: " + Problem.quote(id),
                            Edits.advice(id, ids))));
        }
        listed("resend")
                .map(asked -> asked.split(":", 2))
                .filter(asked -> asked.length == 2 && !readersOf(asked[0]).contains(asked[1]))
                .forEach(asked -> wrong.add(Problem.error(
                        Place.startOf("command line"),
                        "SET-READER",
                        "-Dresend names nobody who reads " + Problem.quote(asked[0]) + ": " + Problem.quote(asked[1]),
                        "Write an address of "
                                + (Perspective.NOTICES.contains(asked[0])
                                        ? "mail.publisher or owner.<name>.to"
                                        : "perspective." + asked[0] + ".to"))));
        return wrong;
    }

    private Stream<String> listed(String option) {
        return options.find(option).stream().flatMap(value -> Stream.of(value.split(",", -1)));
    }

    private List<String> readersOf(String kind) {
        return Perspective.NOTICES.contains(kind) ? site.contacts().addresses() : site.readersOf(kind);
    }

    /** Addresses of {@code -Dconfirm} that nobody is mailed at: they change nothing. */
    List<Problem> strangers() {
        List<String> mailed = Stream.concat(
                        site.readers().values().stream().flatMap(List::stream), site.contacts().addresses().stream())
                .toList();
        return options.confirmed().stream()
                .filter(address -> mailed.stream().noneMatch(address::equalsIgnoreCase))
                .map(address -> Problem.warning(
                        Place.startOf("command line"),
                        "MAIL-CONFIRM",
                        "-Dconfirm names nobody whom this site mails: " + Problem.quote(address),
                        "Write the address as it stands in site.properties"))
                .toList();
    }
}
