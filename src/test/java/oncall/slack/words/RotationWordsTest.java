package oncall.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oncall.domain.Contact;
import oncall.domain.Names;
import oncall.domain.Recurrence;
import oncall.domain.Recurrence.Covered;
import oncall.domain.Recurrence.HandOff;
import oncall.domain.Recurrence.Period;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.WallTime;
import oncall.slack.bench.Team;
import oncall.slack.block.SafeText;
import org.junit.jupiter.api.Test;

class RotationWordsTest {
    private static final WallTime NINE = new WallTime(9, 0);
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Recurrence WEEKLY = new Recurrence(
            1, 1, List.of(new HandOff(Period.WEEKLY, 5, NINE), new HandOff(Period.WEEKLY, 1, NINE)), List.of());

    private final RotationWords words = new RotationWords(DisplayNames.of(
            new Names(Team.everybody().stream().map(Contact::name).toList()), Map.of(), Set.of()));

    private static Subject.OfRotation rotation(Recurrence recurrence) {
        return new Subject.OfRotation(
                new Rotation(
                        Team.PRIMARY.arn(),
                        "primary",
                        "UTC",
                        List.of(Team.AKUA.arn()),
                        Optional.of(START),
                        Optional.of(recurrence)),
                Optional.of(List.of(new Tag("team", "sre"))));
    }

    private String lines(Subject.OfRotation before, Subject.OfRotation after) {
        return words.lines(before, after).stream().map(SafeText::mrkdwn).collect(Collectors.joining("\n"));
    }

    @Test
    void a_recurrence_is_told_old_and_new() {
        Recurrence monthly = new Recurrence(
                2,
                3,
                List.of(new HandOff(Period.MONTHLY, 31, new WallTime(17, 5))),
                List.of(new Covered(2, NINE, new WallTime(17, 0)), new Covered(1, NINE, NINE)));
        assertThat(RotationWords.changed(rotation(WEEKLY), rotation(monthly)).mrkdwn())
                .isEqualTo("changed the recurrence of the rotation *primary*");
        assertThat(lines(rotation(WEEKLY), rotation(monthly))).isEqualTo("""
                        Hand-offs: ~every week: Mon 09:00, Fri 09:00~ → every 3 months: day 31 at 17:05
                        On call at once: ~1~ → 2
                        On call: ~at all times~ → Mon 09:00–09:00, Tue 09:00–17:00""");
    }

    @Test
    void the_order_in_which_aws_lists_hand_offs_is_no_difference() {
        Recurrence other = new Recurrence(
                1, 1, List.of(WEEKLY.handOffs().get(1), WEEKLY.handOffs().get(0)), List.of());
        assertThat(rotation(other)).isEqualTo(rotation(WEEKLY));
    }

    @Test
    void members_zone_start_and_tags_are_told_together() {
        Subject.OfRotation after = new Subject.OfRotation(
                new Rotation(
                        Team.PRIMARY.arn(),
                        "primary",
                        "Europe/Berlin",
                        List.of(Team.ALEJANDRO.arn(), Team.AKUA.arn()),
                        Optional.of(START.plusSeconds(3600)),
                        Optional.of(WEEKLY)),
                Optional.of(List.of(new Tag("team", "<!here>"))));
        assertThat(RotationWords.changed(rotation(WEEKLY), after).mrkdwn())
                .isEqualTo("changed the members, time zone, start and tags of the rotation *primary*");
        assertThat(lines(rotation(WEEKLY), after))
                .contains("Members: ~*Akua Mansa*~ → *Alejandro Rosalez*, *Akua Mansa*")
                .contains("Time zone: ~UTC~ → Europe/Berlin")
                .contains("In effect from: ~<!date^1767603600^", "~ → <!date^1767607200^")
                .contains("Tag ~team = sre~ → team = &lt;")
                .doesNotContain("<!here>", "Hand-offs");
    }

    @Test
    void what_was_not_known_before_is_not_told() {
        Subject.OfRotation older =
                Subject.OfRotation.of(new Rotation(Team.PRIMARY.arn(), "primary", "UTC", List.of(Team.AKUA.arn())));
        assertThat(words.lines(older, rotation(WEEKLY))).isEmpty();
        assertThat(words.whole(older)).hasSize(2);
        assertThat(words.whole(rotation(WEEKLY))).hasSize(6);
    }

    @Test
    void many_times_are_counted() {
        Recurrence often = new Recurrence(
                1,
                2,
                IntStream.range(0, 20)
                        .mapToObj(hour -> new HandOff(Period.DAILY, 0, new WallTime(hour, 0)))
                        .toList(),
                List.of());
        assertThat(lines(rotation(WEEKLY), rotation(often)))
                .contains("→ every 2 days: 00:00, 01:00,")
                .endsWith("13:00 and 6 more");
    }
}
