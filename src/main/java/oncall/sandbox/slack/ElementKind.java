package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oncall.sandbox.http.Json;

/** The interactive elements: what each is called, what it starts with, and where its answer stands. */
enum ElementKind {
    BUTTON("button", Holds.NOTHING, "", ""),
    WORKFLOW_BUTTON("workflow_button", Holds.NOTHING, "", ""),
    ICON_BUTTON("icon_button", Holds.NOTHING, "", ""),
    FEEDBACK_BUTTONS("feedback_buttons", Holds.NOTHING, "", ""),
    OVERFLOW("overflow", Holds.NOTHING, "", "selected_option"),
    PLAIN_TEXT("plain_text_input", Holds.TEXT, "initial_value", "value"),
    EMAIL("email_text_input", Holds.TEXT, "initial_value", "value"),
    URL("url_text_input", Holds.TEXT, "initial_value", "value"),
    NUMBER("number_input", Holds.TEXT, "initial_value", "value"),
    STATIC_SELECT("static_select", Holds.OPTION, "initial_option", "selected_option"),
    EXTERNAL_SELECT("external_select", Holds.OPTION, "initial_option", "selected_option"),
    RADIO("radio_buttons", Holds.OPTION, "initial_option", "selected_option"),
    MULTI_STATIC("multi_static_select", Holds.OPTIONS, "initial_options", "selected_options"),
    MULTI_EXTERNAL("multi_external_select", Holds.OPTIONS, "initial_options", "selected_options"),
    CHECKBOXES("checkboxes", Holds.OPTIONS, "initial_options", "selected_options"),
    USERS("users_select", Holds.ID, "initial_user", "selected_user"),
    CONVERSATIONS("conversations_select", Holds.ID, "initial_conversation", "selected_conversation"),
    CHANNELS("channels_select", Holds.ID, "initial_channel", "selected_channel"),
    MULTI_USERS("multi_users_select", Holds.IDS, "initial_users", "selected_users"),
    MULTI_CONVERSATIONS("multi_conversations_select", Holds.IDS, "initial_conversations", "selected_conversations"),
    MULTI_CHANNELS("multi_channels_select", Holds.IDS, "initial_channels", "selected_channels"),
    DATE("datepicker", Holds.TEXT, "initial_date", "selected_date"),
    TIME("timepicker", Holds.TEXT, "initial_time", "selected_time"),
    DATE_TIME("datetimepicker", Holds.SECONDS, "initial_date_time", "selected_date_time"),
    RICH_TEXT("rich_text_input", Holds.OBJECT, "initial_value", "rich_text_value"),
    FILE("file_input", Holds.FILES, "", "files");

    /** What an element keeps as its answer. */
    enum Holds {
        NOTHING,
        TEXT,
        SECONDS,
        OPTION,
        OPTIONS,
        ID,
        IDS,
        FILES,
        OBJECT
    }

    private static final Map<String, ElementKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(k -> k.type, Function.identity()));

    final String type;
    final Holds holds;
    final String initial;
    final String answer;

    ElementKind(String type, Holds holds, String initial, String answer) {
        this.type = type;
        this.holds = holds;
        this.initial = initial;
        this.answer = answer;
    }

    static Optional<ElementKind> of(JsonNode element) {
        return Optional.ofNullable(BY_TYPE.get(Json.text(element, "type")));
    }

    boolean holdsState() {
        return holds != Holds.NOTHING;
    }

    boolean external() {
        return this == EXTERNAL_SELECT || this == MULTI_EXTERNAL;
    }

    boolean typed() {
        return this == PLAIN_TEXT || this == EMAIL || this == URL || this == NUMBER || this == RICH_TEXT;
    }

    /** The state entry before anybody touched the element. */
    ObjectNode untouched(ObjectNode element) {
        var state = Json.object().put("type", type);
        var many = holds == Holds.OPTIONS || holds == Holds.IDS || holds == Holds.FILES;
        var start = element.path(initial.isEmpty() ? "none" : initial);
        if (!start.isMissingNode() && !start.isNull()) {
            state.set(answer, start.deepCopy());
        } else if (many) {
            state.putArray(answer);
        } else {
            state.putNull(answer);
        }
        if (this == TIME && element.hasNonNull("timezone")) {
            state.set("timezone", element.get("timezone"));
        }
        return state;
    }
}
