package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.ActivationStatus;
import software.amazon.awssdk.services.ssmcontacts.model.Contact;
import software.amazon.awssdk.services.ssmcontacts.model.ContactChannel;
import software.amazon.awssdk.services.ssmcontacts.model.ContactType;
import software.amazon.awssdk.services.ssmcontacts.model.GetContactResponse;
import software.amazon.awssdk.services.ssmcontacts.model.ListContactsRequest;
import software.amazon.awssdk.services.ssmcontacts.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssmcontacts.model.Rotation;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationException;

/**
 * What holds in every account, whoever keeps it: the sandbox always, AWS itself where {@code ONCALL_REAL_AWS=true}, and
 * there nothing is written unless {@code ONCALL_REAL_AWS_WRITES=true} too.
 */
@ParameterizedClass
@MethodSource("accounts")
final class ContactsContractTest {
    /** Enough of a large account, few enough for its rate limits. */
    private static final int SOME = 20;

    private final ContractAccount account;
    private final SsmContactsClient client;

    ContactsContractTest(ContractAccount account) {
        this.account = account;
        client = account.open();
    }

    static Stream<ContractAccount> accounts() {
        return ContractAccount.named(System.getenv()).stream();
    }

    @AfterEach
    void end() {
        account.close();
    }

    @Test
    void a_listed_contact_is_read_by_its_arn() {
        assertThat(some()).allSatisfy(listed -> {
            GetContactResponse read = client.getContact(r -> r.contactId(listed.contactArn()));
            assertThat(read.contactArn()).isEqualTo(listed.contactArn()).endsWith(":contact/" + listed.alias());
            assertThat(read.alias()).isEqualTo(listed.alias());
            assertThat(read.displayName()).isEqualTo(listed.displayName());
            assertThat(read.type()).isEqualTo(listed.type()).isNotEqualTo(ContactType.UNKNOWN_TO_SDK_VERSION);
            assertThat(read.plan().hasStages()).isEqualTo(read.type() != ContactType.ONCALL_SCHEDULE);
        });
    }

    @Test
    void small_pages_hold_what_one_list_holds() {
        List<Contact> paged = client.listContactsPaginator(r -> r.maxResults(2)).stream()
                .peek(page -> assertThat(page.contacts()).hasSizeLessThanOrEqualTo(2))
                .flatMap(page -> page.contacts().stream())
                .toList();
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all(r -> {}));
    }

    @Test
    void contacts_are_listed_by_type_and_by_the_beginning_of_their_alias() {
        List<Contact> byType = Stream.of(ContactType.PERSONAL, ContactType.ESCALATION, ContactType.ONCALL_SCHEDULE)
                .flatMap(type -> all(r -> r.type(type)).stream()
                        .peek(contact -> assertThat(contact.type()).isEqualTo(type)))
                .toList();
        assertThat(byType).containsExactlyInAnyOrderElementsOf(all(r -> {}));
        Contact one = anyContact();
        assertThat(all(r -> r.aliasPrefix(one.alias())))
                .contains(one)
                .allSatisfy(contact -> assertThat(contact.alias()).startsWith(one.alias()));
    }

    @Test
    void a_listed_channel_is_read_by_its_arn() {
        List<ContactChannel> channels = some().stream()
                .filter(contact -> contact.type() == ContactType.PERSONAL)
                .flatMap(contact -> client.listContactChannelsPaginator(r -> r.contactId(contact.contactArn())).stream()
                        .flatMap(page -> page.contactChannels().stream())
                        .peek(channel -> assertThat(channel.contactArn()).isEqualTo(contact.contactArn())))
                .limit(SOME)
                .toList();
        assertThat(channels).allSatisfy(listed -> {
            var read = client.getContactChannel(r -> r.contactChannelId(listed.contactChannelArn()));
            assertThat(read.contactChannelArn()).isEqualTo(listed.contactChannelArn());
            assertThat(read.contactArn()).isEqualTo(listed.contactArn());
            assertThat(read.name()).isEqualTo(listed.name());
            assertThat(read.type()).isEqualTo(listed.type());
            assertThat(read.deliveryAddress()).isEqualTo(listed.deliveryAddress());
            assertThat(read.activationStatus())
                    .isEqualTo(listed.activationStatus())
                    .isIn(ActivationStatus.ACTIVATED, ActivationStatus.NOT_ACTIVATED);
        });
    }

    @Test
    void a_listed_rotation_is_read_by_its_arn() {
        assertThat(rotations()).allSatisfy(listed -> {
            var read = client.getRotation(r -> r.rotationId(listed.rotationArn()));
            assertThat(read.rotationArn()).isEqualTo(listed.rotationArn());
            assertThat(read.name()).isEqualTo(listed.name());
            assertThat(read.contactIds()).isEqualTo(listed.contactIds());
            assertThat(read.timeZoneId()).isEqualTo(listed.timeZoneId());
            assertThat(read.startTime()).isEqualTo(listed.startTime());
            assertThat(read.recurrence()).isEqualTo(listed.recurrence());
        });
    }

    @Test
    void the_shifts_of_a_fortnight_reach_into_it_and_follow_each_other() {
        Instant from = Instant.parse("2026-03-02T12:00:00Z");
        Instant to = from.plus(Duration.ofDays(14));
        assertThat(rotations()).allSatisfy(rotation -> {
            var shifts = client
                    .listRotationShiftsPaginator(r ->
                            r.rotationId(rotation.rotationArn()).startTime(from).endTime(to))
                    .stream()
                    .flatMap(page -> page.rotationShifts().stream())
                    .toList();
            assertThat(shifts).allSatisfy(shift -> {
                assertThat(shift.startTime()).isBefore(to).isBefore(shift.endTime());
                assertThat(shift.endTime()).isAfter(from);
            });
            assertThat(shifts)
                    .isSortedAccordingTo((one, other) -> one.startTime().compareTo(other.startTime()));
        });
    }

    @Test
    void tags_are_read_of_a_contact() {
        assertThat(client.listTagsForResource(r -> r.resourceARN(anyContact().contactArn()))
                        .tags())
                .allSatisfy(tag -> assertThat(tag.key()).isNotEmpty());
    }

    @Test
    void what_does_not_exist_is_not_found() {
        String nobody = nobody();
        assertThatThrownBy(() -> client.getContact(r -> r.contactId(nobody)))
                .isInstanceOf(ResourceNotFoundException.class);
        String channel = nobody.replace(":contact/", ":contact-channel/") + "/" + UUID.randomUUID();
        assertThatThrownBy(() -> client.getContactChannel(r -> r.contactChannelId(channel)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    /** AWS does not call it missing, although its model has a word for that. */
    @Test
    void a_rotation_that_does_not_exist_is_an_invalid_value() {
        String nothing = nobody().replace(":contact/", ":rotation/");
        assertThatThrownBy(() -> client.getRotation(r -> r.rotationId(nothing)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Invalid resource Arn");
    }

    @Test
    void what_the_model_forbids_is_an_invalid_value() {
        assertThatThrownBy(() -> client.getContact(r -> r.contactId("nonsense")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> client.listContacts(r -> r.maxResults(1025))).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> client.listContacts(r -> r.nextToken("nonsense")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void a_contact_is_made_changed_and_deleted_where_that_is_allowed() {
        assumeFalse(account.readsOnly(), "This account is read only: ONCALL_REAL_AWS_WRITES=true allows more.");
        String alias = "oncall-contract-" + UUID.randomUUID();
        String arn = client.createContact(r -> r.alias(alias)
                        .displayName("Contract")
                        .type(ContactType.PERSONAL)
                        .plan(p -> p.stages(List.of())))
                .contactArn();
        try {
            assertThat(all(r -> r.aliasPrefix(alias)))
                    .singleElement()
                    .satisfies(made -> assertThat(made.contactArn()).isEqualTo(arn));
            client.updateContact(r -> r.contactId(arn).displayName("Changed"));
            GetContactResponse read = client.getContact(r -> r.contactId(arn));
            assertThat(read.displayName()).isEqualTo("Changed");
            assertThat(read.plan().stages()).isEmpty();
        } finally {
            client.deleteContact(r -> r.contactId(arn));
        }
        assertThatThrownBy(() -> client.getContact(r -> r.contactId(arn)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private List<Contact> all(Consumer<ListContactsRequest.Builder> request) {
        return client.listContactsPaginator(request).stream()
                .flatMap(page -> page.contacts().stream())
                .toList();
    }

    private List<Contact> some() {
        return all(r -> {}).stream().limit(SOME).toList();
    }

    private List<Rotation> rotations() {
        return client.listRotationsPaginator(r -> {}).stream()
                .flatMap(page -> page.rotations().stream())
                .limit(SOME)
                .toList();
    }

    private Contact anyContact() {
        List<Contact> contacts = client.listContacts(r -> {}).contacts();
        assumeFalse(contacts.isEmpty(), "This account has no contacts to read.");
        return contacts.get(0);
    }

    /** An ARN of this account and region that names nobody. */
    private String nobody() {
        return anyContact().contactArn().replaceFirst("[^/]+$", "oncall-contract-nobody");
    }
}
