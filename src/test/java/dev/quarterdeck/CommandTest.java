package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void everyCommandIsALifecycleOfMavenAndAnExecutionOfThePom() throws IOException {
        List<String> words = Arrays.stream(Command.values()).map(Command::word).toList();

        assertThat(xml(".mvn/site-lifecycle/META-INF/plexus/components.xml")
                        .select("component > role-hint")
                        .eachText())
                .containsExactlyInAnyOrderElementsOf(words);
        assertThat(xml("pom.xml")
                        .select("execution:has(goal:matchesOwn(^java$)) > phase")
                        .eachText())
                .containsExactlyInAnyOrderElementsOf(words);
    }

    private static Document xml(String file) throws IOException {
        return Jsoup.parse(Files.readString(Path.of(file)), "", Parser.xmlParser());
    }
}
