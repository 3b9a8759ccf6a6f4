package dev.quarterdeck.bounces;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.site.MailQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A queue of SQS, of which is asked only what the publisher's role may: to receive and to delete messages. */
final class EventQueue implements AutoCloseable {

    private static final String RECEIVE = "sqs:ReceiveMessage";
    private static final String DELETE = "sqs:DeleteMessage";
    private static final String NO_SUCH_MESSAGE = "ReceiptHandleIsInvalid";
    private static final int BATCH = 10;

    /** Has all servers of the queue asked, and not some of them. */
    private static final int WAIT_SECONDS = 1;

    /** Within it a message that was received is nobody else's. */
    private static final int OURS_SECONDS = 120;

    private final MailQueue at;
    private final SqsAsyncClient sqs;

    private EventQueue(MailQueue at, SqsAsyncClient sqs) {
        this.at = at;
        this.sqs = sqs;
    }

    /** Makes the client; no call is made yet. */
    static EventQueue open(MailQueue at) {
        SqsAsyncClientBuilder builder = SqsAsyncClient.builder().httpClientBuilder(Clients.http(1));
        return new EventQueue(at, Clients.made(builder, Optional.of(at.region()), at.toString(), builder::build));
    }

    /** Some of the messages; none where none is left. */
    List<Message> receive() {
        return answered(
                        sqs.receiveMessage(receive -> receive.queueUrl(at.url())
                                .maxNumberOfMessages(BATCH)
                                .waitTimeSeconds(WAIT_SECONDS)
                                .visibilityTimeout(OURS_SECONDS)),
                        RECEIVE)
                .messages();
    }

    void delete(Message message) {
        answered(sqs.deleteMessage(delete -> delete.queueUrl(at.url()).receiptHandle(message.receiptHandle())), DELETE);
    }

    /** Asks to delete what nobody received: whoever may is told so, and no message is counted as received. */
    void probe() {
        try {
            sqs.deleteMessage(delete -> delete.queueUrl(at.url()).receiptHandle("none"))
                    .join();
        } catch (CompletionException e) {
            boolean isMissed = e.getCause() instanceof SqsException answer
                    && NO_SUCH_MESSAGE.equals(answer.awsErrorDetails().errorCode());
            if (!isMissed) {
                throw Refusal.of(e, DELETE, at.toString());
            }
        }
    }

    private <T> T answered(CompletableFuture<T> call, String asked) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw Refusal.of(e, asked, at.toString());
        }
    }

    @Override
    public void close() {
        sqs.close();
    }
}
