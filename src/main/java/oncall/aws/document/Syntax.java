package oncall.aws.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import oncall.operations.document.Format;

/** Writes plain values as the AWS CLI prints them, or on one line as its flags take them. */
final class Syntax {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("    ", "\n"))
            .withArrayIndenter(new DefaultIndenter("    ", "\n")));

    /** Every text stands in quotes: none can be taken for a number, a date or a boolean by anybody. */
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private Syntax() {}

    static String json(Object plain) {
        return written(PRETTY, plain) + "\n";
    }

    static String line(Object plain) {
        return written(JSON.writer(), plain);
    }

    static String yaml(Object plain) {
        return written(YAML.writer(), plain);
    }

    /** Empty where it is longer than that many letters; then it is written no further. */
    static Optional<String> atMost(int longest, JsonNode node, Format format) {
        BoundedText text = new BoundedText(longest);
        try {
            (format == Format.YAML ? YAML.writer() : PRETTY).writeValue(text, node);
            return Optional.of(format == Format.YAML ? text.toString() : text + "\n");
        } catch (BoundedText.Full e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("What is in memory can always be written.", e);
        }
    }

    static JsonNode node(Object plain) {
        return JSON.valueToTree(plain);
    }

    private static String written(ObjectWriter writer, Object plain) {
        try {
            return writer.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps, lists, texts and numbers can always be written.", e);
        }
    }
}
