package oncall.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.domain.Target;
import oncall.operations.Clocks;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;

/** Things to be stored. */
final class Sample {
    static final String PHONE = "+12065550199";
    static final Arn AKUA = arn("contact/akuam");
    static final Arn SMS = arn("contact-channel/akuam/1");
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123Z");

    private Sample() {}

    /** That nobody has begun yet. */
    static Schedule schedule(Database database, StoreSettings settings, InstantSource time, Schedule.Rhythm rhythm) {
        return Schedule.of(Store.of(database, settings, Clocks.one(time)), rhythm);
    }

    static Arn arn(String resource) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:" + resource);
    }

    static Contact contact(Arn arn, int minutes) {
        return new Contact(
                arn,
                arn.name(),
                "Akua Mansa",
                ContactType.PERSONAL,
                Plan.ofStages(List.of(new Stage(minutes, List.of(new Target.ToChannel(SMS, OptionalInt.of(2)))))));
    }

    static Channel channel() {
        return new Channel(SMS, AKUA, "Akua's phone", ChannelType.SMS, new Address(PHONE), true);
    }

    static Change pending(String id, Arn object) {
        return new Change(
                id,
                Change.Kind.CHANGED,
                Optional.of(object),
                object.name(),
                Change.Source.SLACK,
                Optional.of("U01MAI"),
                "because",
                Optional.of(Subject.OfContact.of(contact(object, 5))),
                Optional.of(Subject.OfContact.of(contact(object, 7))),
                NOW,
                Change.State.PENDING,
                Optional.empty(),
                Optional.empty());
    }

    static Change as(Change.Kind kind, Change of) {
        return copy(of, kind, of.source(), of.undoes());
    }

    static Change undoing(String id, Change of) {
        return copy(of, of.kind(), Change.Source.UNDO, Optional.of(id));
    }

    private static Change copy(Change of, Change.Kind kind, Change.Source source, Optional<String> undoes) {
        return new Change(
                of.id(),
                kind,
                of.object(),
                of.name(),
                source,
                of.userId(),
                of.note(),
                of.before(),
                of.after(),
                of.at(),
                of.state(),
                undoes,
                of.reference());
    }

    static Change applied(Change pending) {
        return pending.applied(pending.after());
    }

    static List<Announcement> to(Change change, String... channels) {
        return List.of(channels).stream()
                .map(channel ->
                        new Announcement(Notice.of(applied(change)), channel, Optional.of("https://hooks.slack.com/1")))
                .toList();
    }
}
