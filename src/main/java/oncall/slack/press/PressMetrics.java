package oncall.slack.press;

import java.time.Duration;

/** What happens at the doors, counted. Nothing of a person or a payload is ever handed in. */
public interface PressMetrics {
    /** A press was acknowledged: {@code answered}, {@code refused}, {@code again}, {@code busy}, {@code failed}. */
    void acknowledged(Press.Kind kind, String route, String outcome, Duration took);

    /** Work after an acknowledgement ended: {@code done}, {@code refused}, {@code again}, {@code failed}, {@code busy}. */
    void worked(Press.Kind kind, String route, String outcome);

    /** A call to Slack ended with {@code ok} or Slack's code. */
    void called(String method, String outcome, Duration took);

    /** A request was turned away before it was read. */
    void turnedAway(String reason);

    /** Counts nothing. */
    static PressMetrics none() {
        return new PressMetrics() {
            @Override
            public void acknowledged(Press.Kind kind, String route, String outcome, Duration took) {}

            @Override
            public void worked(Press.Kind kind, String route, String outcome) {}

            @Override
            public void called(String method, String outcome, Duration took) {}

            @Override
            public void turnedAway(String reason) {}
        };
    }
}
