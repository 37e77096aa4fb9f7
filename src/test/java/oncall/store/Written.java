package oncall.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.Side;
import oncall.domain.Span;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.domain.WallTime;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Review;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Occasion;
import oncall.operations.port.Request;
import oncall.operations.port.Wish;

/** One record of each kind that stands in a row, and the document that an earlier version made of it. */
enum Written {
    ACCOUNT_LOOK(LastSeen.Look.class, new LastSeen.Look(5_000_000_000L, Sample.NOW, "contact/akuam", true, "here")),
    CHANGE(Change.class, change()),
    CHANGE_REQUEST(
            Request.class,
            new Request(
                    "U01MAI",
                    Change.Source.UNDO,
                    "because",
                    Optional.of("C02SRE"),
                    Optional.empty(),
                    Optional.of("d1"),
                    Optional.of("c0"))),
    DRAFT(Draft.class, draft()),
    LAST_SEEN_CONTACT(Subject.class, contact()),
    LAST_SEEN_ROTATION(Subject.class, rotation()),
    LAST_SEEN_OVERRIDES(Subject.class, overrides()),
    WISH(Wish.class, wish());

    final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // Records of records.
    final Record value;

    Written(Class<?> type, Record value) {
        this.type = type;
        this.value = value;
    }

    /** As it stood in the row. */
    String document() {
        return resource(name().toLowerCase(Locale.ROOT));
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                Written.class.getResourceAsStream("written/" + name + ".json"), "There is no " + name + ".")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Change change() {
        return new Change(
                "c1",
                Change.Kind.CHANGED,
                Optional.of(Sample.AKUA),
                "akuam",
                Change.Source.SLACK,
                Optional.of("U01MAI"),
                "Zoë’s \"note\" 🙂\n",
                Optional.of(contact()),
                Optional.of(
                        Subject.OfContact.of(new Contact(Sample.AKUA, "akuam", "", ContactType.ESCALATION, plan()))),
                Instant.parse("2026-11-21T12:00:00.123456Z"),
                Change.State.APPLIED,
                Optional.empty(),
                Optional.empty());
    }

    private static Draft draft() {
        return new Draft(
                "d1",
                new Occasion(
                        "U01MAI", Optional.of("C02SRE"), Optional.empty(), Change.Source.IMPORT, Optional.of("c0")),
                Optional.of(new Contact(Sample.AKUA, "akuam", "Akua", ContactType.ONCALL_SCHEDULE, Plan.blank())),
                ContactType.PERSONAL,
                "akuam",
                List.of(new Tag("team", "sre")),
                "Akua",
                plan(),
                List.of(0, -1),
                3,
                new Review(
                        "note",
                        Optional.of(false),
                        Optional.of(Sample.contact(Sample.AKUA, 5)),
                        Map.of("plan.stages[0]", Side.THEIRS)),
                Optional.empty(),
                Sample.NOW);
    }

    /** With an address that was not kept. */
    private static Subject.OfContact contact() {
        return new Subject.OfContact(
                Sample.contact(Sample.AKUA, 5),
                Optional.of(List.of(channel(Address.notKept()))),
                Optional.of(List.of()));
    }

    static Channel channel(Address address) {
        return new Channel(Sample.SMS, Sample.AKUA, "Akua's phone", ChannelType.SMS, address, true);
    }

    private static Subject.OfRotation rotation() {
        return new Subject.OfRotation(
                new Rotation(
                        Sample.arn("rotation/primary"),
                        "primary",
                        "Europe/Berlin",
                        List.of(Sample.AKUA),
                        Optional.of(Sample.NOW),
                        Optional.of(new Recurrence(
                                1,
                                2,
                                List.of(new Recurrence.HandOff(Recurrence.Period.WEEKLY, 1, new WallTime(9, 0))),
                                List.of(new Recurrence.Covered(5, new WallTime(22, 30), new WallTime(6, 0)))))),
                Optional.of(List.of(new Tag("team", ""))));
    }

    private static Wish wish() {
        Span span = new Span(Instant.parse("2026-11-22T09:00:00Z"), Instant.parse("2026-11-22T17:00:00Z"));
        return new Wish(
                "w1",
                2,
                Wish.Kind.COVER,
                "U02AKUA",
                Sample.arn("rotation/primary"),
                "primary",
                Optional.of(Sample.AKUA),
                Optional.empty(),
                span,
                List.of(span),
                "ill",
                Optional.of("C02SRE"),
                Instant.parse("2026-11-21T12:00:00Z"),
                Wish.State.CLAIMED,
                Optional.of(new Wish.Claim("U03SAM", span, Instant.parse("2026-11-21T12:00:01Z"))),
                List.of("U03SAM", "U05ALE"),
                List.of("U05ALE"),
                List.of(new Wish.Taken("U03SAM", span)),
                Set.of(Wish.Occasion.REMINDED_AT_HALF),
                Optional.of("why"));
    }

    private static Subject.OfOverrides overrides() {
        Span day = new Span(Sample.NOW, Sample.NOW.plusSeconds(86_400));
        Arn alejr = Sample.arn("contact/alejr");
        return new Subject.OfOverrides(
                Sample.arn("rotation/primary"),
                "primary",
                day,
                List.of(
                        new RotationOverride(Optional.of("o1"), day, List.of(alejr)),
                        RotationOverride.wanted(day, List.of())),
                List.of(new Shift(day, List.of(alejr), true, List.of(Sample.AKUA))));
    }

    /** With each kind of target, and each kind of number. */
    private static Plan plan() {
        Arn kai = Sample.arn("contact/kai");
        return new Plan(
                List.of(
                        new Stage(
                                0,
                                List.of(
                                        new Target.ToChannel(Sample.SMS, OptionalInt.empty()),
                                        new Target.ToChannel(Sample.SMS, OptionalInt.of(2)),
                                        new Target.ToContact(kai, true))),
                        new Stage(
                                30,
                                List.of(
                                        unrecognised("text"),
                                        unrecognised(1),
                                        unrecognised(1L),
                                        unrecognised(5_000_000_000L),
                                        unrecognised(1.5),
                                        unrecognised(new BigDecimal("1.50")),
                                        unrecognised(new BigInteger("123456789012345678901234567890")),
                                        unrecognised(List.<Object>of(true, "two", 3L)),
                                        unrecognised(Map.of("$", "money")),
                                        new Target.Unrecognised(Map.of("$", 1))))),
                List.of(Sample.arn("rotation/primary")));
    }

    private static Target unrecognised(Object value) {
        return new Target.Unrecognised(Map.of("ContactTargetInfo", Map.of("IsEssential", value)));
    }
}
