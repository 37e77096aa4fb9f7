package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.port.NewContact;
import oncall.sandbox.aws.OutboxMessage;
import oncall.testing.slack.Modal;

/** Somebody adds a contact channel, has a code sent to it, and activates it. */
final class ChannelErrand implements Errand {
    private final Desk desk;
    private final Office office;
    private final String alias;
    private boolean saved;
    private boolean entered;

    ChannelErrand(Desk desk, Office office, String alias) {
        this.desk = desk;
        this.office = office;
        this.alias = alias;
    }

    @Override
    public void prepare() {
        office.aws.create(
                new NewContact(ContactType.PERSONAL, alias, "Name of " + alias, List.of(), Plan.blank()),
                "token-" + alias);
    }

    @Override
    public boolean presses() {
        switch (desk.form()) {
            case "" -> desk.opens("/oncall channels " + alias);
            case "words" -> {
                desk.saysWhy();
                desk.modal().closes();
            }
            case "channels.add" -> adds(desk.modal());
            case "channels.code" -> enters(desk.modal());
            case "channels" -> {
                return listed(desk.modal());
            }
            default -> throw new AssertionError(desk.person.look());
        }
        return true;
    }

    private boolean listed(Modal list) {
        if (list.text().contains("· activated")) {
            return false;
        }
        if (list.offers("Send Code")) {
            desk.presses(codes().isEmpty() ? "Send Code" : "Enter Code");
        } else if (list.offers("Add Channel")) {
            desk.presses("Add Channel");
        } else {
            desk.saysWhy();
            desk.presses("All Channels");
        }
        return true;
    }

    private void adds(Modal form) {
        if (saved) {
            desk.saysWhy();
        } else {
            form.choose("Type", "E-mail").fill("Name", "Mail of " + alias);
            form.fill("Phone number or e-mail address", address());
            saved = true;
        }
        assertThat(form.value("Type")).isEqualTo("E-mail");
        assertThat(form.value("Name")).isEqualTo("Mail of " + alias);
        assertThat(form.value("Phone number or e-mail address")).isEqualTo(address());
        desk.submits();
    }

    private void enters(Modal form) {
        if (codes().isEmpty()) {
            desk.saysWhy();
            office.later(Duration.ofSeconds(61));
            desk.presses("All Channels");
            return;
        }
        String code = codes().get(0).code();
        if (entered) {
            desk.saysWhy();
            assertThat(form.value("Activation code")).isEqualTo(code);
        } else {
            form.fill("Activation code", code);
            entered = true;
        }
        desk.submits();
    }

    private String address() {
        return alias + "@example.com";
    }

    private List<OutboxMessage> codes() {
        return desk.world.contacts.sandbox().outbox().stream()
                .filter(message -> message.to().equals(address()))
                .toList();
    }

    @Override
    public boolean isTold() {
        return desk.world.slack.channel("#sre").count("activated the contact channel *Mail of " + alias + "*") > 0;
    }

    @Override
    public void isDoneOnce() {
        Arn contact = office.aws.named(alias).orElseThrow().arn();
        assertThat(office.aws.channels(contact)).singleElement().matches(Channel::activated);
        assertThat(codes()).hasSize(1);
        desk.world
                .slack
                .channel("#sre")
                .showsTimes(1, "added the contact channel *Mail of " + alias + "*")
                .showsTimes(1, "activated the contact channel *Mail of " + alias + "*");
    }
}
