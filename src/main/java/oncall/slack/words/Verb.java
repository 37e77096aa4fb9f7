package oncall.slack.words;

import java.util.List;
import java.util.Locale;

/**
 * A verb of the command, as help explains it.
 *
 * @param arguments what may follow it, for example {@code <who>}; may be empty
 * @param does what it does, continuing "…: "
 * @param examples what may follow the command, the verb included
 */
public record Verb(String name, String arguments, String does, List<String> examples) {
    public Verb {
        examples = List.copyOf(examples);
    }

    /** As a button says it. */
    public String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
