package dev.quarterdeck.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailQueueTest {

    @Test
    void readsRegionAndNameFromTheAddress() {
        assertThat(MailQueue.parse("https://sqs.eu-central-1.amazonaws.com/123456789012/Mail_Events-1"))
                .hasValueSatisfying(queue -> {
                    assertThat(queue.region()).isEqualTo("eu-central-1");
                    assertThat(queue).hasToString("sqs:Mail_Events-1");
                });
        assertThat(MailQueue.parse("https://sqs.cn-north-1.amazonaws.com.cn/123456789012/events"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail-events",
                "arn:aws:sqs:us-east-1:123456789012:mail-events",
                "http://sqs.us-east-1.amazonaws.com/123456789012/mail-events",
                "https://sqs.us-east-1.amazonaws.com.thief.example/123456789012/mail-events",
                "https://sqs.us-east-1.amazonaws.com@thief.example/123456789012/mail-events",
                "https://sqs.thief.example/123456789012/mail-events",
                "https://sqs.us-east-1.amazonaws.com/123456789012/mail-events?x=y",
                "https://sqs.us-east-1.amazonaws.com/123456789012/../mail-events",
            })
    void takesNoAddressButOneOfAws(String address) {
        assertThat(MailQueue.parse(address)).isEmpty();
    }
}
