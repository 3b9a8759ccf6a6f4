package dev.quarterdeck.briefing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/**
 * Prints JSON with a line for each of its members, and for each record in them: what is searched and compared line by line. With a
 * line for each value, most of a large report would be indents.
 */
final class RecordLines extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private static final int MEMBERS = 1;
    private static final int RECORDS = 2;

    private int depth;

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        super.writeStartObject(json);
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        breakAt(MEMBERS, json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        super.writeObjectEntrySeparator(json);
        breakAt(MEMBERS, json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int members) throws IOException {
        breakAt(MEMBERS, json);
        depth--;
        super.writeEndObject(json, members);
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        super.writeStartArray(json);
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        breakAt(RECORDS, json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        super.writeArrayValueSeparator(json);
        breakAt(RECORDS, json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        if (values > 0) {
            breakAt(RECORDS, json);
        }
        depth--;
        super.writeEndArray(json, values);
    }

    private void breakAt(int level, JsonGenerator json) throws IOException {
        if (depth == level) {
            json.writeRaw('\n');
        }
    }
}
