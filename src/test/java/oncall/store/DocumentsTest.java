package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
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
import oncall.domain.Side;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.domain.WallTime;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Review;
import oncall.operations.plan.StageForms;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Occasion;
import oncall.operations.port.Request;
import org.junit.jupiter.api.Test;

/** Records as JSON and back: whatever is in them, and what was written by the first version that wrote any. */
final class DocumentsTest {
    private static final SecretKey KEY = SecretKey.parse("00".repeat(32)).orElseThrow();
    private static final SecretKey OTHER = SecretKey.parse("11".repeat(32)).orElseThrow();

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Documents documents = new Documents(new Seal(List.of(KEY)));

    @Test
    void whatever_a_record_holds_comes_back() {
        System.out.println("seed " + seed);
        for (int i = 0; i < 2_000; i++) {
            Draft draft = draft();
            String text = documents.text(draft);
            assertThat(text).as("seed %d", seed).matches("\\p{ASCII}*").doesNotContain("\u0000");
            assertThat(documents.value(text, Draft.class)).as("seed %d", seed).isEqualTo(draft);
            Change change = change();
            assertThat(documents.value(documents.text(change), Change.class))
                    .as("seed %d", seed)
                    .isEqualTo(change);
            Request request = new Request(
                    text(),
                    any(Change.Source.values()),
                    text(),
                    maybe(text()),
                    maybe(text()),
                    maybe(text()),
                    maybe(text()));
            assertThat(documents.value(documents.text(request), Request.class))
                    .as("seed %d", seed)
                    .isEqualTo(request);
        }
        LastSeen.Look look = new LastSeen.Look(5_000_000_000L, moment(), text(), true, text());
        assertThat(documents.value(documents.text(look), LastSeen.Look.class)).isEqualTo(look);
    }

    private Draft draft() {
        Plan plan = plan();
        return new Draft(
                text(),
                new Occasion(text(), maybe(text()), maybe(text()), any(Change.Source.values()), maybe(text())),
                maybe(contact()),
                any(ContactType.values()),
                text(),
                tags(),
                text(),
                plan,
                IntStream.range(0, plan.stages().size())
                        .map(stage -> random.nextInt(-60, 60))
                        .boxed()
                        .toList(),
                random.nextInt(),
                new Review(text(), maybe(random.nextBoolean()), maybe(contact()), Map.of(name(), Side.THEIRS)),
                maybe(new StageForms(
                        plan.stages().isEmpty()
                                ? Map.of()
                                : Map.of(random.nextInt(), plan.stages().get(0)),
                        text())),
                moment());
    }

    private Change change() {
        return new Change(
                text(),
                any(Change.Kind.values()),
                maybe(arn()),
                text(),
                any(Change.Source.values()),
                maybe(text()),
                text(),
                maybe(snapshot()),
                maybe(snapshot()),
                moment(),
                any(Change.State.values()),
                maybe(text()),
                maybe(text()));
    }

    private Subject snapshot() {
        return random.nextInt(4) == 0
                ? new Subject.OfRotation(
                        new Rotation(
                                arn(), text(), text(), List.of(arn(), arn()), maybe(moment()), maybe(recurrence())),
                        maybe(tags()))
                : new Subject.OfContact(contact(), maybe(channels()), maybe(tags()));
    }

    private Recurrence recurrence() {
        return new Recurrence(
                random.nextInt(),
                random.nextInt(),
                some(() -> new Recurrence.HandOff(any(Recurrence.Period.values()), random.nextInt(), time())),
                some(() -> new Recurrence.Covered(random.nextInt(), time(), time())));
    }

    private WallTime time() {
        return new WallTime(random.nextInt(24), random.nextInt(60));
    }

    private List<Channel> channels() {
        return some(() -> new Channel(
                arn(), arn(), text(), any(ChannelType.values()), new Address("x" + name()), random.nextBoolean()));
    }

    private List<Tag> tags() {
        return some(() -> new Tag(text(), text()));
    }

    private Contact contact() {
        return new Contact(arn(), text(), text(), any(ContactType.values()), plan());
    }

    private Plan plan() {
        return new Plan(some(() -> new Stage(random.nextInt(31), some(this::target))), some(this::arn));
    }

    private Target target() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Target.ToChannel(
                        arn(), random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(61)));
            case 1 -> new Target.ToContact(arn(), random.nextBoolean());
            default -> new Target.Unrecognised(loose(3));
        };
    }

    private Map<String, Object> loose(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(random.nextInt(5) == 0 ? "$" : name(), looseValue(depth));
        }
        return map;
    }

    private Object looseValue(int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 -> random.nextDouble();
            case 3 -> new BigDecimal(random.nextInt()).movePointLeft(3);
            case 4 -> new BigInteger(90, random);
            case 5 -> random.nextBoolean();
            case 6 -> text();
            case 7 -> some(() -> looseValue(depth - 1));
            default -> loose(depth - 1);
        };
    }

    /** Any UTF-16 at all: other scripts, control characters, halves of pairs. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x1_0000)));
        }
        return text.toString();
    }

    /** A field's name has no halves of pairs: no JSON parser reads them there. */
    private String name() {
        return text().replaceAll("\\p{Cs}", "");
    }

    private Arn arn() {
        return new Arn("arn:" + text());
    }

    private Instant moment() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(java.util.function.Supplier<T> each) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(each.get());
        }
        return list;
    }

    @Test
    void an_address_is_sealed_or_not_kept_and_never_in_clear() {
        Subject seen = Subject.OfContact.of(Sample.contact(Sample.AKUA, 5), List.of(Sample.channel()));
        Subject without = Subject.OfContact.of(
                Sample.contact(Sample.AKUA, 5),
                List.of(new Channel(
                        Sample.SMS, Sample.AKUA, "Akua's phone", ChannelType.SMS, Address.notKept(), true)));

        String sealed = documents.text((Record) seen);
        assertThat(sealed).contains("\"v1." + KEY.id() + ".").doesNotContain("0199");
        assertThat(documents.text((Record) seen)).as("another nonce").isNotEqualTo(sealed);
        assertThat(documents.value(sealed, Subject.class)).isEqualTo(seen);

        Documents keyless = new Documents(new Seal(List.of()));
        assertThat(keyless.value(sealed, Subject.class)).isEqualTo(without);
        assertThat(keyless.text((Record) seen)).doesNotContain("0199");
        assertThat(new Documents(new Seal(List.of(OTHER))).value(sealed, Subject.class))
                .as("another key")
                .isEqualTo(without);

        Channel elsewhere = new Channel(
                Sample.arn("contact-channel/mallory/1"), Sample.AKUA, "", ChannelType.SMS, new Address("+1"), true);
        String moved = documents
                .text(elsewhere)
                .replaceFirst("v1\\.[^\"]*", sealed.replaceFirst("(?s).*(v1\\.[^\"]*).*", "$1"));
        assertThat(documents.value(moved, Channel.class).address().isKept())
                .as("sealed for another channel")
                .isFalse();
        for (String broken :
                List.of("v1." + KEY.id() + ".", "v1." + KEY.id() + ".AAAA", "v1." + KEY.id() + ".§", "v2.x")) {
            assertThat(new Seal(List.of(KEY)).open(broken, "").isKept())
                    .as(broken)
                    .isFalse();
        }
    }

    @Test
    void a_key_is_32_bytes_and_prints_as_its_id() {
        assertThat(SecretKey.parse("A".repeat(43) + "=").map(SecretKey::id)).contains(KEY.id());
        assertThat(SecretKey.parse("short")).isEmpty();
        assertThat(SecretKey.parse("zz".repeat(32))).isEmpty();
        assertThat(KEY).hasToString("SecretKey[" + KEY.id() + "]");
    }

    @Test
    void what_the_first_version_wrote_is_read() {
        String change = """
                {"id":"c1","kind":"CHANGED","object":{"value":"arn:x"},"name":"akuam","source":"SLACK","userId":"U1",
                "note":"because","before":{"is":"OfContact","contact":{"arn":{"value":"arn:x"},"alias":"akuam",
                "displayName":"Akua","type":"PERSONAL","plan":{"stages":[{"minutes":5,"targets":[
                {"is":"ToChannel","channel":{"value":"arn:s"},"retryMinutes":2},
                {"is":"ToContact","contact":{"value":"arn:c"},"essential":true},
                {"is":"Unrecognised","document":{"ContactTargetInfo":{"IsEssential":false}}}]}],"rotations":[]}},
                "channels":[{"arn":{"value":"arn:s"},"contact":{"value":"arn:x"},"name":"sms","type":"SMS","address":"",
                "activated":true}]},"at":"2026-11-21T12:00:00.123456Z","state":"APPLIED","more":"of a later version"}""";
        Change read = documents.value(change, Change.class);
        assertThat(read.userId()).contains("U1");
        assertThat(read.after()).isEmpty();
        assertThat(read.before())
                .contains(new Subject.OfContact(
                        new Contact(
                                new Arn("arn:x"),
                                "akuam",
                                "Akua",
                                ContactType.PERSONAL,
                                Plan.ofStages(List.of(new Stage(
                                        5,
                                        List.of(
                                                new Target.ToChannel(new Arn("arn:s"), OptionalInt.of(2)),
                                                new Target.ToContact(new Arn("arn:c"), true),
                                                new Target.Unrecognised(
                                                        Map.of("ContactTargetInfo", Map.of("IsEssential", false)))))))),
                        Optional.of(List.of(new Channel(
                                new Arn("arn:s"), new Arn("arn:x"), "sms", ChannelType.SMS, Address.notKept(), true))),
                        Optional.empty()));
        for (String broken : List.of("", "{", "[]", "{\"id\":\"c1\"}", change.replace("OfContact", "OfElephant"))) {
            assertThatThrownBy(() -> documents.value(broken, Change.class)).isInstanceOf(IllegalStateException.class);
        }
    }
}
