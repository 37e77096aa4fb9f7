package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import oncall.domain.Arn;
import oncall.operations.port.CodeSendings;
import oncall.operations.write.CodeLimits;
import oncall.operations.write.CodeLimits.Answer;
import org.junit.jupiter.api.Test;

/** What the limits of codes hold to, wherever and by whichever of two replicas they are counted: none at first. */
public interface CodeSendingsContract {
    List<CodeSendings> replicas();

    SettableClock clock();

    /** Each is asked in its turn. */
    private Answer asks(int turn, String userId, String channel) {
        return new CodeLimits(replicas().get(turn % 2), clock()).ask(userId, channel(channel));
    }

    private static Arn channel(String name) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact-channel/akuam/" + name);
    }

    @Test
    default void three_an_hour_go_to_a_channel_whoever_asks() {
        for (int i = 0; i < 3; i++) {
            assertThat(asks(i, "U" + i, "c")).isInstanceOf(Answer.Go.class);
            clock().forward(Duration.ofMinutes(2));
        }
        assertThat(asks(0, "U1", "c"))
                .isEqualTo(asks(1, "U9", "c"))
                .isEqualTo(new Answer.TooMany("Codes were sent 3 times to this channel within an hour, which is the"
                        + " most. The next can be sent in 54 minutes."));
        assertThat(asks(0, "U1", "other")).isInstanceOf(Answer.Go.class);
        clock().forward(Duration.ofMinutes(54));
        assertThat(asks(1, "U1", "c")).isInstanceOf(Answer.Go.class);
        clock().forward(Duration.ofMinutes(1));
        assertThat(asks(0, "U1", "c")).isInstanceOf(Answer.TooMany.class);
    }

    @Test
    default void ten_an_hour_are_sent_by_a_person() {
        for (int i = 0; i < 10; i++) {
            assertThat(asks(i, "U1", "c" + i)).isInstanceOf(Answer.Go.class);
        }
        assertThat(asks(0, "U1", "c10"))
                .isEqualTo(asks(1, "U1", "c10"))
                .isEqualTo(new Answer.TooMany("Codes were sent 10 times by you within an hour, which is the most. The"
                        + " next can be sent in 60 minutes."));
        assertThat(asks(1, "U2", "c10")).isInstanceOf(Answer.Go.class);
        clock().forward(Duration.ofHours(1));
        assertThat(asks(1, "U1", "c11")).isInstanceOf(Answer.Go.class);
    }

    @Test
    default void a_second_within_a_minute_is_the_first() {
        assertThat(asks(0, "U1", "c")).isInstanceOf(Answer.Go.class);
        clock().forward(Duration.ofSeconds(59));
        assertThat(asks(1, "U1", "c")).isEqualTo(new Answer.Already());
        assertThat(asks(0, "U2", "c")).isEqualTo(new Answer.Already());
        clock().forward(Duration.ofSeconds(1));
        assertThat(asks(1, "U1", "c")).isInstanceOf(Answer.Go.class);
    }

    @Test
    default void what_was_not_sent_does_not_count() {
        for (int i = 0; i < 5; i++) {
            Answer answer = asks(i, "U1", "c");
            assertThat(answer).isInstanceOf(Answer.Go.class);
            replicas().get((i + 1) % 2).takeBack(((Answer.Go) answer).sending());
        }
    }

    @Test
    default void of_many_at_once_as_many_go_as_may() {
        List<Answer> persons = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> asks(i, "U1", "c" + i))
                .toList();
        assertThat(persons).filteredOn(Answer.Go.class::isInstance).hasSize(10);
        List<Answer> channels = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> asks(i, "U" + (i + 2), "c"))
                .toList();
        assertThat(channels).filteredOn(Answer.Go.class::isInstance).hasSize(1);
    }
}
