package dev.quarterdeck.infrastructure;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;

/** All that is asked of the template, by name. */
final class TemplateRules {

    static final String READABLE = "the template can be read";

    private static final int LIMIT = 51_200;

    private TemplateRules() {}

    /** The names of the rules that a template breaks, sorted. */
    static List<String> broken(String text) {
        try {
            Template template = Template.of(text);
            return all().entrySet().stream()
                    .filter(rule -> !rule.getValue().test(template))
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (YAMLException e) {
            return List.of(READABLE);
        }
    }

    static Map<String, Predicate<Template>> all() {
        Map<String, Predicate<Template>> all = new TreeMap<>(Map.of(
                READABLE,
                template -> true,
                "CloudFormation takes no YAML aliases",
                TemplateRules::hasNoAliases,
                "CloudFormation takes the template without a bucket",
                TemplateRules::isShort,
                "the template's copies are their sources",
                template -> Copies.renewed(template.text()).equals(template.text()),
                "it is created in us-east-1 only",
                TemplateRules::isForVirginia,
                "a domain comes with its certificate",
                TemplateRules::domainNeedsCertificate));
        all.putAll(ArchiveRules.ALL);
        all.putAll(DoorRules.ALL);
        all.putAll(MailRules.ALL);
        all.putAll(JobRules.ALL);
        all.putAll(FleetRules.ALL);
        return all;
    }

    private static boolean hasNoAliases(Template template) {
        return StreamSupport.stream(
                        new Yaml().parse(new StringReader(template.text())).spliterator(), false)
                .noneMatch(AliasEvent.class::isInstance);
    }

    private static boolean isShort(Template template) {
        return template.text().getBytes(StandardCharsets.UTF_8).length <= LIMIT;
    }

    private static boolean isForVirginia(Template template) {
        return template.tree()
                .at("/Rules/OnlyInVirginia/Assertions/0/Assert")
                .toString()
                .equals("{\"Fn::Equals\":[{\"Ref\":\"AWS::Region\"},\"us-east-1\"]}");
    }

    private static boolean domainNeedsCertificate(Template template) {
        return template.tree()
                        .at("/Rules/CertificateForTheDomain/RuleCondition")
                        .toString()
                        .equals("{\"Fn::Not\":[{\"Fn::Equals\":[{\"Ref\":\"DomainName\"},\"\"]}]}")
                && template.tree()
                        .at("/Rules/CertificateForTheDomain/Assertions/0/Assert")
                        .toString()
                        .equals("{\"Fn::Not\":[{\"Fn::Equals\":[{\"Ref\":\"CertificateArn\"},\"\"]}]}");
    }
}
