package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests of AWS's documentation get the documented answers: reads and updates on the demo team, creates on an empty account. */
final class DocumentedExamplesTest {
    record Example(String operation, JsonNode input, JsonNode output) {
        @Override
        public String toString() {
            return operation + " " + input;
        }
    }

    private static Stream<Example> examples(String file) {
        try (InputStream in = DocumentedExamplesTest.class.getResourceAsStream(file)) {
            List<JsonNode> all = Json.MAPPER
                    .readTree(Objects.requireNonNull(in))
                    .valueStream()
                    .toList();
            return all.stream()
                    .map(each -> new Example(each.path("operation").asText(), each.path("input"), each.path("output")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Example> exact() {
        return Stream.concat(examples("documented-examples.json"), examples("model-examples.json"))
                .filter(each -> Set.of(
                                "CreateContact",
                                "GetContact",
                                "UpdateContact",
                                "GetContactChannel",
                                "UpdateContactChannel",
                                "DeleteContactChannel",
                                "ActivateContactChannel",
                                "DeactivateContactChannel",
                                "SendActivationCode",
                                "TagResource",
                                "UntagResource",
                                "DeleteContact")
                        .contains(each.operation()))
                .filter(new HashSet<>()::add);
    }

    @ParameterizedTest
    @MethodSource("exact")
    void a_documented_request_is_answered_as_documented(Example example) {
        boolean creates = example.operation().equals("CreateContact");
        try (ContactsServer server =
                Clients.start(ContactsOptions.defaults().withPort(0).withEmpty(creates))) {
            prepare(server, example);
            assertThat(call(server, example)).isEqualTo(example.output());
        }
    }

    /** Who takes turns is not deleted; the documentation's team had no rotation. */
    static void prepare(ContactsServer server, Example example) {
        if (!example.operation().equals("DeleteContact")) {
            return;
        }
        String region = example.input().path("ContactId").asText().split(":", -1)[3];
        String rotation = new Arns(region).rotation("primary");
        call(server, new Example("DeleteRotation", Json.object().put("RotationId", rotation), Json.object()));
    }

    @Test
    void the_documented_tags_are_read_back() {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            call(server, named("TagResource"));
            assertThat(call(server, named("ListTagsForResource")))
                    .isEqualTo(named("ListTagsForResource").output());
        }
    }

    @Test
    void the_documented_channel_gets_an_arn_of_its_contact_and_region() {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            Example create = named("CreateContactChannel");
            String arn = call(server, create).path("ContactChannelArn").asText();
            String documented = create.output().path("ContactChannelArn").asText();
            assertThat(arn).startsWith(documented.substring(0, documented.lastIndexOf('/')));
        }
    }

    @Test
    void the_documented_contacts_are_listed() {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            Example list = named("ListContacts");
            assertThat(call(server, list).path("Contacts").findValuesAsText("ContactArn"))
                    .containsAll(list.output().path("Contacts").findValuesAsText("ContactArn"));
        }
    }

    static Example named(String operation) {
        return examples("model-examples.json")
                .filter(each -> each.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode call(ContactsServer server, Example example) {
        String input = example.input().toString();
        String region = input.contains("us-east-1") ? "us-east-1" : "us-east-2";
        return Wire.json(new Wire(server.address())
                .send(region, example.operation(), input)
                .join()
                .body());
    }
}
