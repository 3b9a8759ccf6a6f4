package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When the newest commit to a function's code was made that each of its deployments can hold. The code is in the folder of the function's name. */
final class DeployedCommits {

    private static final int MOST_DEPLOYMENTS = 300;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

    /** One deployment, and what was found of it so far. */
    private static final class Deployment {

        private final JsonNode told;
        private final Instant at;
        private Optional<Instant> committed = Optional.empty();

        Deployment(JsonNode told, Instant at) {
            this.told = told;
            this.at = at;
        }

        void found(Instant commit) {
            committed = committed.filter(commit::isBefore).or(() -> Optional.of(commit));
        }
    }

    private final List<Deployment> deployments = new ArrayList<>();

    /**
     * Deployments of functions.
     *
     * @param told those that were measured
     */
    DeployedCommits(JsonNode told) {
        for (JsonNode deployment : told) {
            if (deployments.size() < MOST_DEPLOYMENTS) {
                moment(deployment.path("deployedAt").asText())
                        .ifPresent(at -> deployments.add(new Deployment(deployment, at)));
            }
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Looks for the code of each in one repository. */
    void look(Checkout checkout) {
        List<String> folders = checkout.files().stream()
                .flatMap(DeployedCommits::folders)
                .distinct()
                .toList();
        for (Deployment deployment : deployments) {
            String function = deployment.told.path("function").asText();
            List<String> own = folders.stream()
                    .filter(folder -> folder.equals(function) || folder.endsWith("/" + function))
                    .toList();
            if (!own.isEmpty()) {
                newest(checkout.git(), own, deployment.at).ifPresent(deployment::found);
            } else if (checkout.repository().name().equals(function)) {
                newest(checkout.git(), List.of(""), deployment.at).ifPresent(deployment::found);
            }
        }
    }

    /** The folders above a file, the nearest first. */
    private static Stream<String> folders(TrackedFile file) {
        return Stream.iterate(
                file.folder(),
                folder -> !folder.isEmpty(),
                folder -> folder.substring(0, Math.max(0, folder.lastIndexOf('/'))));
    }

    private static Optional<Instant> newest(Git git, List<String> folders, Instant until) {
        String[] command = Stream.concat(
                        Stream.of("log", "-1", "--no-merges", "--format=%ct", "--until=" + until, "--"),
                        folders.stream().map(folder -> ":(top,literal)" + folder))
                .toArray(String[]::new);
        return Optional.of(git.ask(command).text().strip())
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    /** The deployments whose commit is known, each as it was told and with that. */
    ArrayNode known() {
        ArrayNode known = JsonNodeFactory.instance.arrayNode();
        for (Deployment deployment : deployments) {
            deployment.committed.ifPresent(commit -> {
                ObjectNode node = known.addObject();
                deployment.told.properties().forEach(field -> node.set(field.getKey(), field.getValue()));
                node.put("committedAt", commit.toString());
            });
        }
        return known;
    }
}
