package dev.quarterdeck.aws;

import dev.quarterdeck.site.MailQueue;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues of the stand-in, each test's own, and what lies in them. */
public final class Queues {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Queues() {}

    /** An empty one, at the address that it would have at AWS. */
    public static MailQueue fresh(AwsFake aws) {
        String name = "mail-events-" + NEXT.incrementAndGet();
        try (SqsAsyncClient sqs = client(aws)) {
            sqs.createQueue(create -> create.queueName(name)).join();
        }
        return new MailQueue("https://sqs.us-east-1.amazonaws.com/123456789012/" + name, "us-east-1", name);
    }

    public static void put(AwsFake aws, MailQueue queue, String body) {
        try (SqsAsyncClient sqs = client(aws)) {
            sqs.sendMessage(send -> send.queueUrl(queue.url()).messageBody(body))
                    .join();
        }
    }

    /** How many messages are left, those among them that somebody has received and not deleted. */
    public static int left(AwsFake aws, MailQueue queue) {
        try (SqsAsyncClient sqs = client(aws)) {
            return sqs
                    .getQueueAttributes(get -> get.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
                    .join()
                    .attributes()
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getKey() == QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES
                            || entry.getKey() == QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
                    .mapToInt(entry -> Integer.parseInt(entry.getValue()))
                    .sum();
        }
    }

    /** A client as anybody could have it, for what the product never does. */
    private static SqsAsyncClient client(AwsFake aws) {
        return SqsAsyncClient.builder()
                .httpClientBuilder(Clients.http(2))
                .endpointOverride(aws.address())
                .region(Region.US_EAST_1)
                .build();
    }
}
