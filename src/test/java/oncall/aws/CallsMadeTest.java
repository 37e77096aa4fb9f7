package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Stage;
import oncall.operations.Outcome;
import oncall.operations.Patience;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.announce.Audience;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import oncall.operations.port.Request;
import oncall.operations.port.Watchers;
import oncall.operations.write.AddChannel;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.CreateContact;
import oncall.operations.write.EditPlan;
import oncall.operations.write.Recording;
import oncall.operations.write.Writing;
import oncall.store.MemoryTurns;
import oncall.testing.FakeJournal;
import oncall.testing.FakeMembership;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.AccessDeniedException;
import software.amazon.awssdk.services.ssmcontacts.model.ConflictException;
import software.amazon.awssdk.services.ssmcontacts.model.CreateContactChannelRequest;
import software.amazon.awssdk.services.ssmcontacts.model.CreateContactChannelResponse;
import software.amazon.awssdk.services.ssmcontacts.model.CreateContactRequest;
import software.amazon.awssdk.services.ssmcontacts.model.CreateContactResponse;
import software.amazon.awssdk.services.ssmcontacts.model.CreateRotationRequest;
import software.amazon.awssdk.services.ssmcontacts.model.CreateRotationResponse;
import software.amazon.awssdk.services.ssmcontacts.model.InternalServerException;
import software.amazon.awssdk.services.ssmcontacts.model.ListContactsRequest;
import software.amazon.awssdk.services.ssmcontacts.model.ListContactsResponse;
import software.amazon.awssdk.services.ssmcontacts.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssmcontacts.model.SsmContactsException;
import software.amazon.awssdk.services.ssmcontacts.model.ThrottlingException;
import software.amazon.awssdk.services.ssmcontacts.model.UpdateContactRequest;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationException;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationExceptionField;

/** Which calls AWS is asked for, in which order, how often, and with which tokens. */
class CallsMadeTest {
    private static final Request MAI = Request.by("U01MAI");
    private static final Plan WANTED = Plan.ofStages(List.of(new Stage(7, List.of())));
    private static final String CHANNEL = "arn:aws:ssm-contacts:us-east-2:111122223333:contact-channel/akuam/1";

    private final MockedSdk aws = new MockedSdk();
    private final SsmContacts contacts = aws.contacts();
    private final SsmRotations rotations = aws.rotations();
    private final CachedContacts known = new CachedContacts(contacts, new SettableClock(), Runnable::run);
    private final Directory directory = new Directory(contacts, rotations);
    private final FakeJournal journal = new FakeJournal();

    @Test
    void a_warm_contact_is_read_once_and_then_asks_nobody() {
        known.read(MockedSdk.AKUA);
        assertThat(aws.calls()).containsExactly("GetContact", "ListContactChannels");
        known.read(MockedSdk.AKUA);
        known.remembered(MockedSdk.AKUA);
        assertThat(aws.calls()).hasSize(2);
    }

    @Test
    void names_are_read_page_by_page_and_then_answer_from_memory() {
        doReturn(
                        ListContactsResponse.builder()
                                .contacts(software.amazon.awssdk.services.ssmcontacts.model.Contact.builder()
                                        .contactArn(MockedSdk.AKUA.value())
                                        .alias("akuam")
                                        .displayName("Akua Mansa")
                                        .type("PERSONAL")
                                        .build())
                                .nextToken("next")
                                .build(),
                        ListContactsResponse.builder().contacts(List.of()).build())
                .when(aws.reads)
                .listContacts(any(ListContactsRequest.class));
        directory.refresh();
        assertThat(aws.requests(ListContactsRequest.class))
                .extracting(ListContactsRequest::nextToken)
                .containsExactly(null, "next");
        assertThat(directory.names().all()).hasSize(1);
        assertThat(directory.isUnknown(MockedSdk.AKUA)).isFalse();
        assertThat(aws.calls()).containsOnlyOnce("ListRotations").hasSize(3);
    }

    @Test
    void a_save_reads_sends_once_what_changed_and_reads_back() {
        aws.updates();
        Contact base = contacts.get(MockedSdk.AKUA);
        Outcome<?> outcome = edit((tries, asked) -> false).run(MAI, new EditPlan(base, base.displayName(), WANTED));
        assertThat(outcome).isEqualTo(new Outcome.Done<>(base.withPlan(WANTED)));
        assertThat(aws.calls()).containsExactly("GetContact", "GetContact", "UpdateContact", "GetContact");
        assertThat(aws.requests(UpdateContactRequest.class)).singleElement().satisfies(sent -> {
            assertThat(sent.contactId()).isEqualTo(MockedSdk.AKUA.value());
            assertThat(sent.displayName()).as("it did not change").isNull();
            assertThat(sent.plan().stages()).hasSize(1);
        });
        assertThat(journal.states()).containsExactly(Change.State.APPLIED);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(answer(ThrottlingException.builder(), 400), Refused.Reason.THROTTLED),
                refusal(answer(ServiceQuotaExceededException.builder(), 400), Refused.Reason.QUOTA),
                refusal(answer(ConflictException.builder(), 400), Refused.Reason.CONFLICT),
                refusal(answer(AccessDeniedException.builder(), 400), Refused.Reason.NO_PERMISSION),
                refusal(
                        SdkClientException.create("Unable to execute", new ConnectException("refused")),
                        Refused.Reason.UNAVAILABLE),
                refusal(answer(SsmContactsException.builder(), 400), Refused.Reason.INVALID));
    }

    private static Arguments refusal(RuntimeException thrown, Refused.Reason reason) {
        return Arguments.of(Named.of(thrown.getClass().getSimpleName(), thrown), reason);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_save_was_sent_once_and_is_not_pending(RuntimeException thrown, Refused.Reason reason) {
        Contact base = contacts.get(MockedSdk.AKUA);
        doThrow(thrown).when(aws.writes).updateContact(any(UpdateContactRequest.class));
        assertThatThrownBy(() -> edit((tries, asked) -> false).run(MAI, new EditPlan(base, "Akua", WANTED)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
        assertThat(aws.requests(UpdateContactRequest.class)).hasSize(1);
        assertThat(journal.states()).containsExactly(Change.State.REFUSED);
    }

    @Test
    void what_aws_finds_invalid_was_sent_once_and_is_told_at_its_field() {
        Contact base = contacts.get(MockedSdk.AKUA);
        AwsServiceException thrown = answer(
                ValidationException.builder()
                        .fields(ValidationExceptionField.builder()
                                .name("DisplayName")
                                .message("bad")
                                .build()),
                400);
        doThrow(thrown).when(aws.writes).updateContact(any(UpdateContactRequest.class));
        assertThat(edit((tries, asked) -> false).run(MAI, new EditPlan(base, "Akua", WANTED)))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().reasons()).containsKey("displayName"));
        assertThat(aws.requests(UpdateContactRequest.class)).hasSize(1);
    }

    static Stream<RuntimeException> silences() {
        return Stream.of(
                ApiCallTimeoutException.create(10_000),
                SdkClientException.create("Unable to execute", new SocketTimeoutException("Read timed out")),
                answer(InternalServerException.builder(), 500),
                answer(SsmContactsException.builder(), 503));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void an_unclear_save_was_sent_once_looked_up_and_stays_pending(RuntimeException thrown) {
        Contact base = contacts.get(MockedSdk.AKUA);
        doThrow(thrown).when(aws.writes).updateContact(any(UpdateContactRequest.class));
        Throwable told =
                catchThrowable(() -> edit((tries, asked) -> false).run(MAI, new EditPlan(base, "Akua", WANTED)));
        assertThat(told).isInstanceOf(Unclear.class);
        assertThat(aws.calls()).containsExactly("GetContact", "GetContact", "UpdateContact", "GetContact");
        assertThat(journal.states()).containsExactly(Change.State.PENDING);
    }

    @ParameterizedTest
    @MethodSource("silences")
    void an_unclear_save_that_was_done_is_found_done_and_not_sent_again(RuntimeException thrown) {
        Contact base = contacts.get(MockedSdk.AKUA);
        doAnswer(asked -> {
                    aws.hold(asked.getArgument(0));
                    throw thrown;
                })
                .when(aws.writes)
                .updateContact(any(UpdateContactRequest.class));
        assertThat(edit((tries, asked) -> tries < 4).run(MAI, new EditPlan(base, "Akua", WANTED)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(aws.requests(UpdateContactRequest.class)).hasSize(1);
    }

    @Test
    void before_a_save_is_sent_again_aws_is_read_again() {
        Contact base = contacts.get(MockedSdk.AKUA);
        doThrow(answer(ThrottlingException.builder(), 400))
                .when(aws.writes)
                .updateContact(any(UpdateContactRequest.class));
        assertThatThrownBy(() -> edit((tries, asked) -> tries < 3).run(MAI, new EditPlan(base, "Akua", WANTED)))
                .isInstanceOf(Refused.class);
        assertThat(String.join(" ", aws.calls()))
                .contains("UpdateContact GetContact UpdateContact")
                .doesNotContain("UpdateContact UpdateContact");
    }

    @Test
    void a_create_that_was_not_answered_is_sent_again_with_the_same_token() {
        doThrow(ApiCallTimeoutException.create(10_000))
                .doReturn(CreateContactResponse.builder()
                        .contactArn(MockedSdk.AKUA.value())
                        .build())
                .when(aws.writes)
                .createContact(any(CreateContactRequest.class));
        NewContact akua = new NewContact(ContactType.PERSONAL, "akuam", "Akua Mansa", List.of(), Plan.blank());
        assertThat(new Writing(parts((tries, asked) -> tries < 3)).run(MAI, new CreateContact(akua, "token-1")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(aws.requests(CreateContactRequest.class))
                .extracting(CreateContactRequest::idempotencyToken)
                .containsExactly("token-1", "token-1");
    }

    @Test
    void a_channel_that_was_not_answered_is_sent_again_with_the_same_token() {
        doThrow(ApiCallTimeoutException.create(10_000))
                .doReturn(CreateContactChannelResponse.builder()
                        .contactChannelArn(CHANNEL)
                        .build())
                .when(aws.writes)
                .createContactChannel(any(CreateContactChannelRequest.class));
        NewChannel phone = new NewChannel(MockedSdk.AKUA, "Phone", ChannelType.SMS, new Address("+12065550100"));
        Throwable told = catchThrowable(
                () -> new Writing(parts((tries, asked) -> tries < 3)).run(MAI, new AddChannel(phone, "token-2")));
        assertThat(told).as("this list does not show it").isInstanceOf(RuntimeException.class);
        assertThat(aws.requests(CreateContactChannelRequest.class))
                .extracting(CreateContactChannelRequest::idempotencyToken)
                .containsExactly("token-2", "token-2");
        assertThat(aws.requests(CreateContactChannelRequest.class))
                .as("no code goes out by itself")
                .allMatch(CreateContactChannelRequest::deferActivation);
    }

    @Test
    void a_rotation_is_sent_with_its_token() {
        doReturn(CreateRotationResponse.builder()
                        .rotationArn("arn:aws:ssm-contacts:us-east-2:111122223333:rotation/r")
                        .build())
                .when(aws.writes)
                .createRotation(any(CreateRotationRequest.class));
        aws.rotations().create(new Rotation(new Arn("r"), "r", "UTC", List.of(MockedSdk.AKUA)), List.of(), "token-3");
        assertThat(aws.requests(CreateRotationRequest.class))
                .extracting(CreateRotationRequest::idempotencyToken)
                .containsExactly("token-3");
    }

    @Test
    void the_sdk_itself_sends_a_change_once_and_repeats_reads_alone() {
        AwsSettings settings = AwsSettings.isolated(
                URI.create("http://127.0.0.1:9"), "us-east-2", new AwsKeys("key", "secret", Optional.empty()));
        AwsLimits limits = new AwsLimits(Duration.ofSeconds(5), 4, Duration.ofSeconds(10), 4);
        try (AwsClient client = AwsClient.open(settings, limits)) {
            assertThat(attempts(client.writes())).isEqualTo(1);
            assertThat(attempts(client.looks())).isEqualTo(1);
            assertThat(attempts(client.reads())).isEqualTo(limits.readAttempts());
        }
    }

    private static int attempts(SsmContactsClient client) {
        return client.serviceClientConfiguration()
                .overrideConfiguration()
                .retryStrategy()
                .orElseThrow()
                .maxAttempts();
    }

    private static AwsServiceException answer(AwsServiceException.Builder builder, int status) {
        return builder.statusCode(status)
                .requestId("r-1")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("Code")
                        .errorMessage("AWS's words")
                        .build())
                .build();
    }

    private Writing edit(Patience patience) {
        return new Writing(parts(patience));
    }

    private ChangeParts parts(Patience patience) {
        SettableClock clock = new SettableClock();
        return new ChangeParts(
                contacts,
                rotations,
                known,
                directory,
                new Permission(Protection.none(), new FakeMembership(clock::instant)),
                new MemoryTurns(Duration.ofSeconds(5)),
                new Recording(journal, Audience.watching(Watchers.none()), clock),
                patience,
                clock);
    }
}
