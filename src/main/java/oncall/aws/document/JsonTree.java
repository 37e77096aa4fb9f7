package oncall.aws.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads JSON: one document, or several that stand one after the other. */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    static Tree read(String text) throws Broken {
        return built(text).root();
    }

    static List<Tree> all(String text) throws Broken {
        return built(text).roots();
    }

    private static TreeBuilder built(String text) throws Broken {
        TreeBuilder tree = new TreeBuilder();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(parser, token, tree);
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e, tree);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read.", e);
        }
    }

    private static void take(JsonParser parser, JsonToken token, TreeBuilder tree) throws IOException, Broken {
        SourcePosition spot = JsonFault.spot(parser.currentTokenLocation());
        switch (token) {
            case START_OBJECT, START_ARRAY -> tree.begin(spot, token == JsonToken.START_OBJECT);
            case END_OBJECT, END_ARRAY -> tree.end();
            case FIELD_NAME -> tree.key(spot, parser.currentName());
            case VALUE_STRING -> tree.value(new Tree.Scalar(spot, Tree.Kind.TEXT, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                tree.value(new Tree.Scalar(spot, Tree.Kind.NUMBER, parser.getText()));
            case VALUE_TRUE, VALUE_FALSE -> tree.value(new Tree.Scalar(spot, Tree.Kind.BOOLEAN, parser.getText()));
            default -> tree.value(new Tree.Scalar(spot, Tree.Kind.NULL, "null"));
        }
    }
}
