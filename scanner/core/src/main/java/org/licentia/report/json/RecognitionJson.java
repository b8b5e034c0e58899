package org.licentia.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.licentia.matching.Recognition;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;

/**
 * What was recognised in files, as a JSON array: one object for each file, written one by one. An expression is null
 * where there is no license; {@code candidates} are all readings of an ambiguous one.
 */
public final class RecognitionJson implements AutoCloseable {
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private final OutputStream out;
    private final JsonGenerator json;

    /** Begins the array. The stream is flushed at the end and not closed. */
    public RecognitionJson(OutputStream out) throws IOException {
        this.out = out;
        json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES));
        json.writeStartArray();
    }

    /** The next file. */
    public void write(String path, Recognition recognition) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", path);
        meaning(recognition.all());
        json.writeNumberField("confidence", rounded(recognition.confidence()));
        expression("own", recognition.own());
        json.writeArrayFieldStart("matches");
        for (TextMatch match : recognition.matches()) {
            json.writeStartObject();
            json.writeStringField("kind", match.kind().toString());
            meaning(match.meaning());
            json.writeNumberField("firstLine", match.firstLine());
            json.writeNumberField("lastLine", match.lastLine());
            json.writeNumberField("similarity", rounded(match.similarity()));
            json.writeStringField("subject", match.subject());
            json.writeArrayFieldStart("differences");
            for (String difference : match.differences()) {
                json.writeString(difference);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.close();
        out.write("\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void meaning(LicenseMatch match) throws IOException {
        expression("expression", match);
        json.writeStringField("rule", match.rule());
        json.writeArrayFieldStart("candidates");
        List<SpdxExpression> candidates = match.candidates();
        for (SpdxExpression candidate : candidates) {
            json.writeString(candidate.toString());
        }
        json.writeEndArray();
    }

    private void expression(String field, LicenseMatch match) throws IOException {
        json.writeStringField(field, match.isRecognised() ? match.expression().toString() : null);
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
