package dev.quarterdeck.infrastructure;

import static dev.quarterdeck.infrastructure.Template.items;
import static dev.quarterdeck.infrastructure.Template.say;
import static dev.quarterdeck.infrastructure.Template.texts;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of the job, of what it may do, and of the alarms that speak when it does not. */
final class JobRules {

    static final Map<String, Predicate<Template>> ALL = Map.ofEntries(
            entry("roles may do what they call", JobRules::rolesMayDoWhatTheyCall),
            entry("roles may do no more", JobRules::rolesMayDoNoMore),
            entry("no role may do what is refused", JobRules::nothingRefused),
            entry("everything that can be named is named", JobRules::resourcesAreNamed),
            entry("roles are taken on by whom they are for", JobRules::trust),
            entry("mail leaves by one address", JobRules::oneSender),
            entry("figures leave by one namespace", JobRules::oneNamespace),
            entry("the job publishes one site at a time", JobRules::oneBuildAtATime),
            entry("secrets reach the job by Secrets Manager", JobRules::secrets),
            entry("the job gets what the output names", JobRules::sameSettings),
            entry("the job reports what the alarm hears", JobRules::sameFigure),
            entry("silence raises the alarm", JobRules::silenceIsHeard),
            entry("alarms look back seven days at most", JobRules::alarmWindows),
            entry("every alarm reaches somebody", JobRules::alarmsReach),
            entry("a start that fails is tried again and then set aside", JobRules::startsAreNotLost),
            entry("a site runs by one schedule", JobRules::oneSchedule));

    static final List<String> ROLES = List.of("CollectorRole", "PublisherRole", "ScheduleRole", "FleetRole");

    private static final int WEEK = 7 * 86_400;
    private static final Set<String> NAMELESS =
            Set.of("cloudwatch:PutMetricData", "ses:GetAccount", "ses:ListEmailIdentities");
    private static final Set<String> FOR_THE_JOB_ALONE =
            Set.of("LINK_KEY_ID", "LINK_KEY", "SITE_COMMAND", "SITE_FOLDER", "SITE_NAME");

    private JobRules() {}

    private static boolean rolesMayDoWhatTheyCall(Template template) {
        return ROLES.stream()
                .allMatch(role -> Grants.operations(role).stream().allMatch(Grants.of(template, role)::allows));
    }

    private static boolean rolesMayDoNoMore(Template template) {
        return template.all("AWS::IAM::Role").keySet().stream()
                .allMatch(role -> ROLES.contains(role)
                        && Grants.of(template, role).allowsOnly(Grants.operations(role))
                        && !template.properties(role).has("ManagedPolicyArns"));
    }

    /** Denials of their own too: they hold even if somebody attaches a broader policy. */
    private static boolean nothingRefused(Template template) {
        return Stream.of("CollectorRole", "PublisherRole").allMatch(role -> {
            Grants grants = Grants.of(template, role);
            return Grants.operations(role + "-refused").stream().allMatch(grants::denies);
        });
    }

    private static boolean resourcesAreNamed(Template template) {
        return template.all("AWS::IAM::Role").keySet().stream()
                .flatMap(role -> Grants.of(template, role).allowing())
                .allMatch(each -> texts(each.path("Action")).stream().noneMatch(action -> action.contains("*"))
                        && (!texts(each.path("Resource")).contains("*")
                                || each.path("Sid").asText().equals("Describe")
                                || NAMELESS.containsAll(texts(each.path("Action")))));
    }

    private static boolean trust(Template template) {
        return template.all("AWS::IAM::Role").values().stream()
                .flatMap(role -> items(role.at("/Properties/AssumeRolePolicyDocument/Statement")).stream())
                .allMatch(JobRules::isNarrow);
    }

    private static boolean isNarrow(JsonNode trust) {
        JsonNode equals = trust.at("/Condition/StringEquals");
        JsonNode who = trust.path("Principal");
        if (who.has("Service")) {
            return say(equals.path("aws:SourceAccount")).equals("{AWS::AccountId}");
        }
        if (who.has("Federated")) {
            return say(equals.path("token.actions.githubusercontent.com:aud")).equals("sts.amazonaws.com")
                    && say(equals.path("token.actions.githubusercontent.com:sub"))
                            .equals("repo:{GitHubRepository}:ref:refs/heads/{GitHubBranch}");
        }
        return say(who.path("AWS")).equals("{PublisherRole.Arn}");
    }

    private static boolean oneSender(Template template) {
        return Grants.of(template, "PublisherRole")
                .allowing()
                .filter(each -> texts(each.path("Action")).stream().anyMatch(JobRules::maySend))
                .allMatch(each ->
                        say(each.at("/Condition/StringEquals/ses:FromAddress")).equals("{MailFrom}"));
    }

    private static boolean maySend(String action) {
        return action.startsWith("ses:Send");
    }

    private static boolean oneNamespace(Template template) {
        return Grants.of(template, "PublisherRole")
                .allowing()
                .filter(each -> texts(each.path("Action")).contains("cloudwatch:PutMetricData"))
                .allMatch(each -> say(each.at("/Condition/StringEquals/cloudwatch:namespace"))
                        .equals("Quarterdeck"));
    }

    private static boolean oneBuildAtATime(Template template) {
        JsonNode job = template.properties("Job");
        return job.path("ConcurrentBuildLimit").asInt() == 1
                && job.path("TimeoutInMinutes").asInt() > 0
                && job.at("/Source/BuildSpec")
                        .asText()
                        .contains("- mvn -B -ntp $SITE_COMMAND \"-Dsite=$SITE_FOLDER\"\n")
                && variables(template).stream()
                        .anyMatch(each -> each.path("Name").asText().equals("SITE_COMMAND")
                                && each.path("Value").asText().equals("site-publish"));
    }

    private static boolean secrets(Template template) {
        Map<String, String> kinds = variables(template).stream()
                .filter(each -> each.path("Name").asText().startsWith("LINK_KEY"))
                .collect(Collectors.toMap(
                        each -> each.path("Name").asText(),
                        each -> each.path("Type").asText() + " " + say(each.path("Value"))));
        return kinds.equals(Map.of(
                "LINK_KEY_ID", "SECRETS_MANAGER {AccessKey}:id", "LINK_KEY", "SECRETS_MANAGER {AccessKey}:secret"));
    }

    /** {@code mail.from=x} of the output is the variable {@code MAIL_FROM} of the job. */
    private static boolean sameSettings(Template template) {
        Map<String, String> job = new TreeMap<>();
        variables(template).forEach(each -> job.put(each.path("Name").asText(), inOutput(each.path("Value"))));
        job.keySet().removeAll(FOR_THE_JOB_ALONE);
        Map<String, String> output = new TreeMap<>();
        siteProperties(template)
                .lines()
                .map(line -> line.split("=", 2))
                .forEach(line -> output.put(line[0].toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), line[1]));
        return job.equals(output);
    }

    static String siteProperties(Template template) {
        return say(template.tree().at("/Outputs/SiteProperties/Value"));
    }

    private static String inOutput(JsonNode value) {
        return value.has("Fn::If") ? "{Url}" : say(value);
    }

    private static List<JsonNode> variables(Template template) {
        return items(template.properties("Job").at("/Environment/EnvironmentVariables"));
    }

    private static boolean sameFigure(Template template) {
        JsonNode alarm = template.properties("EditionTooOld");
        String report =
                "put-metric-data --namespace %s --metric-name %s --dimensions \"%s=$SITE_NAME\" --value \"$days\""
                        .formatted(
                                alarm.path("Namespace").asText(),
                                alarm.path("MetricName").asText(),
                                alarm.at("/Dimensions/0/Name").asText());
        return template.properties("Job").at("/Source/BuildSpec").asText().contains(report)
                && say(alarm.at("/Dimensions/0/Value")).equals("{SiteName}")
                && variables(template).stream()
                        .anyMatch(each -> each.path("Name").asText().equals("SITE_NAME")
                                && say(each.path("Value")).equals("{SiteName}"));
    }

    private static boolean silenceIsHeard(Template template) {
        JsonNode alarm = template.properties("EditionTooOld");
        return alarm.path("TreatMissingData").asText().equals("breaching")
                && alarm.path("Period").asInt() == 86_400
                && alarm.path("ComparisonOperator").asText().equals("GreaterThanThreshold")
                && alarm.path("Statistic").asText().equals("Maximum")
                && say(alarm.path("Threshold")).equals("{OldestEditionDays}");
    }

    private static boolean alarmWindows(Template template) {
        return template.each(
                "AWS::CloudWatch::Alarm",
                each -> each.path("Period").asInt()
                                * each.path("EvaluationPeriods").asInt()
                        <= WEEK);
    }

    private static boolean alarmsReach(Template template) {
        return template.each(
                        "AWS::CloudWatch::Alarm",
                        each -> texts(each.path("AlarmActions")).equals(List.of("{AlarmTopic}")))
                && say(template.properties("AlarmTopic").at("/Subscription/0/Endpoint"))
                        .equals("{AlarmAddress}");
    }

    private static boolean startsAreNotLost(Template template) {
        return template.each(
                "AWS::Scheduler::Schedule",
                each -> each.at("/Target/RetryPolicy/MaximumRetryAttempts").asInt() > 0
                        && say(each.at("/Target/DeadLetterConfig/Arn")).equals("{DeadLetters.Arn}")
                        && each.at("/FlexibleTimeWindow/Mode").asText().equals("OFF"));
    }

    private static boolean oneSchedule(Template template) {
        JsonNode resources = template.tree().path("Resources");
        return resources.at("/JobSchedule/Condition").asText().equals("RunsAlone")
                && resources.at("/FleetSchedule/Condition").asText().equals("RunsFleet")
                && template.properties("JobSchedule")
                        .at("/Target/Arn")
                        .asText()
                        .endsWith(":aws-sdk:codebuild:startBuild")
                && say(template.properties("FleetSchedule").at("/Target/Arn")).equals("{FleetRun}");
    }
}
