package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Collector;
import java.util.Set;

/** Makes one survey in one place. */
final class AwsCollector implements Collector {

    private final Survey survey;
    private final Place place;

    AwsCollector(Survey survey, Place place) {
        this.survey = survey;
        this.place = place;
    }

    @Override
    public String name() {
        return survey.name();
    }

    @Override
    public Set<String> after() {
        return survey.after();
    }

    @Override
    public Collected collect(JsonNode measured) {
        try (Answers answers = new Answers(place, measured)) {
            survey.questions().accept(answers);
            return answers.collected();
        }
    }
}
