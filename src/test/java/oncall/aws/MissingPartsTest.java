package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.ChannelType;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Span;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An endpoint that says yes and leaves parts out: what is read is a value, or refused in words, and never a bug. */
final class MissingPartsTest {
    private static final Arn AKUA = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam");
    private static final Span WEEK =
            new Span(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-30T00:00:00Z"));

    private final HttpServer server;
    private final AwsClient client;
    private final SsmContacts contacts;
    private final SsmRotations rotations;
    private volatile String answer = "{}";

    MissingPartsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        client = AwsClient.open(
                AwsSettings.isolated(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                        "us-east-2",
                        new AwsKeys("AKIAEXAMPLE", "secret", Optional.empty())),
                AwsLimits.usual());
        contacts = new SsmContacts(client, done -> {});
        rotations = new SsmRotations(client, done -> {});
    }

    @AfterEach
    void close() {
        client.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"Contacts\":null,\"ContactChannels\":null,\"Rotations\":null,\"RotationShifts\":null,\"Tags\":null}",
                "{\"Contacts\":[{}],\"ContactChannels\":[{}],\"Rotations\":[{}],\"RotationShifts\":[{}],\"Tags\":[{}]}",
                "{\"Contacts\":[{\"Type\":\"PERSONAL\"}],\"ContactChannels\":[{\"ContactChannelArn\":\"a\"}],"
                        + "\"Rotations\":[{\"RotationArn\":\"a\",\"ContactIds\":[null]}],"
                        + "\"RotationShifts\":[{\"StartTime\":1}],\"Tags\":[{\"Key\":\"k\"}]}",
                "{\"Type\":\"PERSONAL\",\"Plan\":null}",
                "{\"ContactArn\":null,\"ContactChannelArn\":null,\"RotationArn\":null}",
            })
    void each_call_ends_with_a_value_or_in_words(String body) {
        answer = body;
        for (Named<BiConsumer<SsmContacts, SsmRotations>> call : calls()) {
            Throwable thrown = catchThrowable(() -> call.getPayload().accept(contacts, rotations));
            if (thrown != null) {
                assertThat(thrown).as(call.getName()).isInstanceOfAny(Refused.class, Unclear.class);
            }
        }
    }

    @Test
    void a_contact_that_was_made_without_saying_how_it_is_called_is_unclear() {
        assertThat(catchThrowable(() -> contacts.create(
                        new NewContact(ContactType.PERSONAL, "akuam", "", List.of(), Plan.blank()), "t")))
                .isInstanceOf(Unclear.class)
                .hasMessageContaining("not known whether it was done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null",
                "{}",
                "{\"Stages\":null}",
                "{\"Stages\":[],\"RotationIds\":null}",
            })
    void a_contact_without_a_plan_has_a_blank_one(String plan) {
        answer = contact(plan);

        assertThat(contacts.get(AKUA).plan()).isEqualTo(Plan.blank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Stages\":[null]}",
                "{\"Stages\":[{}]}",
                "{\"Stages\":[{\"DurationInMinutes\":null,\"Targets\":null}]}",
                "{\"Stages\":[{\"DurationInMinutes\":5,\"Targets\":[null]}]}",
                "{\"Stages\":[{\"DurationInMinutes\":5,\"Targets\":[{}]}]}",
                "{\"Stages\":[{\"DurationInMinutes\":5,\"Targets\":[{\"ChannelTargetInfo\":null}]}]}",
                "{\"Stages\":[{\"DurationInMinutes\":5,\"Targets\":[{\"ContactTargetInfo\":{\"IsEssential\":null}}]}]}",
                "{\"RotationIds\":[null]}",
            })
    void a_plan_with_parts_missing_is_read(String plan) {
        answer = contact(plan);

        assertThat(contacts.get(AKUA).alias()).isEqualTo("akuam");
    }

    private static String contact(String plan) {
        return "{\"ContactArn\":\"" + AKUA + "\",\"Alias\":\"akuam\",\"Type\":\"PERSONAL\",\"Plan\":" + plan + "}";
    }

    private static List<Named<BiConsumer<SsmContacts, SsmRotations>>> calls() {
        NewContact contact = new NewContact(ContactType.PERSONAL, "akuam", "", List.of(), Plan.blank());
        NewChannel channel = new NewChannel(AKUA, "SMS", ChannelType.SMS, new Address("+12065550100"));
        Rotation rotation = new Rotation(AKUA, "r", "UTC", List.of(AKUA), Optional.empty(), Optional.empty());
        return List.of(
                Named.of("ListContacts", (our, other) -> our.list()),
                Named.of("ListContacts of one", (our, other) -> our.named("akuam")),
                Named.of("GetContact", (our, other) -> our.get(AKUA)),
                Named.of("ListContactChannels", (our, other) -> our.channels(AKUA)),
                Named.of("CreateContact", (our, other) -> our.create(contact, "t")),
                Named.of(
                        "UpdateContact",
                        (our, other) -> our.update(AKUA, ContactType.PERSONAL, Optional.of("Akua"), Optional.empty())),
                Named.of("CreateContactChannel", (our, other) -> our.createChannel(channel, "t")),
                Named.of("SendActivationCode", (our, other) -> our.sendActivationCode(AKUA)),
                Named.of("ActivateContactChannel", (our, other) -> our.activate(AKUA, "123456")),
                Named.of("DeactivateContactChannel", (our, other) -> our.deactivate(AKUA)),
                Named.of(
                        "UpdateContactChannel",
                        (our, other) -> our.updateChannel(AKUA, Optional.of("SMS"), Optional.empty())),
                Named.of("DeleteContactChannel", (our, other) -> our.deleteChannel(AKUA)),
                Named.of("DeleteContact", (our, other) -> our.delete(AKUA)),
                Named.of("ListTagsForResource", (our, other) -> our.tags(AKUA)),
                Named.of("TagResource", (our, other) -> our.tag(AKUA, List.of(new Tag("k", "v")))),
                Named.of("UntagResource", (our, other) -> our.untag(AKUA, List.of("k"))),
                Named.of("ListRotations", (our, other) -> other.all()),
                Named.of("ListRotationShifts", (our, other) -> other.shifts(AKUA, WEEK)),
                Named.of("CreateRotation", (our, other) -> other.create(rotation, List.of(), "t")));
    }
}
