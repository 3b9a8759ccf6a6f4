package dev.quarterdeck.analysis.technology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.value.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each cost rule would have spared of a bill: the list price, never more than was billed, nothing inside the free tier. */
class CostRulesTest {

    private static final String NAT =
            "'ec2':{'natGateways':[{'id':'n','state':'available','bytesOut14d':0,'created':'2026-04-13T00:00:00Z'}]}";

    private static Technology measured(String parts, String usage) {
        String cost = "'cost':{'currency':'USD','months':[{'month':'2026-04','total':100}]" + usage + "}";
        String json = "{" + cost + (parts.isEmpty() ? "" : "," + parts) + "}";
        return Technology.of(new Given().snapshot(json.replace('\'', '"')).portfolio());
    }

    private static String billed(String type, String cost) {
        return ",'usageTypes':[{'type':'" + type + "','service':'Amazon S3','quantity':1,'cost':" + cost + "}]";
    }

    /** The saving as shown, or that the rule found nothing. */
    private static String saving(Technology technology, String rule) {
        return technology.savings().opportunities().stream()
                .filter(opportunity -> opportunity.rule().id().equals(rule))
                .map(opportunity -> Format.MONEY.show(opportunity.saving()))
                .findFirst()
                .orElse("nothing");
    }

    @ParameterizedTest(name = "{0} on {1}, of {3} for {2}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COST-01 | " + NAT + " | NatGateway-Hours | 50 | $19.44",
                "COST-01 | " + NAT + " | NatGateway-Hours | 10 | $10",
                "COST-01 | " + NAT + " | NatGateway-Hours | 0 | nothing",
                "COST-01 | 'ec2':{'natGateways':[{'id':'n','state':'available'}]} | NatGateway-Hours | 50 | nothing",
                "COST-01 | 'ec2':{'natGateways':[{'id':'n','state':'available','bytesOut14d':1}]} | NatGateway-Hours | 50 | nothing",
                "COST-01 | 'ec2':{'natGateways':[{'id':'n','state':'deleted','bytesOut14d':0}]} | NatGateway-Hours | 50 | nothing",
                "COST-01 | 'ec2':{'natGateways':[{'id':'n','state':'available','idle':true}]} | NatGateway-Hours | 50 | $32.40",
                "COST-02 | 'lambda':[{'name':'f','memoryMb':1024,'use14d':{'invocations':50},'memory':{'p99Mb':300},'useMonth':{'month':'2026-04','gbSeconds':600000}}] | Lambda-GB-Second | 9 | $3.33",
                "COST-02 | 'lambda':[{'name':'f','memoryMb':1024,'use14d':{'invocations':49},'memory':{'p99Mb':300},'useMonth':{'month':'2026-04','gbSeconds':600000}}] | Lambda-GB-Second | 9 | nothing",
                "COST-02 | 'lambda':[{'name':'f','memoryMb':1024,'use14d':{'invocations':50},'memory':{'p99Mb':410},'useMonth':{'month':'2026-04','gbSeconds':600000}}] | Lambda-GB-Second | 9 | nothing",
                "COST-02 | 'lambda':[{'name':'f','memoryMb':1024,'use14d':{'invocations':50},'memory':{'p99Mb':300},'useMonth':{'month':'2026-04','gbSeconds':400000}}] | Lambda-GB-Second | 0 | nothing",
                "COST-02 | 'lambda':[{'name':'f','memoryMb':1024,'use14d':{'invocations':50}}] | Lambda-GB-Second | 9 | nothing",
                "COST-03 | 's3':{'buckets':[{'name':'b','byExt':{'wav':{'n':1,'bytes':107374182400}}}]} | TimedStorage-ByteHrs | 9 | $1.38",
                "COST-03 | 's3':{'buckets':[{'name':'b','byExt':{'wav':{'n':1,'bytes':107374182400}}}]} | TimedStorage-ByteHrs | 1 | $1",
                "COST-03 | 's3':{'buckets':[{'name':'b','byExt':{'wav':{'n':0,'bytes':0}}}]} | TimedStorage-ByteHrs | 9 | nothing",
                "COST-03 | 's3':{'buckets':[{'name':'b'}]} | TimedStorage-ByteHrs | 9 | nothing",
                "COST-04 | 'cloudfront':[{'id':'E','enabled':true,'compress':false,'use14d':{'bytesDownloaded':9}}] | DataTransfer-Out-Bytes | 10 | $4.20",
                "COST-04 | 'cloudfront':[{'id':'E','enabled':true,'compress':false,'use14d':{'bytesDownloaded':9}}] | DataTransfer-Out-Bytes | 0 | —",
                "COST-04 | 'cloudfront':[{'id':'E','enabled':true}] | DataTransfer-Out-Bytes | 10 | nothing",
                "COST-05 | 'ec2':{'volumes':[{'id':'v','type':'gp2','sizeGb':100,'attached':true}]} | EBS:VolumeUsage.gp2 | 10 | $2",
                "COST-05 | 'ec2':{'volumes':[{'id':'v','type':'gp3','sizeGb':100,'attached':true}]} | EBS:VolumeUsage.gp3 | 8 | nothing",
                "COST-05 | 'ec2':{'instances':[{'id':'i','type':'t2.micro'}]} | BoxUsage | 8 | —",
                "COST-06 | 'ec2':{'addresses':[{'id':'a','association':null}]} | PublicIPv4:IdleAddress | 5 | $3.60",
                "COST-06 | 'ec2':{'addresses':[{'id':'a'}]} | PublicIPv4:IdleAddress | 5 | nothing",
                "COST-06 | 'ec2':{'volumes':[{'id':'v','type':'gp3','sizeGb':50,'attached':false}]} | EBS:VolumeUsage.gp3 | 9 | $4",
                "COST-06 | 'ec2':{'snapshots':[{'id':'s','sizeGb':10,'created':'2026-01-30T00:00:00Z'}]} | EBS:SnapshotUsage | 9 | $0.50",
                "COST-06 | 'ec2':{'snapshots':[{'id':'s','sizeGb':10,'created':'2026-01-31T00:00:00Z'}]} | EBS:SnapshotUsage | 9 | nothing",
                "COST-07 | 'logs':{'groups':[{'name':'g','retentionDays':null,'storedBytes':2147483648}]} | none | 0 | —",
                "COST-07 | 'logs':{'groups':[{'name':'g','retentionDays':null,'storedBytes':1073741824}]} | none | 0 | nothing",
                "COST-07 | 'logs':{'groups':[{'name':'g','storedBytes':2147483648}]} | none | 0 | nothing",
                "COST-08 | 'detect':{'trails':2} | none | 0 | —",
                "COST-08 | 'detect':{'trails':1} | none | 0 | nothing",
                "COST-09 | 'dynamodb':[{'name':'t','billing':'PROVISIONED','consumedRead14d':0,'consumedWrite14d':0}] | none | 0 | —",
                "COST-09 | 'dynamodb':[{'name':'t','billing':'PROVISIONED','consumedRead14d':0}] | none | 0 | nothing",
                "COST-10 | 'secrets':[{'name':'s','lastAccessed':'2026-01-30'}] | AWSSecretsManager-Secrets | 1 | $0.40",
                "COST-10 | 'secrets':[{'name':'s'}] | AWSSecretsManager-Secrets | 1 | nothing",
                "COST-11 | 'cloudfront':[{'id':'E','enabled':true,'priceClass':'PriceClass_All','viewerRegions':['NA']}] | none | 0 | —",
                "COST-11 | 'cloudfront':[{'id':'E','enabled':true,'priceClass':'PriceClass_All','viewerRegions':['NA','EU']}] | none | 0 | nothing",
                "COST-11 | 'cloudfront':[{'id':'E','enabled':true,'priceClass':'PriceClass_All'}] | none | 0 | nothing",
                "COST-12 | 's3':{'buckets':[{'name':'b','lifecycle':false}]} | none | 0 | —",
                "COST-12 | 's3':{'buckets':[{'name':'b'}]} | none | 0 | nothing",
                "COST-13 | 'route53':{'zones':[{'name':'z','queries14d':0}]} | HostedZone | 3 | $0.50",
                "COST-13 | 'route53':{'zones':[{'name':'z','queries14d':1}]} | HostedZone | 3 | nothing",
                "COST-13 | 'route53':{'zones':[{'name':'z'}]} | HostedZone | 3 | nothing"
            })
    void whatTheBillWouldHaveBeenLowerBy(String rule, String part, String usage, String cost, String expected) {
        assertThat(saving(measured(part, billed(usage, cost)), rule)).isEqualTo(expected);
    }

    @Test
    void oldLogsAreAnEstimate() {
        String usage =
                ",'usageTypes':[{'type':'TimedStorage-ByteHrs','service':'AmazonCloudWatch','quantity':1,'cost':9}]";
        Technology technology = measured(
                "'logs':{'groups':[{'name':'g','retentionDays':null,'storedBytes':12884901888,'meanBytes90d':2147483648}]}",
                usage);

        assertThat(saving(technology, "COST-07")).isEqualTo("~$0.30");
    }

    @Test
    void withoutABillNothingIsClaimed() {
        Technology technology = Technology.of(
                new Given().snapshot(("{" + NAT + "}").replace('\'', '"')).portfolio());

        assertThat(saving(technology, "COST-01")).isEqualTo("—");
        assertThat(technology.savings().total().isKnown()).isFalse();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "30.01, 20, UNUSUAL",
        "30, 20, USUAL",
        "60, 50, USUAL",
        "60.01, 50, UNUSUAL",
        "9.99, 20, UNUSUAL",
        "10.01, 0, UNUSUAL",
        "10, 0, USUAL"
    })
    void aChangeIsMarkedWhenBothItsAmountAndItsShareAreLarge(String last, String before, CloudCost.Movement expected) {
        Technology technology = Technology.of(new Given()
                .snapshot(("{'cost':{'currency':'USD','months':[{'month':'2026-03','total':" + before
                                + ",'byService':{'S':" + before + "}},{'month':'2026-04','total':" + last
                                + ",'byService':{'S':" + last + "}}]}}")
                        .replace('\'', '"'))
                .portfolio());

        assertThat(technology.cost().services().get(0).movement()).isEqualTo(expected);
        assertThat(technology.cost().movement()).isEqualTo(expected);
    }
}
