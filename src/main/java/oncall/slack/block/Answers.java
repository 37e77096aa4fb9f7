package oncall.slack.block;

import com.slack.api.model.File;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import oncall.domain.TypedText;

/**
 * What stands in a form, by field: block ids without their revision. Where two revisions of a field are present, the
 * higher one is meant.
 *
 * @param values for each field what is entered or chosen: the text, the option's key, or several keys; a field that is
 *     present but empty has an empty list
 */
public record Answers(Map<String, List<String>> values) {
    public Answers {
        values = Map.copyOf(values);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public static Answers read(Map<String, Map<String, ViewState.Value>> state) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        byRevision(state).forEach((blockId, elements) -> {
            List<String> answers = new ArrayList<>();
            elements.values().stream().filter(Objects::nonNull).forEach(value -> answers.addAll(answer(value)));
            values.put(FieldId.field(blockId), answers);
        });
        return new Answers(values);
    }

    private static Map<String, Map<String, ViewState.Value>> byRevision(
            Map<String, Map<String, ViewState.Value>> state) {
        Map<String, Map<String, ViewState.Value>> sorted = new TreeMap<>((a, b) -> {
            int byField = FieldId.field(a).compareTo(FieldId.field(b));
            int byLength = Integer.compare(a.length(), b.length());
            return byField != 0 ? byField : byLength != 0 ? byLength : a.compareTo(b);
        });
        sorted.putAll(state);
        return sorted;
    }

    private static List<String> answer(ViewState.Value value) {
        if (value.getSelectedOption() != null && value.getSelectedOption().getValue() != null) {
            return List.of(value.getSelectedOption().getValue());
        }
        if (value.getSelectedOptions() != null) {
            return value.getSelectedOptions().stream()
                    .map(ViewState.SelectedOption::getValue)
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (value.getSelectedUser() != null) {
            return List.of(value.getSelectedUser());
        }
        if (value.getSelectedConversation() != null) {
            return List.of(value.getSelectedConversation());
        }
        if (value.getSelectedDateTime() != null) {
            return List.of(value.getSelectedDateTime().toString());
        }
        if (value.getFiles() != null) {
            return value.getFiles().stream()
                    .map(File::getId)
                    .filter(Objects::nonNull)
                    .toList();
        }
        return value.getValue() == null ? List.of() : List.of(SafeText.typed(value.getValue()));
    }

    /** Whether the form had this field at all. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** The text or key as it is meant, {@link TypedText#stripped}; empty where nothing was entered. */
    public String text(String field) {
        return first(field).map(TypedText::stripped).orElse("");
    }

    public Optional<String> first(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether the single box of a checkbox field is ticked. */
    public boolean ticked(String field) {
        return all(field).contains("yes");
    }
}
