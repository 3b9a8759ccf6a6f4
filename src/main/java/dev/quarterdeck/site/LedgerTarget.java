package dev.quarterdeck.site;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where it is recorded who was sent what. */
public sealed interface LedgerTarget {

    /** One result for either kind. */
    <T> T match(Function<Folder, T> folder, Function<Table, T> table);

    /** A folder of this machine. */
    record Folder(Path path) implements LedgerTarget {
        @Override
        public <T> T match(Function<Folder, T> folder, Function<Table, T> table) {
            return folder.apply(this);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A table of DynamoDB.
     *
     * @param region empty where the environment or the credentials' profile decides
     */
    record Table(String name, Optional<String> region) implements LedgerTarget {
        @Override
        public <T> T match(Function<Folder, T> folder, Function<Table, T> table) {
            return table.apply(this);
        }

        @Override
        public String toString() {
            return "dynamodb:" + name;
        }
    }
}
