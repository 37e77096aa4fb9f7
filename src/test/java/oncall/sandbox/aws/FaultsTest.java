package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import oncall.sandbox.http.Fault;
import oncall.sandbox.http.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.ConflictException;
import software.amazon.awssdk.services.ssmcontacts.model.ContactType;
import software.amazon.awssdk.services.ssmcontacts.model.InternalServerException;
import software.amazon.awssdk.services.ssmcontacts.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssmcontacts.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssmcontacts.model.SsmContactsException;
import software.amazon.awssdk.services.ssmcontacts.model.ThrottlingException;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationException;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationExceptionReason;

/** The endpoint misbehaves as it is told to, and only so. */
final class FaultsTest {
    private static final String AKUA = "arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam";
    private static final String GET_AKUA = "{\"ContactId\":\"" + AKUA + "\"}";

    private final ContactsServer server =
            Clients.start(ContactsOptions.defaults().withPort(0));
    private final SsmContactsClient client = Clients.of(server, Region.US_EAST_2);
    private final Faults faults = server.sandbox().faults();
    private final Wire wire = new Wire(server.address());

    @AfterEach
    void end() {
        client.close();
        server.close();
    }

    @Test
    void a_throttle_says_when_to_come_again_and_ends_by_itself() {
        faults.add(Fault.next(1, Fault.Kind.THROTTLE, "GetContact").withRetryAfterSeconds(7));
        client.listContacts(r -> {});
        assertThatThrownBy(() -> client.getContact(r -> r.contactId(AKUA)))
                .isInstanceOfSatisfying(
                        ThrottlingException.class,
                        e -> assertThat(e.retryAfterSeconds()).isEqualTo(7));
        assertThat(client.getContact(r -> r.contactId(AKUA)).alias()).isEqualTo("akuam");
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccessDeniedException",
                "ConflictException",
                "DataEncryptionException",
                "InternalServerException",
                "ResourceNotFoundException",
                "ServiceQuotaExceededException",
                "ThrottlingException",
                "ValidationException",
                "ExpiredTokenException"
            })
    void every_exception_arrives_as_itself(String name) {
        faults.add(Fault.next(1, Fault.Kind.FAIL).withError(name));
        assertThatThrownBy(() -> client.updateContact(r -> r.contactId(AKUA).displayName("Other")))
                .isInstanceOfSatisfying(SsmContactsException.class, e -> {
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo(name);
                    assertThat(e.awsErrorDetails().errorMessage()).isNotBlank();
                });
        assertThat(client.getContact(r -> r.contactId(AKUA)).displayName()).isEqualTo("Akua Mansa");
    }

    @Test
    void exceptions_carry_their_modelled_members() {
        faults.add(Fault.next(1, Fault.Kind.FAIL).withError("ConflictException"));
        assertThatThrownBy(() -> client.getContact(r -> r.contactId(AKUA)))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.resourceType()).isEqualTo("CONTACT");
                    assertThat(e.dependentEntities()).hasSize(1);
                });
        faults.add(Fault.next(1, Fault.Kind.FAIL).withError("ServiceQuotaExceededException"));
        assertThatThrownBy(() -> client.getContact(r -> r.contactId(AKUA)))
                .isInstanceOfSatisfying(ServiceQuotaExceededException.class, e -> {
                    assertThat(e.quotaCode()).isNotBlank();
                    assertThat(e.serviceCode()).isEqualTo("ssm-contacts");
                });
        faults.add(Fault.next(1, Fault.Kind.FAIL).withRetryAfterSeconds(3));
        assertThatThrownBy(() -> client.getContact(r -> r.contactId(AKUA)))
                .isInstanceOfSatisfying(InternalServerException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(500);
                    assertThat(e.retryAfterSeconds()).isEqualTo(3);
                });
    }

    @Test
    void exceptions_from_state_carry_their_modelled_members_too() {
        String nobody = AKUA.replace("akuam", "nobody");
        assertThatThrownBy(() -> client.getContact(r -> r.contactId(nobody)))
                .isInstanceOfSatisfying(ResourceNotFoundException.class, e -> {
                    assertThat(e.resourceId()).isEqualTo(nobody);
                    assertThat(e.resourceType()).isEqualTo("CONTACT");
                });
        assertThatThrownBy(() -> client.listContacts(r -> r.maxResults(1025)))
                .isInstanceOfSatisfying(ValidationException.class, e -> {
                    assertThat(e.reason()).isEqualTo(ValidationExceptionReason.FIELD_VALIDATION_FAILED);
                    assertThat(e.fields()).singleElement().satisfies(field -> {
                        assertThat(field.name()).isEqualTo("MaxResults");
                        assertThat(field.message()).isNotBlank();
                    });
                });
        assertThatThrownBy(() -> client.deleteContact(r -> r.contactId(AKUA)))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.resourceId()).isEqualTo(AKUA);
                    assertThat(e.dependentEntities()).isNotEmpty();
                });
        faults.add(Fault.next(1, Fault.Kind.THROTTLE));
        assertThatThrownBy(() -> client.listContacts(r -> {})).isInstanceOfSatisfying(ThrottlingException.class, e -> {
            assertThat(e.quotaCode()).isEqualTo("ListContacts");
            assertThat(e.serviceCode()).isEqualTo("ssm-contacts");
        });
    }

    @Test
    void a_used_up_quota_arrives_with_its_members() {
        try (ContactsServer small = Clients.start(ContactsOptions.defaults()
                        .withPort(0)
                        .withQuota("contacts", 5)
                        .withQuota("activation-codes", 0));
                SsmContactsClient of = Clients.of(small, Region.US_EAST_2)) {
            assertThatThrownBy(() -> of.createContact(
                            r -> r.alias("mai").type(ContactType.PERSONAL).plan(p -> p.stages(List.of()))))
                    .isInstanceOfSatisfying(ServiceQuotaExceededException.class, e -> {
                        assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("The quota of 5 contacts is used up.");
                        assertThat(e.resourceType()).isEqualTo("CONTACT");
                        assertThat(e.quotaCode()).isEqualTo("contacts");
                        assertThat(e.serviceCode()).isEqualTo("ssm-contacts");
                    });
            String channel = new Arns("us-east-2").channel("anasi", "e7f4d1c0-9a2b-4d8e-8c3f-1a6b2c5d7e44");
            assertThatThrownBy(() -> of.sendActivationCode(r -> r.contactChannelId(channel)))
                    .isInstanceOfSatisfying(
                            ServiceQuotaExceededException.class,
                            e -> assertThat(e.quotaCode()).isEqualTo("activation-codes"));
        }
    }

    @Test
    void dropped_before_nothing_is_changed() {
        faults.add(Fault.next(1, Fault.Kind.DROP_BEFORE, "UpdateContact"));
        assertThatThrownBy(() -> client.updateContact(r -> r.contactId(AKUA).displayName("Other")))
                .isInstanceOf(SdkClientException.class);
        assertThat(client.getContact(r -> r.contactId(AKUA)).displayName()).isEqualTo("Akua Mansa");
        assertThat(server.sandbox().calls().get(0)).satisfies(call -> {
            assertThat(call.status()).isZero();
            assertThat(call.answer().isNull()).isTrue();
            assertThat(call.fault()).isEqualTo("drop-before");
        });
    }

    @Test
    void dropped_after_the_change_is_made_and_nobody_told() {
        faults.add(Fault.next(1, Fault.Kind.DROP_AFTER, "UpdateContact"));
        assertThatThrownBy(() -> client.updateContact(r -> r.contactId(AKUA).displayName("Other")))
                .isInstanceOf(SdkClientException.class);
        assertThat(client.getContact(r -> r.contactId(AKUA)).displayName()).isEqualTo("Other");
        assertThat(server.sandbox().calls().get(0)).satisfies(call -> {
            assertThat(call.status()).isZero();
            assertThat(call.answer().isObject()).isTrue();
        });
    }

    @Test
    void a_delay_is_at_least_as_long_as_asked() {
        faults.add(Fault.next(1, Fault.Kind.DELAY, "GetContact").withMillis(300));
        assertThat(client.getContact(r -> r.contactId(AKUA)).alias()).isEqualTo("akuam");
        assertThat(server.sandbox().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.millis()).isGreaterThanOrEqualTo(299));
    }

    @Test
    void three_hundred_calls_hang_while_others_are_served_and_go_on_when_the_faults_are_cleared() {
        faults.add(Fault.next(300, Fault.Kind.HANG, "GetContact"));
        List<CompletableFuture<HttpResponse<String>>> hanging = IntStream.range(0, 300)
                .mapToObj(i -> wire.send("GetContact", GET_AKUA))
                .toList();
        await().until(() -> faults.hanging() == 300);
        assertThat(client.listContacts(r -> {}).contacts()).hasSize(6);
        assertThat(hanging).noneMatch(CompletableFuture::isDone);
        faults.clear();
        assertThat(hanging)
                .allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(200));
        assertThat(faults.hanging()).isZero();
    }

    @Test
    void a_hanging_call_ends_when_its_client_leaves_and_does_nothing() throws IOException {
        faults.add(Fault.next(60, Fault.Kind.HANG));
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sockets.add(wire.begin("UpdateContact", "{\"ContactId\":\"" + AKUA + "\",\"DisplayName\":\"Other\"}"));
        }
        await().until(() -> faults.hanging() == 60);
        for (Socket socket : sockets) {
            socket.close();
        }
        await().until(() -> faults.hanging() == 0 && server.sandbox().calls().size() == 60);
        assertThat(server.sandbox().calls()).allMatch(call -> call.status() == 0);
        assertThat(client.getContact(r -> r.contactId(AKUA)).displayName()).isEqualTo("Akua Mansa");
    }

    @Test
    void a_hanging_call_ends_when_the_endpoint_closes() {
        faults.add(Fault.next(1, Fault.Kind.HANG));
        CompletableFuture<HttpResponse<String>> call = wire.send("GetContact", GET_AKUA);
        await().until(() -> faults.hanging() == 1);
        server.close();
        assertThatThrownBy(call::join).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void a_share_of_the_calls_is_drawn_alike_by_the_same_seed() {
        List<Boolean> first = drawn(42);
        assertThat(drawn(42)).isEqualTo(first);
        assertThat(first).contains(true, false);
        assertThat(drawn(43)).isNotEqualTo(first);
    }

    private List<Boolean> drawn(long seed) {
        faults.clear();
        faults.add(Fault.share(0.3, seed, Fault.Kind.THROTTLE));
        return IntStream.range(0, 60)
                .mapToObj(i -> wire.answer("GetContact", GET_AKUA).has("__type"))
                .toList();
    }

    @Test
    void faults_are_posted_listed_and_cleared_over_http() {
        String posted =
                "{\"operations\":[\"CreateContact\"],\"next\":2,\"do\":\"fail\",\"exception\":\"ConflictException\"}";
        assertThat(post(posted).statusCode()).isEqualTo(200);
        assertThat(Wire.json(get("/_sandbox/faults"))).isEqualTo(Wire.json("[" + posted + "]"));
        assertThatThrownBy(() -> client.createContact(
                        r -> r.alias("mai").type(ContactType.PERSONAL).plan(p -> p.stages(List.of()))))
                .isInstanceOf(ConflictException.class);
        assertThat(Wire.json(get("/_sandbox/faults")).get(0).path("next").asInt())
                .isEqualTo(1);
        assertThat(wire.sandbox("DELETE", "/_sandbox/faults", "application/json", "")
                        .body())
                .isEqualTo("[]");
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void every_kind_of_fault_is_read_back_as_it_was_posted() {
        List<String> documents = List.of(
                "{\"operations\":\"*\",\"do\":\"delay\",\"next\":1,\"millis\":5}",
                "{\"operations\":\"*\",\"do\":\"throttle\",\"share\":0.2,\"seed\":1,\"retryAfterSeconds\":9}",
                "{\"operations\":\"*\",\"do\":\"hang\",\"next\":1}",
                "{\"operations\":\"*\",\"do\":\"drop-before\",\"next\":1}",
                "{\"operations\":[\"GetContact\",\"StartEngagement\"],\"do\":\"drop-after\",\"next\":1}");
        documents.forEach(this::post);
        assertThat(Wire.json(get("/_sandbox/faults"))).isEqualTo(Wire.json(documents.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{}",
                "{\"operations\":\"*\",\"next\":1}",
                "{\"operations\":\"*\",\"next\":1,\"do\":\"explode\"}",
                "{\"operations\":\"*\",\"do\":\"hang\"}",
                "{\"operations\":\"*\",\"do\":\"hang\",\"next\":0}",
                "{\"operations\":\"*\",\"do\":\"hang\",\"next\":1,\"share\":0.5}",
                "{\"operations\":\"*\",\"do\":\"hang\",\"share\":1.5}",
                "{\"operations\":\"*\",\"do\":\"hang\",\"share\":0.5,\"seed\":\"x\"}",
                "{\"operations\":\"*\",\"do\":\"delay\",\"next\":1}",
                "{\"operations\":\"*\",\"do\":\"hang\",\"next\":1,\"millis\":4}",
                "{\"operations\":\"*\",\"do\":\"hang\",\"next\":1,\"unknown\":4}",
                "{\"operations\":[],\"do\":\"hang\",\"next\":1}",
                "{\"operations\":[\"Nothing\"],\"do\":\"hang\",\"next\":1}",
                "{\"operations\":\"*\",\"do\":\"fail\",\"next\":1,\"exception\":\"a b\"}",
                "{\"operations\":\"*\",\"do\":\"drop-after\",\"next\":1,\"retryAfterSeconds\":4}"
            })
    void a_wrong_fault_is_refused_with_words(String document) {
        HttpResponse<String> answer = post(document);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Wire.json(answer.body()).path("error").asText()).isNotBlank();
        assertThat(faults.list()).isEmpty();
    }

    private HttpResponse<String> post(String fault) {
        return wire.sandbox("POST", "/_sandbox/faults", "application/json", fault);
    }

    private String get(String path) {
        return wire.sandbox("GET", path, "application/json", "").body();
    }
}
