package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of SES in which nothing is left to be done, and what is said of it. */
record ReadyAccount(AwsFake aws) {

    static final String READY = """
            {"VerifiedForSendingStatus":true,"DkimAttributes":{"SigningEnabled":true,"Status":"SUCCESS"}}""";
    static final String MAY_SEND = """
            {"SendingEnabled":true,"EnforcementStatus":"HEALTHY","ProductionAccessEnabled":true,
             "SendQuota":{"Max24HourSend":200.0,"MaxSendRate":1.0,"SentLast24Hours":170.0}}""";
    static final String TELLS = """
            {"EventDestinations":[{"Name":"queue","Enabled":true,
             "MatchingEventTypes":["SEND","DELIVERY","BOUNCE","COMPLAINT"]}]}""";

    static final Map<String, String> ANSWERS =
            Map.of("GetEmailIdentity", READY, "GetAccount", MAY_SEND, "GetConfigurationSetEventDestinations", TELLS);

    /** One that is ready, but for an operation that the test has answered in another way. */
    void allBut(String operation) throws IOException {
        aws.forget();
        for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
            if (!answer.getKey().equals(operation)) {
                answering(answer.getKey(), answer.getValue());
            }
        }
    }

    List<Inspection> look() {
        try (NameServer names = names("v=DMARC1; p=quarantine; rua=mailto:owner@example.com")) {
            return look(names.dns());
        }
    }

    static List<Inspection> look(Dns dns) {
        try (SesReadiness ses = SesReadiness.open(route(), dns)) {
            return ses.of(mail());
        }
    }

    static NameServer names(String text) {
        return new NameServer(Map.of("_dmarc.example.com", List.of("another", text)));
    }

    static SesReadiness.Mail mail() {
        return new SesReadiness.Mail("reports@Example.com", List.of("owner@mail.example.com", "ann@example.org"), 30);
    }

    static Route.Ses route() {
        return new Route.Ses(Optional.of("us-east-1"), Optional.of("quarterdeck-digests"));
    }

    static List<String> wrong(List<Inspection> seen) {
        return seen.stream()
                .flatMap(one -> one.wrong().stream())
                .map(ReadyAccount::told)
                .toList();
    }

    static String told(Problem problem) {
        assertThat(problem.todo()).isNotBlank();
        return problem.code() + " " + problem.what();
    }

    void answering(String operation, String result) throws IOException {
        if (operation.equals("GetEmailIdentity")) {
            known("example.com", result);
            failing(operation, "NotFoundException", 404);
        } else {
            aws.script("{\"service\":\"sesv2\",\"operation\":\"" + operation + "\",\"result\":" + result + "}");
        }
    }

    void known(String identity, String result) throws IOException {
        aws.script("{\"service\":\"sesv2\",\"operation\":\"GetEmailIdentity\",\"when\":{\"EmailIdentity\":\"" + identity
                + "\"},\"result\":" + result + "}");
    }

    void failing(String operation, String code, int status) throws IOException {
        aws.script("{\"service\":\"sesv2\",\"operation\":\"" + operation + "\",\"error\":{\"code\":\"" + code
                + "\",\"message\":\"hostile\",\"common\":true,\"status\":" + status + "}}");
    }
}
