package oncall.slack.press;

/** Answers one kind of press. */
@FunctionalInterface
public interface Handler {
    Reply on(Press press);
}
