package dev.quarterdeck.notify;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/** A watchdog that raises the alarm when it has not been asked for anything for too long. */
record Alive(Caller caller, URI url) implements Channel {

    @Override
    public String name() {
        return "alive";
    }

    @Override
    public Optional<String> tell(News news) {
        Caller.Answer answer = caller.call(HttpRequest.newBuilder(url).GET());
        return answer.isFine() ? Optional.empty() : Optional.of(answer.fault());
    }
}
