package dev.quarterdeck.collect.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendDataPoint;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.DkimStatus;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;
import software.amazon.awssdk.services.sesv2.model.IdentityInfo;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainStatus;

/** SES: whether mail may be sent, as whom, and what became of it. Addresses are told apart by a hash; no receiver is asked for. */
final class Senders {

    private static final int DAYS = 14;

    private Senders() {}

    /** A region that sends as nobody says nothing of how mail is sent, and its limits nothing of what may be. */
    static void survey(Answers answers) {
        SesV2Client ses = answers.client(SesV2Client.builder());
        ConfigurationSets sets = new ConfigurationSets(ses);
        Item part = answers.root().item("ses");
        answers.each(
                part,
                "identities",
                Pages.of(
                        token -> ses.listEmailIdentities(list -> list.nextToken(token)),
                        page -> page.nextToken(),
                        page -> page.emailIdentities()),
                (identity, item) -> identity(answers, ses, sets, identity, item));
        if (part.node().path("identities").size() > 0) {
            part.ask(() -> account(ses, part));
            sets.survey(answers, part);
            part.ask(() -> days(answers, part));
            counted(answers, part);
        }
    }

    private static void account(SesV2Client ses, Item part) {
        var account = ses.getAccount(get -> {});
        part.put("production", account.productionAccessEnabled()).put("enforcement", account.enforcementStatus());
        if (account.sendQuota() != null) {
            part.put("max24h", Math.round(account.sendQuota().max24HourSend()))
                    .put("sent24h", Math.round(account.sendQuota().sentLast24Hours()))
                    .put("maxRate", Cost.plain(account.sendQuota().maxSendRate()));
        }
    }

    private static void identity(
            Answers answers, SesV2Client ses, ConfigurationSets sets, IdentityInfo info, Item item) {
        boolean address = info.identityName().contains("@");
        item.put("type", address ? "email" : "domain")
                .put("name", address ? answers.hidden(info.identityName()) : info.identityName());
        item.ask(() -> {
            GetEmailIdentityResponse identity = ses.getEmailIdentity(get -> get.emailIdentity(info.identityName()));
            item.unit(identity.tags().stream(), tag -> tag.key(), tag -> tag.value());
            item.put("feedback", identity.feedbackForwardingStatus());
            item.put(
                    "dkim",
                    identity.dkimAttributes() != null
                            && identity.dkimAttributes().signingEnabled()
                            && identity.dkimAttributes().status() == DkimStatus.SUCCESS);
            item.put(
                    "mailFrom",
                    identity.mailFromAttributes() != null
                            && identity.mailFromAttributes().mailFromDomainStatus() == MailFromDomainStatus.SUCCESS);
            item.ask(() -> item.put("eventDestination", sets.tellsFailures(identity.configurationSetName())));
        });
    }

    /** SES counts by quarters of an hour; a day is one of UTC, and today is not over. */
    private static void days(Answers answers, Item part) {
        SesClient ses = answers.client(SesClient.builder());
        Instant today = answers.place().now().truncatedTo(ChronoUnit.DAYS);
        Map<LocalDate, long[]> days = new TreeMap<>();
        for (int day = 1; day <= DAYS; day++) {
            days.put(LocalDate.ofInstant(today.minus(Duration.ofDays(day)), ZoneOffset.UTC), new long[4]);
        }
        for (SendDataPoint point : ses.getSendStatistics().sendDataPoints()) {
            long[] sums = days.get(LocalDate.ofInstant(point.timestamp(), ZoneOffset.UTC));
            if (sums != null) {
                sums[0] += point.deliveryAttempts();
                sums[1] += point.bounces();
                sums[2] += point.complaints();
                sums[3] += point.rejects();
            }
        }
        part.list(
                "days",
                days.entrySet(),
                (day, item) -> item.put("day", day.getKey().toString())
                        .put("send", day.getValue()[0])
                        .put("bounce", day.getValue()[1])
                        .put("complaint", day.getValue()[2])
                        .put("reject", day.getValue()[3]));
    }

    /** What CloudWatch has counted beside, of this region alone: rates of several regions make none together. */
    private static void counted(Answers answers, Item part) {
        Item counted = answers.place().item(answers);
        Instant today = answers.place().now().truncatedTo(ChronoUnit.DAYS);
        SeriesReader reader = new SeriesReader(answers, answers.client(CloudWatchClient.builder()));
        reader.ask(
                List.of(
                        sum("Send", counted, "send"),
                        sum("Delivery", counted, "delivery"),
                        sum("Bounce", counted, "bounce"),
                        sum("Complaint", counted, "complaint"),
                        newest("Reputation.BounceRate", counted, "bounceRate"),
                        newest("Reputation.ComplaintRate", counted, "complaintRate")),
                today.minus(Duration.ofDays(DAYS)),
                today);
        reader.take();
        if (counted.isMore()) {
            part.node().putArray("use14d").add(counted.node());
        }
    }

    private static Series sum(String metric, Item item, String field) {
        return series(
                metric,
                "Sum",
                days -> item.put(
                        field,
                        Math.round(
                                days.stream().mapToDouble(Double::doubleValue).sum())));
    }

    /** SES works a rate out over a time of its own choice; the last is what it goes by. */
    private static Series newest(String metric, Item item, String field) {
        return series(metric, "Average", days -> item.put(field, Cost.plain(days.get(0))));
    }

    private static Series series(String metric, String statistic, Consumer<List<Double>> kept) {
        return new Series("AWS/SES", metric, statistic, Map.of(), days -> {
            if (!days.isEmpty()) {
                kept.accept(days);
            }
        });
    }
}
