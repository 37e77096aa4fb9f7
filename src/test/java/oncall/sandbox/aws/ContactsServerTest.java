package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.ActivationStatus;
import software.amazon.awssdk.services.ssmcontacts.model.ChannelType;
import software.amazon.awssdk.services.ssmcontacts.model.ConflictException;
import software.amazon.awssdk.services.ssmcontacts.model.Contact;
import software.amazon.awssdk.services.ssmcontacts.model.ContactType;
import software.amazon.awssdk.services.ssmcontacts.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationException;

/** The endpoint as the Java SDK meets it. */
final class ContactsServerTest {
    private static final String AKUA = "arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam";

    private ContactsServer server = start(ContactsOptions.defaults());
    private SsmContactsClient client = Clients.of(server, Region.US_EAST_2);

    @BeforeEach
    void begin() {
        client = Clients.of(server, Region.US_EAST_2);
    }

    @AfterEach
    void end() {
        client.close();
        server.close();
    }

    private static ContactsServer start(ContactsOptions options) {
        return Clients.start(options.withPort(0));
    }

    private void restart(ContactsOptions options) {
        end();
        server = start(options);
        begin();
    }

    @Test
    void the_demo_team_is_there() {
        assertThat(client.listContacts(r -> {}).contacts())
                .extracting(Contact::alias)
                .containsExactly("akuam", "alejr", "anasi", "example_escalation", "sam", "sre-oncall");
        assertThat(client.listContactChannels(r -> r.contactId(AKUA)).contactChannels())
                .extracting(channel -> channel.type(), channel -> channel.activationStatus())
                .containsExactly(
                        tuple(ChannelType.SMS, ActivationStatus.ACTIVATED),
                        tuple(ChannelType.VOICE, ActivationStatus.ACTIVATED),
                        tuple(ChannelType.EMAIL, ActivationStatus.ACTIVATED));
        assertThat(client.getContact(r -> r.contactId(AKUA)).plan().stages()).hasSize(3);
        assertThat(client.getContact(r -> r.contactId(AKUA.replace("akuam", "sre-oncall")))
                        .plan()
                        .rotationIds())
                .containsExactly(
                        AKUA.replace("contact/akuam", "rotation/primary"),
                        AKUA.replace("contact/akuam", "rotation/secondary"));
    }

    @Test
    void a_rotation_starts_at_an_instant() {
        assertThat(client.getRotation(r -> r.rotationId(AKUA.replace("contact/akuam", "rotation/primary")))
                        .startTime())
                .isEqualTo(Instant.parse("2024-01-01T17:00:00Z"));
        assertThat(client.listRotations(r -> {}).rotations())
                .extracting(rotation -> rotation.contactIds().size())
                .containsExactly(4, 2);
    }

    @Test
    void each_region_is_an_account_of_its_own() {
        try (SsmContactsClient ireland = Clients.of(server, Region.EU_WEST_1)) {
            assertThat(ireland.createContact(r ->
                                    r.alias("mai").type(ContactType.PERSONAL).plan(p -> p.stages(List.of())))
                            .contactArn())
                    .isEqualTo("arn:aws:ssm-contacts:eu-west-1:111122223333:contact/mai");
        }
        assertThat(client.listContacts(r -> r.aliasPrefix("mai")).contacts()).isEmpty();
    }

    @Test
    void a_contact_is_made_renamed_and_deleted() {
        restart(ContactsOptions.defaults().withEmpty(true));
        String arn = client.createContact(
                        r -> r.alias("mai").type(ContactType.PERSONAL).plan(p -> p.stages(List.of())))
                .contactArn();
        client.updateContact(r -> r.contactId(arn).displayName("Mai Tanaka"));
        assertThat(client.getContact(r -> r.contactId(arn)).displayName()).isEqualTo("Mai Tanaka");
        client.deleteContact(r -> r.contactId(arn));
        assertThatThrownBy(() -> client.getContact(r -> r.contactId(arn)))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        e -> assertThat(e.resourceId()).isEqualTo(arn));
    }

    @Test
    void a_channel_is_activated_with_the_code_from_the_outbox() {
        String arn = client.createContactChannel(r -> r.contactId(AKUA)
                        .name("new phone")
                        .type(ChannelType.SMS)
                        .deliveryAddress(a -> a.simpleAddress("+12065550100")))
                .contactChannelArn();
        OutboxMessage message = server.sandbox().outbox().get(0);
        assertThat(message.channel()).isEqualTo(arn);
        assertThat(message.to()).isEqualTo("+12065550100");
        String wrong = message.code().equals("000000") ? "000001" : "000000";
        assertThatThrownBy(() -> client.activateContactChannel(
                        r -> r.contactChannelId(arn).activationCode(wrong)))
                .isInstanceOf(ValidationException.class);
        client.activateContactChannel(r -> r.contactChannelId(arn).activationCode(message.code()));
        assertThat(client.getContactChannel(r -> r.contactChannelId(arn)).activationStatus())
                .isEqualTo(ActivationStatus.ACTIVATED);
        client.deactivateContactChannel(r -> r.contactChannelId(arn));
        assertThat(client.getContactChannel(r -> r.contactChannelId(arn)).activationStatus())
                .isEqualTo(ActivationStatus.NOT_ACTIVATED);
    }

    @Test
    void an_alias_is_used_once() {
        assertThatThrownBy(() -> client.createContact(
                        r -> r.alias("akuam").type(ContactType.PERSONAL).plan(p -> p.stages(List.of()))))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.resourceId()).isEqualTo(AKUA);
                    assertThat(e.requestId()).isNotBlank();
                });
    }

    @Test
    void a_member_of_a_rotation_is_not_deleted() {
        assertThatThrownBy(() -> client.deleteContact(r -> r.contactId(AKUA)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.dependentEntities())
                                .singleElement()
                                .satisfies(entity -> assertThat(entity.dependentResourceIds())
                                        .containsExactly(AKUA.replace("contact/akuam", "rotation/primary"))));
    }

    @Test
    void a_port_that_is_taken_is_named() {
        assertThatThrownBy(() -> ContactsServer.start(
                        ContactsOptions.defaults().withPort(server.address().getPort())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(String.valueOf(server.address().getPort()));
    }

    @Test
    void every_call_is_heard_of_and_kept() {
        List<Call> heard = new CopyOnWriteArrayList<>();
        Runnable end = server.sandbox().onCall(heard::add);
        client.listContacts(r -> {});
        end.run();
        client.listContacts(r -> {});
        assertThat(heard).extracting(Call::operation, Call::status).containsExactly(tuple("ListContacts", 200));
        assertThat(server.sandbox().calls())
                .hasSize(2)
                .last()
                .satisfies(call -> assertThat(call.answer().path("Contacts")).hasSize(6));
    }
}
