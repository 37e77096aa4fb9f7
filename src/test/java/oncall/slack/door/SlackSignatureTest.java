package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack's own example, and how far its time and its bytes may be off. */
class SlackSignatureTest {
    private static final long AT = 1531420618;
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121."
            + "803a0bc887a14d10d2c447fce8b6703c";

    private static Optional<String> fault(long now, String body, String signature) {
        return new SlackSignature("8f742231b10e8888abcd99yyyzzz85a5", () -> Instant.ofEpochSecond(now))
                .fault(body.getBytes(StandardCharsets.UTF_8), Long.toString(AT), signature);
    }

    @ParameterizedTest
    @CsvSource({"0", "300", "-300"})
    void within_five_minutes_either_way_it_is_slacks(long later) {
        assertThat(fault(AT + later, BODY, SIGNATURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"301, too_old", "-301, in_the_future"})
    void a_second_more_it_is_not(long later, String reason) {
        assertThat(fault(AT + later, BODY, SIGNATURE)).contains(reason);
    }

    @Test
    void each_byte_counts() {
        assertThat(fault(AT, BODY + " ", SIGNATURE)).contains("wrong_signature");
        assertThat(fault(AT, BODY, SIGNATURE.replace("v0=", "v1="))).contains("wrong_signature");
        assertThat(fault(AT, BODY, SIGNATURE.substring(0, 66))).contains("wrong_signature");
        assertThat(fault(AT, BODY, "")).contains("wrong_signature");
    }
}
