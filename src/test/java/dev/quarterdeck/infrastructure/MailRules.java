package dev.quarterdeck.infrastructure;

import static dev.quarterdeck.infrastructure.Template.items;
import static dev.quarterdeck.infrastructure.Template.say;
import static dev.quarterdeck.infrastructure.Template.texts;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What must hold of letters and of what becomes of them. */
final class MailRules {

    static final Map<String, Predicate<Template>> ALL = Map.ofEntries(
            entry("mail is signed", MailRules::mailIsSigned),
            entry("mail travels by TLS and spares who bounced", MailRules::mailSettings),
            entry("nobody rewrites links or watches readers", MailRules::nobodyWatches),
            entry("events come to the queue", MailRules::eventsArrive),
            entry("only their source puts events there", MailRules::onlyTheirSource),
            entry("events wait a fortnight and then are set aside", MailRules::eventsWait));

    private static final Set<String> NEEDED = Set.of("SEND", "DELIVERY", "BOUNCE", "COMPLAINT", "REJECT");
    private static final Set<String> WATCHING = Set.of("OPEN", "CLICK");
    private static final int FORTNIGHT = 14 * 86_400;

    private MailRules() {}

    private static boolean mailIsSigned(Template template) {
        JsonNode sender = template.properties("Sender");
        return sender.at("/DkimAttributes/SigningEnabled").asBoolean()
                && sender.at("/DkimSigningAttributes/NextSigningKeyLength")
                        .asText()
                        .equals("RSA_2048_BIT")
                && say(sender.at("/MailFromAttributes/MailFromDomain")).equals("bounce.{Domain}");
    }

    private static boolean mailSettings(Template template) {
        JsonNode settings = template.properties("MailSettings");
        return settings.at("/DeliveryOptions/TlsPolicy").asText().equals("REQUIRE")
                && texts(settings.at("/SuppressionOptions/SuppressedReasons")).equals(List.of("BOUNCE", "COMPLAINT"));
    }

    private static boolean nobodyWatches(Template template) {
        return !template.properties("MailSettings").has("TrackingOptions")
                && template.each(
                        "AWS::SES::ConfigurationSetEventDestination",
                        each -> texts(each.at("/EventDestination/MatchingEventTypes")).stream()
                                .noneMatch(WATCHING::contains));
    }

    private static boolean eventsArrive(Template template) {
        JsonNode destination = template.properties("MailEvents").path("EventDestination");
        JsonNode subscription = template.properties("MailEventSubscription");
        return say(template.properties("MailEvents").path("ConfigurationSetName"))
                        .equals("{MailSettings}")
                && destination.path("Enabled").asBoolean()
                && texts(destination.path("MatchingEventTypes")).containsAll(NEEDED)
                && say(destination.at("/SnsDestination/TopicARN")).equals("{MailEventTopic}")
                && say(subscription.path("TopicArn")).equals("{MailEventTopic}")
                && say(subscription.path("Endpoint")).equals("{MailEventQueue.Arn}")
                && subscription.path("RawMessageDelivery").asBoolean();
    }

    private static boolean onlyTheirSource(Template template) {
        return allowsOne(
                        template,
                        "MailEventTopicPolicy",
                        "ses.amazonaws.com",
                        "/Condition/ArnLike/AWS:SourceArn",
                        "arn:aws:ses:{AWS::Region}:{AWS::AccountId}:configuration-set/{MailSettings}")
                && allowsOne(
                        template,
                        "MailEventQueuePolicy",
                        "sns.amazonaws.com",
                        "/Condition/ArnEquals/aws:SourceArn",
                        "{MailEventTopic}");
    }

    private static boolean allowsOne(
            Template template, String policy, String principal, String condition, String source) {
        List<JsonNode> statements = items(template.properties(policy).at("/PolicyDocument/Statement"));
        return statements.size() == 1
                && statements.stream()
                        .allMatch(each -> each.at("/Principal/Service").asText().equals(principal)
                                && say(each.at(condition)).equals(source)
                                && !say(each.path("Action")).contains("*"));
    }

    private static boolean eventsWait(Template template) {
        return template.each(
                        "AWS::SQS::Queue",
                        queue -> queue.path("MessageRetentionPeriod").asInt() == FORTNIGHT
                                && queue.path("SqsManagedSseEnabled").asBoolean())
                && say(template.properties("MailEventQueue").at("/RedrivePolicy/deadLetterTargetArn"))
                        .equals("{DeadLetters.Arn}");
    }
}
