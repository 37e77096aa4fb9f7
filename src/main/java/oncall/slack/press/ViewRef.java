package oncall.slack.press;

/** A view by the id that Slack gave it, or by the one that we gave it before Slack could. */
public sealed interface ViewRef {
    record ById(String id) implements ViewRef {}

    record ByExternalId(String id) implements ViewRef {}
}
