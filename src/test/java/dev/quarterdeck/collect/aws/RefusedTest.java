package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class RefusedTest {

    @ParameterizedTest(name = "{0} with status {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            AccessDenied              | 403 | denied      | the right lambda:ListFunctions is missing
            AccessDeniedException     | 400 | denied      | the right lambda:ListFunctions is missing
            NotHeardOf                | 401 | denied      | the right lambda:ListFunctions is missing
            ExpiredToken              | 403 | error       | the credentials have expired
            ExpiredTokenException     | 400 | error       | the credentials have expired
            RequestTimeTooSkewed      | 403 | error       | this machine's clock or the secret key is wrong
            InvalidSignatureException | 403 | error       | this machine's clock or the secret key is wrong
            InvalidClientTokenId      | 403 | not-enabled | the region is not enabled
            OptInRequired             | 401 | not-enabled | the region is not enabled
            SubscriptionRequiredException | 403 | not-enabled | account is not enrolled
            ThrottlingException       | 400 | throttled   | Lambda went on asking to slow down
            NotHeardOf                | 429 | throttled   | Lambda went on asking to slow down
            InternalFailure           | 500 | error       | lambda:ListFunctions failed with status 500
            """)
    void saysWhatAnAnswerMeans(String code, int status, String word, String told) {
        AwsServiceException answer = AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("planted")
                        .build())
                .build();
        Refused.note(answer, "Lambda.ListFunctions", "lambda:ListFunctions");

        Refused refused = Refused.in(answer);

        assertThat(refused.status().word()).isEqualTo(word);
        assertThat(refused).hasMessage(told);
        assertThat(refused.logged()).contains("Lambda.ListFunctions: " + word + ": " + code);
    }
}
