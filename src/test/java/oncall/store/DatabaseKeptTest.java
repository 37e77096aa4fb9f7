package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.aws.document.CliDocuments;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.Documents;
import oncall.operations.document.ExportText;
import oncall.operations.document.ImportReview;
import oncall.operations.document.Reading;
import oncall.operations.port.Kept;
import oncall.operations.port.Kept.Here;
import oncall.operations.port.Kept.Missing;
import oncall.operations.port.Kept.Why;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.testing.KeptContract;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What one of two replicas keeps with a key, and the other finds. */
@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseKeptTest extends StoreTest implements KeptContract {
    private static final SecretKey KEY = SecretKey.parse("00".repeat(32)).orElseThrow();
    private static final SecretKey OTHER = SecretKey.parse("11".repeat(32)).orElseThrow();
    private static final ExportText TEXT = new ExportText("akua@example.com");

    private Database second;
    private Stored one;
    private Stored other;
    private int asked;

    DatabaseKeptTest(Kind kind) {
        super(kind);
    }

    @BeforeEach
    void openBoth() {
        second = Kind.open(settings);
        one = of(database, settings.with(KEY));
        other = of(second, settings.with(KEY));
    }

    private Stored of(Database its, StoreSettings with) {
        return new Stored(its, with, Duration.ofSeconds(5), clock);
    }

    @AfterEach
    void closeSecond() {
        second.close();
    }

    /** Now of the one replica, now of the other. */
    @Override
    public synchronized Kept<ExportText> kept() {
        return asked++ % 2 == 0 ? one.exports : other.exports;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    /** Documents of nearly a megabyte, each of another kind of thing. */
    static Stream<String> large() {
        String akua = "{\"ContactId\": \"akuam\", \"Plan\": ";
        String channels = many(
                6_000,
                "{\"Name\":\"n%d\",\"Type\":\"EMAIL\",\"DeliveryAddress\":{\"SimpleAddress\":"
                        + "\"a%d@example.com\"},\"ActivationStatus\":\"ACTIVATED\"}");
        return Stream.of(
                "[" + many(20_000, "{\"ContactId\": \"nobody%d\", \"Plan\": {}}") + "]",
                "["
                        + many(
                                11_000,
                                "{\"Alias\": \"new%d\", \"Type\": \"PERSONAL\", \"Plan\": {\"Stages\": []}, \"Tags\": []}")
                        + "]",
                akua + "{\"Stages\": [" + many(20_000, "{\"DurationInMinutes\": 1, \"Targets\": []}") + "]}}",
                akua + "{\"Stages\": [{\"DurationInMinutes\": 1, \"Targets\": ["
                        + many(13_000, "{\"ChannelTargetInfo\": {\"ContactChannelId\": \"channel%d\"}}") + "]}]}}",
                "{\"ContactArn\": \"" + Team.AKUA.arn()
                        + "\", \"Alias\": \"akuam\", \"Type\": \"PERSONAL\", \"Plan\": {}," + " \"ContactChannels\": ["
                        + channels + "]}",
                "{\"Rotations\": ["
                        + many(
                                3_000,
                                "{\"Name\":\"r%d\",\"ContactIds\":[\"akuam\",\"alejr\"],\"TimeZoneId\":"
                                        + "\"Europe/Berlin\",\"Recurrence\":{\"DailySettings\":[{\"HourOfDay\":9,\"MinuteOfHour\":0}],"
                                        + "\"NumberOfOnCalls\":1,\"RecurrenceMultiplier\":1}}")
                        + "]}");
    }

    private static String many(int count, String form) {
        return IntStream.range(0, count)
                .mapToObj(i -> form.replace("%d", "" + i))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("large")
    void a_review_of_the_largest_document_comes_back_as_it_was_and_fits(String document) {
        assertThat(document.length()).isLessThan(Documents.LARGEST);
        Bench bench = Bench.withTeam();
        Reading<AccountDocument> read = new CliDocuments().read(document);
        ImportReview review =
                bench.review.run(Bench.MAI, ((Reading.Read<AccountDocument>) read).value(), (done, of, what) -> {});

        Kept.Found<ImportReview> found = other.reviews.take("U1", one.reviews.keep("U1", "a1", review));
        assertThat(found.equals(new Here<>(review))).isTrue();
        one.reviews.keep("U1", "a2", review);
        assertThat(tables().column("select weight from kept where weight < " + Kept.MOST / 4))
                .hasSize(1);
    }

    @Test
    void an_export_and_a_review_are_two_things() {
        String id = one.exports.keep("U1", "a1", TEXT);
        ImportReview none = new ImportReview(
                List.of(), Set.of(), List.of(new ImportReview.Taken(Sample.AKUA, "Akua Mansa")), Set.of());
        one.reviews.keep("U1", "a1", none);
        assertThat(other.exports.find("U1", id)).isEqualTo(new Here<>(TEXT));
        assertThat(other.reviews.find("U1", id)).isEqualTo(new Here<>(none));
    }

    @Test
    void nobody_can_read_it_in_the_database_and_another_key_opens_nothing() {
        String id = one.exports.keep("U1", "a1", TEXT);
        assertThat(tables().column("select sealed from kept"))
                .singleElement()
                .asString()
                .matches("v1\\.[\\w-]{8}\\.[\\w-]+");
        assertThat(of(second, settings.with(OTHER)).exports.find("U1", id)).isEqualTo(new Missing<>(Why.ELSEWHERE));
        assertThat(of(second, settings).exports.find("U1", id)).isEqualTo(new Missing<>(Why.ELSEWHERE));
        tables().run("update kept set user_id = 'U2'");
        assertThat(other.exports.find("U2", id)).isEqualTo(new Missing<>(Why.ELSEWHERE));
    }

    @Test
    void without_a_key_nothing_is_stored_and_the_other_replica_says_so() {
        Stored keyless = of(database, settings);
        String id = keyless.exports.keep("U1", "a1", TEXT);
        assertThat(tables().column("select id from kept")).isEmpty();
        assertThat(keyless.exports.find("U1", id)).isEqualTo(new Here<>(TEXT));
        for (Stored replica : List.of(of(second, settings), other)) {
            assertThat(replica.exports.find("U1", id)).isEqualTo(new Missing<>(Why.ELSEWHERE));
            assertThat(replica.exports.take("U1", id)).isEqualTo(new Missing<>(Why.ELSEWHERE));
        }
        assertThat(keyless.exports.take("U1", id)).isEqualTo(new Here<>(TEXT));
    }

    @Test
    void while_the_database_is_away_it_is_kept_here() {
        database.close();
        String id = one.exports.keep("U1", "a1", TEXT);
        assertThat(one.exports.find("U1", id)).isEqualTo(new Here<>(TEXT));
        assertThat(other.exports.find("U1", id)).isEqualTo(new Missing<>(Why.ELSEWHERE));
    }

    @Test
    void it_goes_with_its_person_and_with_its_hour() {
        one.exports.keep("U1", "a1", TEXT);
        one.exports.keep("U2", "a2", TEXT);
        stored.forgetting.forget(Optional.of("U1"), Optional.empty());
        assertThat(tables().column("select user_id from kept")).containsExactly("U2");
        clock.forward(Duration.ofMinutes(61));
        assertThat(stored.forgetting.tidy()).isEqualTo(1);
        assertThat(tables().column("select user_id from kept")).isEmpty();
    }
}
