package oncall.slack.bench;

import java.util.List;
import java.util.OptionalInt;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Stage;
import oncall.domain.Target;

/** A few people and plans for the screens to show. */
public final class Team {
    public static final String ACCOUNT = "111122223333";

    public static final Channel SMS = channel("akuam", "sms", "Work phone", ChannelType.SMS, "+12065550100", true);
    public static final Channel EMAIL =
            channel("akuam", "email", "Work mail", ChannelType.EMAIL, "akua@example.com", false);

    public static final Contact AKUA = new Contact(
            contact("akuam"),
            "akuam",
            "Akua Mansa",
            ContactType.PERSONAL,
            Plan.ofStages(List.of(
                    new Stage(5, List.of(new Target.ToChannel(SMS.arn(), OptionalInt.of(1)))),
                    new Stage(10, List.of(new Target.ToChannel(EMAIL.arn(), OptionalInt.empty()))),
                    new Stage(
                            1,
                            List.of(new Target.ToChannel(
                                    channelArn("akuam", "00000000-gone"), OptionalInt.empty()))))));

    public static final Contact ALEJANDRO =
            new Contact(contact("alejr"), "alejr", "Alejandro Rosalez", ContactType.PERSONAL, Plan.blank());

    public static final Rotation PRIMARY =
            new Rotation(rotation("primary"), "primary", "Europe/Berlin", List.of(AKUA.arn(), ALEJANDRO.arn()));

    public static final Contact SCHEDULE = new Contact(
            contact("sre-oncall"),
            "sre-oncall",
            "SRE on call",
            ContactType.ONCALL_SCHEDULE,
            Plan.ofRotations(List.of(PRIMARY.arn(), rotation("gone"))));

    public static final Contact ESCALATION = new Contact(
            contact("example_escalation"),
            "example_escalation",
            "Example",
            ContactType.ESCALATION,
            Plan.ofStages(List.of(
                    new Stage(5, List.of(new Target.ToContact(AKUA.arn(), true))),
                    new Stage(
                            0,
                            List.of(
                                    new Target.ToContact(SCHEDULE.arn(), false),
                                    new Target.ToContact(contact("left"), false))))));

    public static final Contact SHARED = new Contact(
            new Arn("arn:aws:ssm-contacts:us-east-2:999900001111:contact/partner"),
            "partner",
            "",
            ContactType.PERSONAL,
            Plan.blank());

    private Team() {}

    public static List<Contact> everybody() {
        return List.of(AKUA, ALEJANDRO, ESCALATION, SCHEDULE, SHARED);
    }

    public static Arn contact(String alias) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:" + ACCOUNT + ":contact/" + alias);
    }

    public static Arn rotation(String name) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:" + ACCOUNT + ":rotation/" + name);
    }

    public static Arn channelArn(String alias, String id) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:" + ACCOUNT + ":contact-channel/" + alias + "/" + id);
    }

    private static Channel channel(
            String alias, String id, String name, ChannelType type, String address, boolean activated) {
        return new Channel(channelArn(alias, id), contact(alias), name, type, new Address(address), activated);
    }
}
