package oncall.slack.block;

import static oncall.slack.block.Blocks.plain;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The interactive elements that we use. Inputs have the action id {@link FieldId#ANSWER} unless they act at once. */
public final class Elements {
    /** The action id of a menu whose entries are routes. */
    public static final String MORE = "more";
    /** That Slack shows in one menu, or at once in a type-ahead. */
    public static final int MOST_OPTIONS = 100;

    private Elements() {}

    /** Title Case, a verb first; the value is a short key of ours. */
    public static ButtonElement button(String actionId, String label, String value) {
        return ButtonElement.builder()
                .actionId(actionId)
                .text(plain(label, 75))
                .value(value)
                .build();
    }

    /** The one button of a message or view that people came for. */
    public static ButtonElement primary(ButtonElement button) {
        button.setStyle("primary");
        return button;
    }

    /** A button that says first what it is going to do. */
    public static ButtonElement confirmed(ButtonElement button, String title, SafeText question, String confirm) {
        button.setConfirm(ConfirmationDialogObject.builder()
                .title(plain(title, 100))
                .text(Blocks.mrkdwn(question, 300))
                .confirm(plain(confirm, 30))
                .deny(plain("Cancel", 30))
                .build());
        return button;
    }

    /** What a screen reader says where the label alone would be ambiguous ("Remove stage 2"). */
    public static ButtonElement labelled(ButtonElement button, String accessibilityLabel) {
        button.setAccessibilityLabel(Blocks.cut(accessibilityLabel, 75));
        return button;
    }

    public static PlainTextInputElement textInput(String initial, String placeholder, int maxLength) {
        return PlainTextInputElement.builder()
                .actionId(FieldId.ANSWER)
                .initialValue(initial.isEmpty() ? null : initial)
                .placeholder(placeholder.isEmpty() ? null : plain(placeholder, 150))
                .maxLength(Math.min(maxLength, 3000))
                .build();
    }

    public static PlainTextInputElement longTextInput(String initial, String placeholder, int maxLength) {
        PlainTextInputElement input = textInput(initial, placeholder, maxLength);
        input.setMultiline(true);
        return input;
    }

    /** One file of any kind; needs the scope {@code files:read}. */
    public static FileInputElement fileInput() {
        return FileInputElement.builder().actionId(FieldId.ANSWER).maxFiles(1).build();
    }

    public static NumberInputElement numberInput(String initial, int min, int max) {
        return NumberInputElement.builder()
                .actionId(FieldId.ANSWER)
                .decimalAllowed(false)
                .initialValue(initial.isEmpty() ? null : initial)
                .minValue(Integer.toString(min))
                .maxValue(Integer.toString(max))
                .build();
    }

    /** Several of at most 100 choices. */
    public static MultiStaticSelectElement multiSelect(String placeholder, List<Choice> choices, List<Choice> chosen) {
        return MultiStaticSelectElement.builder()
                .actionId(FieldId.ANSWER)
                .placeholder(plain(placeholder, 150))
                .options(choices.stream().map(Elements::option).toList())
                .initialOptions(
                        chosen.isEmpty()
                                ? null
                                : chosen.stream().map(Elements::option).toList())
                .build();
    }

    /** A public or private channel. */
    public static ConversationsSelectElement channel(Optional<String> initial) {
        return ConversationsSelectElement.builder()
                .actionId(FieldId.ANSWER)
                .placeholder(plain("Choose a channel", 150))
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeBotUsers(true)
                        .build())
                .initialConversation(initial.orElse(null))
                .build();
    }

    /** A minute, in the zone of whoever chooses it. */
    public static DatetimePickerElement dateTime(Optional<Instant> initial) {
        return DatetimePickerElement.builder()
                .actionId(FieldId.ANSWER)
                .initialDateTime(initial.map(moment -> Math.toIntExact(moment.getEpochSecond()))
                        .orElse(null))
                .build();
    }

    /** At most 100 choices. */
    public static StaticSelectElement select(
            String actionId, String placeholder, List<Choice> choices, @Nullable Choice chosen) {
        return StaticSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder, 150))
                .options(choices.stream().map(Elements::option).toList())
                .initialOption(chosen == null ? null : option(chosen))
                .build();
    }

    /** Type-ahead answered from memory; opens its list without a letter typed. */
    public static ExternalSelectElement typeAhead(String actionId, String placeholder, Optional<Choice> chosen) {
        return ExternalSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder, 150))
                .minQueryLength(0)
                .initialOption(chosen.map(Elements::option).orElse(null))
                .build();
    }

    /** A single box that is ticked or not; its key is {@code yes}. */
    public static CheckboxesElement checkbox(String actionId, String label, boolean ticked) {
        OptionObject yes = option(new Choice("yes", label));
        return CheckboxesElement.builder()
                .actionId(actionId)
                .options(List.of(yes))
                .initialOptions(ticked ? List.of(yes) : null)
                .build();
    }

    /** Any of a few, all of them in sight. */
    public static CheckboxesElement checkboxes(List<Choice> choices, Predicate<Choice> ticked) {
        List<OptionObject> initial =
                choices.stream().filter(ticked).map(Elements::option).toList();
        return CheckboxesElement.builder()
                .actionId(FieldId.ANSWER)
                .options(choices.stream().map(Elements::option).toList())
                .initialOptions(initial.isEmpty() ? null : initial)
                .build();
    }

    /** One of a few, all of them in sight. */
    public static RadioButtonsElement radio(List<Choice> choices, Optional<Choice> chosen) {
        return RadioButtonsElement.builder()
                .actionId(FieldId.ANSWER)
                .options(choices.stream().map(Elements::option).toList())
                .initialOption(chosen.map(Elements::option).orElse(null))
                .build();
    }

    /** One to five rare actions, each a route of its own: its key is a verb and what follows it. */
    public static OverflowMenuElement more(List<Choice> choices) {
        return overflow(MORE, choices);
    }

    /** One to five rare actions. */
    public static OverflowMenuElement overflow(String actionId, List<Choice> choices) {
        return OverflowMenuElement.builder()
                .actionId(actionId)
                .options(choices.stream().map(Elements::option).toList())
                .build();
    }

    /** For answers to type-ahead and for selects alike. */
    public static OptionObject option(Choice choice) {
        return OptionObject.builder()
                .text(plain(choice.label(), 75))
                .value(choice.key())
                .description(choice.description().isBlank() ? null : plain(choice.description(), 75))
                .build();
    }
}
