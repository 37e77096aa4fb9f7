package oncall.aws;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import oncall.domain.Arn;
import org.mockito.invocation.Invocation;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.GetContactRequest;
import software.amazon.awssdk.services.ssmcontacts.model.GetContactResponse;
import software.amazon.awssdk.services.ssmcontacts.model.ListContactChannelsRequest;
import software.amazon.awssdk.services.ssmcontacts.model.ListContactChannelsResponse;
import software.amazon.awssdk.services.ssmcontacts.model.ListRotationsRequest;
import software.amazon.awssdk.services.ssmcontacts.model.ListRotationsResponse;
import software.amazon.awssdk.services.ssmcontacts.model.SsmContactsRequest;
import software.amazon.awssdk.services.ssmcontacts.model.Stage;
import software.amazon.awssdk.services.ssmcontacts.model.UpdateContactRequest;
import software.amazon.awssdk.services.ssmcontacts.model.UpdateContactResponse;

/** The SDK's clients with nothing behind them: one contact, {@code akuam}, and a list of what was asked for. */
final class MockedSdk {
    static final Arn AKUA = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam");

    /** Builders and paginators go to the calls themselves, as in the SDK. */
    final SsmContactsClient reads = mock(SsmContactsClient.class, CALLS_REAL_METHODS);

    final SsmContactsClient writes = mock(SsmContactsClient.class, CALLS_REAL_METHODS);
    private final AwsClient client = mock(AwsClient.class);
    private volatile GetContactResponse held = GetContactResponse.builder()
            .contactArn(AKUA.value())
            .alias("akuam")
            .displayName("Akua Mansa")
            .type("PERSONAL")
            .plan(plan -> plan.stages(
                    Stage.builder().durationInMinutes(5).targets(List.of()).build()))
            .build();

    MockedSdk() {
        when(client.reads()).thenReturn(reads);
        when(client.writes()).thenReturn(writes);
        doAnswer(asked -> held).when(reads).getContact(any(GetContactRequest.class));
        doReturn(ListContactChannelsResponse.builder()
                        .contactChannels(List.of())
                        .build())
                .when(reads)
                .listContactChannels(any(ListContactChannelsRequest.class));
        doReturn(ListRotationsResponse.builder().rotations(List.of()).build())
                .when(reads)
                .listRotations(any(ListRotationsRequest.class));
    }

    SsmContacts contacts() {
        return new SsmContacts(client, done -> {});
    }

    SsmRotations rotations() {
        return new SsmRotations(client, done -> {});
    }

    /** {@code UpdateContact} does what it is asked. */
    void updates() {
        doAnswer(asked -> {
                    hold(asked.getArgument(0));
                    return UpdateContactResponse.builder().build();
                })
                .when(writes)
                .updateContact(any(UpdateContactRequest.class));
    }

    /** As if this had been done, whatever was answered. */
    void hold(UpdateContactRequest wanted) {
        held = held.toBuilder()
                .displayName(wanted.displayName() == null ? held.displayName() : wanted.displayName())
                .plan(wanted.plan() == null ? held.plan() : wanted.plan())
                .build();
    }

    /** The requests so far, of both clients, in their order. */
    List<SsmContactsRequest> requests() {
        return Stream.of(reads, writes)
                .flatMap(one -> mockingDetails(one).getInvocations().stream())
                .filter(call -> call.getRawArguments()[0] instanceof SsmContactsRequest)
                .filter(call -> !call.getMethod().getName().endsWith("Paginator"))
                .sorted(Comparator.comparing(Invocation::getSequenceNumber))
                .map(call -> (SsmContactsRequest) call.getRawArguments()[0])
                .toList();
    }

    /** Their operations, for example {@code GetContact}. */
    List<String> calls() {
        return requests().stream()
                .map(request -> request.getClass().getSimpleName().replaceFirst("Request$", ""))
                .toList();
    }

    <T> List<T> requests(Class<T> kind) {
        return requests().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
