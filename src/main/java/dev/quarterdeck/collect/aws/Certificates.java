package dev.quarterdeck.collect.aws;

import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;

/** ACM's certificates that were issued, and until when they are good. */
final class Certificates {

    private Certificates() {}

    /** Without the kinds of keys named, only those of old kinds are listed. */
    static void survey(Answers answers) {
        AcmClient acm = answers.client(AcmClient.builder());
        answers.each(
                "acm",
                () -> acm.listCertificatesPaginator(
                                list -> list.certificateStatuses(CertificateStatus.ISSUED, CertificateStatus.EXPIRED)
                                        .includes(filter -> filter.keyTypes(KeyAlgorithm.knownValues())))
                        .certificateSummaryList()
                        .iterator(),
                (listed, item) -> {
                    item.put("domain", listed.domainName()).put("notAfter", listed.notAfter());
                    item.ask(() -> {
                        var certificate = acm.describeCertificate(
                                        describe -> describe.certificateArn(listed.certificateArn()))
                                .certificate();
                        item.put("notAfter", certificate.notAfter())
                                .put("inUse", !certificate.inUseBy().isEmpty());
                    });
                });
    }
}
