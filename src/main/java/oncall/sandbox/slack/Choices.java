package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** What Slack's own client lets people choose, whatever element they choose it in. */
record Choices(Members members, Channels channels) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    /** Throws {@code invalid_choice} with words. An empty choice is always possible. */
    void check(Placed placed, JsonNode choice) {
        var most = placed.element().path("max_selected_items").asInt(Integer.MAX_VALUE);
        if (choice.isArray() && choice.size() > most) {
            throw refused("at most " + most + " can be chosen here");
        }
        switch (placed.kind()) {
            case DATE -> like(DATE, choice, "a date");
            case TIME -> like(TIME, choice, "a time");
            case DATE_TIME -> {
                if (!choice.isNull() && !choice.isIntegralNumber()) {
                    throw refused("a date and time is a number of seconds");
                }
            }
            case USERS, MULTI_USERS ->
                each(choice).forEach(id -> known(id, members.find(id).isPresent()));
            case CHANNELS, MULTI_CHANNELS, CONVERSATIONS, MULTI_CONVERSATIONS ->
                each(choice)
                        .forEach(id -> known(
                                id,
                                channels.find(id).isPresent()
                                        || members.find(id).isPresent()));
            default -> {}
        }
    }

    private static List<String> each(JsonNode choice) {
        return choice.isArray()
                ? choice.valueStream().map(id -> id.asText()).toList()
                : choice.asText("").isEmpty() || choice.isNull() ? List.of() : List.of(choice.asText());
    }

    private static void known(String id, boolean known) {
        if (!known) {
            throw refused("nobody and nothing here has the id " + id);
        }
    }

    private static void like(Pattern form, JsonNode choice, String words) {
        var text = choice.isNull() ? "" : choice.asText("");
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            throw refused("\"" + text + "\" is not " + words);
        }
    }

    private static ApiError refused(String words) {
        return ApiError.of("invalid_choice", List.of(words));
    }
}
