package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the pages lack, as they were written: what scripts add later is not seen. Accessibility goes by WCAG 2.2. */
final class UxChecks {

    static final List<Check> CHECKS = List.of(
            page("UX-01", page -> Sight.some(page.get("analytics"))),
            page(
                    "UX-02",
                    page -> Sight.mustBe(true, page.get("calendar")).unless(Sight.mustBe(false, page.get("booking")))),
            new EachCheck("UX-03", "/html", "path", UxChecks::stale),
            page("UX-04", page -> Sight.some(page.get("timing"))),
            page("UX-05", page -> Sight.mustBe(true, page.get("viewport"))),
            new CountCheck("UX-06", "httpResources"),
            page(
                    "UX-07",
                    page -> Sight.mustBe(true, page.get("metaDescription")).or(Sight.mustBe(true, page.get("jsonLd")))),
            page(
                    "A11Y-01",
                    page -> page.get("lang")
                            .text()
                            .map(language -> Sight.faultIf(language.isBlank()))
                            .orElseGet(() -> Sight.unknown(page.get("lang")))),
            page("A11Y-02", page -> Sight.mustBe(true, page.get("title"))),
            new CountCheck("A11Y-03", "imgNoAlt"),
            new CountCheck("A11Y-04", "controlsNoLabel"),
            new CountCheck("A11Y-05", "linksNoName"),
            page("A11Y-06", page -> Sight.mustBe(false, page.get("zoomDisabled"))),
            new CountCheck("A11Y-07", "iframeNoTitle"),
            page(
                    "A11Y-08",
                    page -> Sight.mustBe(true, page.get("skipLink")).unless(Sight.mustBe(true, page.get("landmarks")))),
            new CountCheck("A11Y-09", "headingJumps"));

    private UxChecks() {}

    /** A look that needs neither limits nor the day. */
    private interface Plain {
        Sight at(Measured page);
    }

    private static Check page(String rule, Plain look) {
        return new EachCheck(rule, "/html", "path", (portfolio, page) -> look.at(page));
    }

    /** A copyright of an earlier year, an event that is long over, or one of the phrases that give old copy away. */
    private static Sight stale(Portfolio portfolio, Measured page) {
        Measured year = page.get("copyrightYear");
        BigDecimal present = BigDecimal.valueOf(portfolio.asOf().getYear());
        boolean oldYear = year.quantity(Type.COUNT)
                .mid()
                .filter(stated -> stated.compareTo(present) < 0)
                .isPresent();
        LocalDate over =
                portfolio.asOf().minusDays(portfolio.frameworks().thresholds().whole("event-past-days"));
        boolean oldEvent = page.get("eventDates").items().stream()
                .flatMap(day -> day.day().stream())
                .anyMatch(over::isAfter);
        if (oldYear || oldEvent || !page.get("stalePhrases").items().isEmpty()) {
            return Sight.FAULT;
        }
        return Stream.of(year, page.get("eventDates"), page.get("stalePhrases"))
                .filter(part -> !part.isPresent() && !part.isNull())
                .findFirst()
                .map(Sight::unknown)
                .orElse(Sight.FINE);
    }
}
