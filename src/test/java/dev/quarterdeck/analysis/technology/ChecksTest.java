package dev.quarterdeck.analysis.technology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.portfolio.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each check makes of a part that is wrong, right, empty, half known or absent. */
class ChecksTest {

    private static Technology measured(String json) {
        return Technology.of(new Given().snapshot(json.replace('\'', '"')).portfolio());
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SEC-10 | {'s3':{'accountPab':false}} | FAIL",
                "SEC-10 | {'s3':{'accountPab':true}} | PASS",
                "SEC-11 | {'s3':{'buckets':[{'name':'b','pab':false},{'name':'c'}]}} | FAIL",
                "SEC-11 | {'s3':{'buckets':[{'name':'b','pab':true},{'name':'c'}]}} | NOT_EVALUATED",
                "SEC-11 | {'s3':{'buckets':[]}} | PASS",
                "SEC-12 | {'s3':{'buckets':[{'name':'b','policyPublic':false,'aclPublic':true}]}} | FAIL",
                "SEC-12 | {'s3':{'buckets':[{'name':'b','policyPublic':false}]}} | NOT_EVALUATED",
                "SEC-13 | {'s3':{'buckets':[{'name':'b','tlsOnly':false}]}} | FAIL",
                "SEC-14 | {'cloudfront':[{'id':'E','enabled':true,'viewerPolicy':'allow-all'}]} | FAIL",
                "SEC-14 | {'cloudfront':[{'id':'E','enabled':false,'viewerPolicy':'allow-all'}]} | PASS",
                "SEC-15 | {'cloudfront':[{'id':'E','enabled':true,'minTls':'TLSv1'}]} | FAIL",
                "SEC-15 | {'cloudfront':[{'id':'E','enabled':true,'minTls':'TLSv1.2_2021'}]} | PASS",
                "SEC-16 | {'cloudfront':[{'id':'E','enabled':true,'defaultRoot':'','origins':[{'type':'s3'}]}]} | FAIL",
                "SEC-16 | {'cloudfront':[{'id':'E','enabled':true,'defaultRoot':'','origins':[{'type':'custom'}]}]} | PASS",
                "SEC-16 | {'cloudfront':[{'id':'E','enabled':true,'defaultRoot':''}]} | NOT_EVALUATED",
                "SEC-17 | {'cloudfront':[{'id':'E','enabled':true,'oac':false,'origins':[{'type':'s3'}]}]} | FAIL",
                "SEC-17 | {'cloudfront':[{'id':'E','enabled':true,'oac':false,'origins':[]}]} | PASS",
                "SEC-18 | {'cloudfront':[{'id':'E','enabled':true,'origins':[{'type':'s3','exists':false}]}]} | FAIL",
                "SEC-18 | {'cloudfront':[{'id':'E','enabled':true,'origins':[{'type':'s3'}]}]} | NOT_EVALUATED",
                "SEC-19 | {'cloudfront':[{'id':'E','enabled':true,'logging':false}]} | FAIL",
                "SEC-20 | {'lambda':[{'name':'f','policyPublic':false,'url':{'auth':'NONE'}}]} | FAIL",
                "SEC-20 | {'lambda':[{'name':'f','policyPublic':true,'url':null}]} | FAIL",
                "SEC-20 | {'lambda':[{'name':'f','policyPublic':false,'url':null}]} | PASS",
                "SEC-20 | {'lambda':[{'name':'f','policyPublic':false}]} | NOT_EVALUATED",
                "SEC-20 | {'lambda':[{'name':'shipcaptaincrew','policyPublic':true,'url':{'auth':'NONE'}}]} | PASS",
                "SEC-21 | {'lambda':[{'name':'f','runtime':'python3.8'}]} | FAIL",
                "SEC-21 | {'lambda':[{'name':'f','runtime':'nodejs20.x'}]} | FAIL",
                "SEC-21 | {'lambda':[{'name':'f','runtime':'python3.12'}]} | PASS",
                "SEC-21 | {'lambda':[{'name':'f','runtime':null}]} | PASS",
                "SEC-21 | {'lambda':[{'name':'f','runtime':'cobol1'}]} | NOT_EVALUATED",
                "SEC-22 | {'api':[{'id':'a','routes':[{'route':'GET /x','auth':'NONE'}]}]} | FAIL",
                "SEC-22 | {'api':[{'id':'a','routes':[{'route':'OPTIONS /x','auth':'NONE'}]}]} | PASS",
                "SEC-22 | {'api':[{'id':'a'}]} | NOT_EVALUATED",
                "SEC-23 | {'api':[{'id':'a','stages':[{'name':'s','accessLog':false}]}]} | FAIL",
                "SEC-23 | {'api':[{'id':'a','stages':[]}]} | PASS",
                "SEC-24 | {'dynamodb':[{'name':'t','pitr':false}]} | FAIL",
                "SEC-25 | {'dynamodb':[{'name':'t','deletionProtection':false}]} | FAIL",
                "SEC-25 | {'dynamodb':[{'name':'t','pitr':true}]} | NOT_EVALUATED",
                "SEC-26 | {'iam':{'rootKeys':1}} | FAIL",
                "SEC-26 | {'iam':{'rootKeys':0}} | PASS",
                "SEC-27 | {'iam':{'rootMfa':false}} | FAIL",
                "SEC-28 | {'iam':{'usersWithoutMfa':2}} | FAIL",
                "SEC-29 | {'iam':{'keysOver90d':1}} | FAIL",
                "SEC-30 | {'iam':{'unusedOver90d':1,'unusedOver45d':3}} | FAIL",
                "SEC-30 | {'iam':{'unusedOver90d':0,'unusedOver45d':0}} | PASS",
                "SEC-30 | {'iam':{'unusedOver90d':0}} | NOT_EVALUATED",
                "SEC-31 | {'detect':{'multiRegionTrail':false}} | FAIL",
                "SEC-32 | {'detect':{'guardDuty':false}} | FAIL",
                "SEC-33 | {'detect':{'config':true}} | PASS",
                "SEC-34 | {'secrets':[{'name':'s','rotation':false}]} | FAIL",
                "SEC-34 | {'secrets':[]} | PASS",
                "SEC-35 | {'secrets':[{'name':'s','lastAccessed':'2026-01-30'}]} | FAIL",
                "SEC-35 | {'secrets':[{'name':'s','lastAccessed':'2026-01-31'}]} | PASS",
                "SEC-35 | {'secrets':[{'name':'s'}]} | NOT_EVALUATED",
                "SEC-35 | {'secrets':[{'name':'s','lastAccessed':'2026-02-30'}]} | NOT_EVALUATED",
                "SEC-36 | {'acm':[{'domain':'d','notAfter':'2026-05-31T00:00:00Z','inUse':true}]} | FAIL",
                "SEC-36 | {'acm':[{'domain':'d','notAfter':'2026-06-01T00:00:00Z','inUse':true}]} | PASS",
                "SEC-36 | {'acm':[{'domain':'d','notAfter':'2026-05-02T00:00:00Z','inUse':false}]} | PASS",
                "SEC-36 | {'acm':[{'domain':'d','notAfter':'2026-05-02T00:00:00Z'}]} | NOT_EVALUATED",
                "SEC-36 | {'acm':[{'domain':'d','notAfter':'2026-05-02T25:00:00Z','inUse':true}]} | NOT_EVALUATED",
                "SEC-37 | {'ec2':{'securityGroupsOpen':[{'id':'g','ports':[443,22]}]}} | FAIL",
                "SEC-37 | {'ec2':{'securityGroupsOpen':[{'id':'g','ports':[80,443]}]}} | PASS",
                "SEC-37 | {'ec2':{'securityGroupsOpen':[{'id':'g','ports':[],'portRanges':[{'from':0,'to':65535}]}]}} | FAIL",
                "SEC-37 | {'ec2':{'securityGroupsOpen':[{'id':'g','ports':[80],'portRanges':[{'from':8000,'to':8079}]}]}} | PASS",
                "SEC-37 | {'ec2':{'securityGroupsOpen':[{'id':'g'}]}} | NOT_EVALUATED",
                "SEC-39 | {'repo':{'secrets':[{'path':'p','line':1,'rule':'aws-key','tracked':true}]}} | FAIL",
                "SEC-39 | {'repo':{'secrets':[{'path':'p','line':1,'rule':'aws-key','tracked':false},{'path':'p','line':1,'rule':'stripe-secret'}]}} | PASS",
                "SEC-39 | {'repo':{'ci':[]}} | NOT_EVALUATED",
                "SEC-38 | {'ses':{'identities':[],'production':false}} | FAIL",
                "SEC-38 | {'ses':{'identities':[{'type':'email','name':'h','dkim':false,'feedback':true}],'production':true}} | FAIL",
                "SEC-38 | {'ses':{'identities':[{'type':'email','name':'h','dkim':true,'feedback':false,'eventDestination':true}],'production':true}} | PASS",
                "SEC-38 | {'ses':{'identities':[{'type':'domain','name':'a.example.com','dkim':true,'feedback':true}],'production':true},'route53':{'zones':[{'name':'example.com','dmarc':false}]}} | FAIL",
                "SEC-38 | {'ses':{'identities':[{'type':'domain','name':'a.example.com','dkim':true,'feedback':true}],'production':true},'route53':{'zones':[{'name':'example.com','dmarc':true}]}} | PASS",
                "SEC-38 | {'ses':{'identities':[{'type':'domain','name':'example.com','dkim':true,'feedback':true}],'production':true},'route53':{'zones':[]}} | NOT_EVALUATED"
            })
    void hygiene(String rule, String snapshot, Outcome expected) {
        assertThat(TechnologyTest.of(measured(snapshot), rule).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UX-01 | 'analytics':[] | FAIL",
                "UX-01 | 'analytics':['plausible.io'] | PASS",
                "UX-01 | 'title':true | NOT_EVALUATED",
                "UX-02 | 'booking':true,'calendar':false | FAIL",
                "UX-02 | 'booking':false,'calendar':false | PASS",
                "UX-02 | 'calendar':false | NOT_EVALUATED",
                "UX-03 | 'copyrightYear':2025 | FAIL",
                "UX-03 | 'copyrightYear':2026,'eventDates':['2026-03-31'],'stalePhrases':[] | FAIL",
                "UX-03 | 'copyrightYear':2026,'eventDates':['2026-04-01'],'stalePhrases':[] | PASS",
                "UX-03 | 'copyrightYear':null,'eventDates':[],'stalePhrases':['coming soon'] | FAIL",
                "UX-03 | 'copyrightYear':null,'eventDates':[],'stalePhrases':[] | PASS",
                "UX-03 | 'copyrightYear':2026,'eventDates':[] | NOT_EVALUATED",
                "UX-04 | 'timing':[] | FAIL",
                "UX-05 | 'viewport':false | FAIL",
                "UX-06 | 'httpResources':2 | FAIL",
                "UX-06 | 'httpResources':0 | PASS",
                "UX-07 | 'metaDescription':true,'jsonLd':false | FAIL",
                "UX-07 | 'metaDescription':true | NOT_EVALUATED",
                "A11Y-01 | 'lang':'' | FAIL",
                "A11Y-01 | 'lang':'en' | PASS",
                "A11Y-02 | 'title':false | FAIL",
                "A11Y-03 | 'imgNoAlt':3 | FAIL",
                "A11Y-04 | 'controlsNoLabel':0 | PASS",
                "A11Y-05 | 'linksNoName':1 | FAIL",
                "A11Y-06 | 'zoomDisabled':true | FAIL",
                "A11Y-07 | 'iframeNoTitle':1 | FAIL",
                "A11Y-08 | 'skipLink':false,'landmarks':false | FAIL",
                "A11Y-08 | 'skipLink':false,'landmarks':true | PASS",
                "A11Y-08 | 'skipLink':false | NOT_EVALUATED",
                "A11Y-09 | 'headingJumps':1 | FAIL"
            })
    void pages(String rule, String page, Outcome expected) {
        Technology technology = measured("{'html':[{'path':'index.html'," + page + "}]}");

        assertThat(TechnologyTest.of(technology, rule).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DEV-01 | {'repo':{'ci':[]}} | FAIL",
                "DEV-01 | {'repo':{'ci':['.github/workflows/ci.yml']}} | PASS",
                "DEV-01 | {'repo':{'tests':3}} | NOT_EVALUATED",
                "DEV-02 | {'lambda':[{'name':'f','unit':'jada'}],'cloudfront':[],'cloudformation':{'stacks':[]},'s3':{'buckets':[]},'git':{'repos':[]}} | FAIL",
                "DEV-02 | {'lambda':[{'name':'f','unit':'jada'}],'cloudfront':[],'cloudformation':{'stacks':[{'name':'f-staging','unit':'jada'}]},'s3':{'buckets':[]},'git':{'repos':[]}} | PASS",
                "DEV-02 | {'lambda':[{'name':'f','unit':'jada'}],'cloudfront':[],'cloudformation':{'stacks':[{'name':'f-latest','unit':'jada'}]},'s3':{'buckets':[]},'git':{'repos':[]}} | FAIL",
                "DEV-02 | {'lambda':[],'cloudfront':[{'id':'A','unit':'jada'},{'id':'B','unit':'jada'}],'cloudformation':{'stacks':[]},'s3':{'buckets':[]},'git':{'repos':[]}} | PASS",
                "DEV-02 | {'lambda':[{'name':'f','unit':'jada'}],'cloudfront':[],'cloudformation':{'stacks':[]},'s3':{'buckets':[]},'git':{'repos':[{'name':'r','unit':'jada','branches':['main','dev']}]}} | PASS",
                "DEV-02 | {'lambda':[{'name':'f','unit':'jada'}]} | NOT_EVALUATED",
                "DEV-03 | {'lambda':[{'name':'f','aliases':[],'publishedVersions':3}]} | FAIL",
                "DEV-03 | {'lambda':[{'name':'f','aliases':['live'],'publishedVersions':0}]} | FAIL",
                "DEV-03 | {'lambda':[{'name':'f','aliases':['live'],'publishedVersions':1}]} | PASS",
                "DEV-03 | {'lambda':[{'name':'f','aliases':['live']}]} | NOT_EVALUATED",
                "DEV-04 | {'repo':{'tests':0}} | FAIL",
                "DEV-04 | {'repo':{'tests':1}} | PASS",
                "DEV-05 | {'repo':{'locks':[]}} | FAIL",
                "DEV-06 | {'git':{'repos':[{'name':'r','authors365':[{'id':'a','commits':5},{'id':'b','commits':5}]}]}} | FAIL",
                "DEV-06 | {'git':{'repos':[{'name':'r','authors365':[{'id':'a','commits':4},{'id':'b','commits':3},{'id':'c','commits':3}]}]}} | PASS",
                "DEV-06 | {'git':{'repos':[{'name':'r','authors365':[{'id':'x','commits':90,'bot':true},{'id':'a','commits':4},{'id':'b','commits':3},{'id':'c','commits':3}]}]}} | PASS",
                "DEV-06 | {'git':{'repos':[]}} | NOT_EVALUATED",
                "DEV-07 | {'git':{'repos':[{'name':'r','lastCommit':'2026-01-30'}]}} | FAIL",
                "DEV-07 | {'git':{'repos':[{'name':'r','lastCommit':'2026-01-31'}]}} | PASS",
                "DEV-08 | {'git':{'repos':[{'name':'r','dirty':true}]}} | FAIL",
                "DEV-08 | {'git':{'repos':[{'name':'r'}]}} | NOT_EVALUATED"
            })
    void delivery(String rule, String snapshot, Outcome expected) {
        assertThat(TechnologyTest.of(measured(snapshot), rule).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with {1} left behind by a collector that was {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SEC-11 | 's3':{'buckets':[]} | s3 | denied",
                "SEC-11 | 's3':{'buckets':[{'name':'b','pab':false}]} | s3 | error",
                "SEC-23 | 'api':[] | apigateway | denied",
                "SEC-24 | 'dynamodb':[] | dynamodb | partial",
                "SEC-31 | 'detect':{'multiRegionTrail':true} | trail | skipped",
                "SEC-02 | 'repo':{'trackedEnv':[],'historyEnv':[]} | repo | partial",
                "SEC-06 | 'repo':{'depScan':[]},'detect':{'inspectorLambda':false} | repo | partial",
                "DEV-04 | 'repo':{'tests':0} | repo | denied",
                "UX-01 | 'html':[] | html | error"
            })
    void whatACollectorCouldNotSeeIsNotEvaluated(String rule, String part, String collector, String status) {
        CheckResult result = TechnologyTest.of(
                measured("{'collectors':{'" + collector + "':{'status':'" + status + "','message':'no right'}}," + part
                        + "}"),
                rule);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(result.reason().plain()).endsWith(": collector " + status + ", no right");
    }

    @Test
    void aFaultThatWasSeenStaysOneHoweverMuchWasNotSeen() {
        Technology technology =
                measured("{'collectors':{'s3':{'status':'partial'}},'s3':{'buckets':[{'name':'b','pab':false}]}}");

        assertThat(TechnologyTest.of(technology, "SEC-11").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void someRulesAreMilderWhenLessIsWrong() {
        assertThat(severity("SEC-36", "'acm':[{'domain':'d','notAfter':'2026-05-08T00:00:00Z','inUse':true}]"))
                .isEqualTo(Severity.HIGH);
        assertThat(severity("SEC-36", "'acm':[{'domain':'d','notAfter':'2026-05-09T00:00:00Z','inUse':true}]"))
                .isEqualTo(Severity.MEDIUM);
        assertThat(severity("SEC-30", "'iam':{'unusedOver90d':1,'unusedOver45d':1}"))
                .isEqualTo(Severity.MEDIUM);
        assertThat(severity("SEC-30", "'iam':{'unusedOver90d':0,'unusedOver45d':1}"))
                .isEqualTo(Severity.LOW);
        assertThat(severity("SEC-01", "'repo':{'secrets':[{'path':'p','line':1,'rule':'stripe-test'}]},'lambda':[]"))
                .isEqualTo(Severity.MEDIUM);
        assertThat(severity("SEC-02", "'repo':{'trackedEnv':['.env.example'],'historyEnv':['.env']}"))
                .isEqualTo(Severity.HIGH);
    }

    private static Severity severity(String rule, String part) {
        return measured("{" + part + "}").findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map(Finding::severity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sentencesSayWhatIsMissing() {
        assertThat(sentences(
                        "'lambda':[{'name':'f','url':{'cors':null}},{'name':'g','url':{'cors':{'allowOrigins':['*']}}}],"
                                + "'api':[],'code':{'corsHeaders':[]}"))
                .contains(
                        "No cross-origin policy on function endpoints: 2 endpoints (g, f). 1 allows every origin. 1 names no"
                                + " origin at all, neither in its settings nor in code: browsers refuse other sites there until"
                                + " somebody writes a wildcard by hand, which is the risk.");
        assertThat(sentences("'iam':{'usersWithoutMfa':2}"))
                .containsExactly("Console user without second factor: 2 in the account.");
        assertThat(sentences("'html':[{'path':'index.html','imgNoAlt':3}]"))
                .containsExactly("Image without text alternative: 1 page (index.html (3)).");
        assertThat(sentences(
                        "'repo':{'appsScript':[{'path':'p','access':'ANYONE_ANONYMOUS','executeAs':'USER_DEPLOYING',"
                                + "'handlers':['doPost']}]}"))
                .containsExactly(
                        "Unauthenticated Apps Script endpoint: 1 endpoint (p); 1 runs with the rights of the account"
                                + " that put it there.");
    }

    private static List<String> sentences(String part) {
        return measured("{" + part + "}").findings().stream()
                .filter(finding -> !finding.rule().id().startsWith("STK-"))
                .map(finding -> finding.sentence().plain())
                .toList();
    }
}
