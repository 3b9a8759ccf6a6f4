package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Collected;
import java.nio.file.Path;

/** A repository with one file of Python, and what is seen in it. */
record PythonSource(Path folder) {

    /** Stands before what a test is about, whose first line is the fourth. */
    static final String HANDLER = "def lambda_handler(event, context):\n    pass\n\n";

    Collected code(String path, String python) {
        TestRepository repository =
                TestRepository.in(folder).write(path, python).commit("ann", "2026-04-01T10:00:00Z");
        return Looked.at("code", repository.named("boats"));
    }

    JsonNode handlers(String python) {
        return code("crew/lambda_function.py", HANDLER + python).part().at("/code/handlers");
    }
}
