package oncall.slack.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.aws.document.CliDocuments;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.Documents;
import oncall.operations.document.ImportReview;
import oncall.operations.document.Reading;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.testing.Footprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What waits for a decision: one for each person, within bounds, the newest always. */
final class KeptTest {
    private Instant now = Instant.EPOCH;
    private final KeptReviews<String> kept = new KeptReviews<>(() -> now, 10, String::length);

    @Test
    void a_newer_one_takes_the_place_of_the_older() {
        kept.keep("U1", "a", "old");
        kept.keep("U1", "b", "new");

        assertThat(kept.find("U1", "a")).isEmpty();
        assertThat(kept.take("U1", "a")).isEmpty();
        assertThat(kept.take("U2", "b")).isEmpty();
        assertThat(kept.take("U1", "b")).contains("new");
        assertThat(kept.take("U1", "b")).isEmpty();
        assertThat(kept.has("U1")).isFalse();
    }

    @Test
    void the_oldest_go_where_all_weigh_too_much() {
        kept.keep("U1", "a", "1234");
        kept.keep("U2", "a", "1234");
        kept.keep("U3", "a", "1234");
        assertThat(kept.has("U1")).isFalse();
        assertThat(kept.weight()).isEqualTo(8);

        kept.keep("U4", "a", "a very long one");
        assertThat(kept.find("U4", "a")).isPresent();
        assertThat(kept.has("U3")).isFalse();
    }

    @Test
    void nothing_is_kept_for_longer_than_an_hour() {
        kept.keep("U1", "a", "1234");
        now = now.plus(Duration.ofHours(1));

        assertThat(kept.find("U1", "a")).isEmpty();
        assertThat(kept.has("U1")).isFalse();
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
                akua + "{\"Stages\": [{\"DurationInMinutes\": 1, \"Targets\": ["
                        + many(20_000, "{\"ContactTargetInfo\":{\"IsEssential\": true}}") + "]}]}}",
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
    void a_review_weighs_at_least_what_it_takes_and_fits(String document) {
        assertThat(document.length()).isLessThan(Documents.LARGEST);
        ImportReview review = reviewed(document);

        long weight = ReviewWeight.of(review);

        long taken = Footprint.of(review);
        assertThat(weight).isBetween(taken, 5 * taken);
        assertThat(weight).isLessThan(ImportHandler.REVIEWS);
    }

    private static ImportReview reviewed(String document) {
        Bench bench = Bench.withTeam();
        Reading<AccountDocument> read = new CliDocuments().read(document);
        return bench.review.run(Bench.MAI, ((Reading.Read<AccountDocument>) read).value(), (done, of, what) -> {});
    }

    @Test
    void reviews_of_many_people_stay_within_their_bound() {
        ImportReview review = reviewed(large().skip(1).findFirst().orElseThrow());
        KeptReviews<ImportReview> reviews = new KeptReviews<>(() -> now, ImportHandler.REVIEWS, ReviewWeight::of);
        List<Long> weights = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            reviews.keep("U" + i, "a", review);
            weights.add(reviews.weight());
        }

        assertThat(weights).allMatch(weight -> weight <= ImportHandler.REVIEWS);
        assertThat(reviews.find("U59", "a")).isPresent();
    }
}
