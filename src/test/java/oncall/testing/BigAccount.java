package oncall.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.domain.Target;

/**
 * An account of 10,000 contacts of three channels and stages each, 200 schedules of two rotations, and 300 escalation
 * plans that reach them.
 */
public final class BigAccount {
    public static final int PEOPLE = 10_000;
    public static final int SCHEDULES = 200;
    public static final int ROTATIONS = 400;
    public static final int PLANS = 300;
    public static final int ALL = PEOPLE + SCHEDULES + PLANS;

    private static final List<ChannelType> TYPES = List.of(ChannelType.SMS, ChannelType.VOICE, ChannelType.EMAIL);

    private BigAccount() {}

    public static FakeContacts filled(Instant now) {
        FakeContacts contacts = new FakeContacts();
        for (int i = 0; i < PEOPLE; i++) {
            channels(contacts.has(person(i))).forEach(contacts::has);
        }
        IntStream.range(0, ROTATIONS).mapToObj(BigAccount::rotation).forEach(rotation -> {
            contacts.has(rotation);
            contacts.has(
                    rotation.arn(),
                    new Shift(
                            new Span(now.minusSeconds(86_400), now.plusSeconds(60 * 86_400)),
                            rotation.members(),
                            false));
        });
        IntStream.range(0, SCHEDULES).mapToObj(BigAccount::schedule).forEach(contacts::has);
        IntStream.range(0, PLANS).mapToObj(BigAccount::plan).forEach(contacts::has);
        return contacts;
    }

    public static Contact person(int number) {
        String alias = "person-" + number;
        List<Stage> stages = TYPES.stream()
                .<Target>map(type -> new Target.ToChannel(channel(alias, type), OptionalInt.of(5)))
                .map(target -> new Stage(5, List.of(target)))
                .toList();
        return new Contact(
                FakeContacts.contactArn(alias),
                alias,
                "Person Number " + number,
                ContactType.PERSONAL,
                Plan.ofStages(stages));
    }

    /** All of which work. */
    public static List<Channel> channels(Contact person) {
        List<Channel> channels = new ArrayList<>();
        for (ChannelType type : TYPES) {
            String address = type == ChannelType.EMAIL
                    ? person.alias() + "@example.com"
                    : "+1555" + (1_000_000 + person.alias().hashCode() % 1_000_000);
            channels.add(new Channel(
                    channel(person.alias(), type),
                    person.arn(),
                    person.alias() + " " + type.words(),
                    type,
                    new Address(address),
                    true));
        }
        return channels;
    }

    public static Rotation rotation(int number) {
        return new Rotation(
                FakeContacts.rotationArn("rotation-" + number),
                "rotation-" + number,
                "UTC",
                List.of(person(number).arn()));
    }

    public static Contact schedule(int number) {
        String alias = "schedule-" + number;
        return new Contact(
                FakeContacts.contactArn(alias),
                alias,
                "Schedule Number " + number,
                ContactType.ONCALL_SCHEDULE,
                Plan.ofRotations(List.of(
                        rotation(2 * number).arn(), rotation(2 * number + 1).arn())));
    }

    public static Contact plan(int number) {
        String alias = "plan-" + number;
        List<Target> targets = List.of(
                new Target.ToContact(schedule(number % SCHEDULES).arn(), true),
                new Target.ToContact(person(number).arn(), true));
        return new Contact(
                FakeContacts.contactArn(alias),
                alias,
                "Plan Number " + number,
                ContactType.ESCALATION,
                Plan.ofStages(List.of(new Stage(5, targets))));
    }

    private static Arn channel(String alias, ChannelType type) {
        return FakeContacts.channelArn(alias, type.name().toLowerCase(Locale.ROOT));
    }
}
