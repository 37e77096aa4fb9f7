package oncall.slack.words;

import java.util.List;
import java.util.Locale;

/**
 * A verb of the command, as help explains it.
 *
 * @param shortly what it does in two or three words, for the first page of help; empty where it does not stand there
 * @param arguments what may follow it, for example {@code <who>}; may be empty
 * @param does what it does, continuing "…: "
 * @param examples what may follow the command, the verb included
 */
public record Verb(Group group, String shortly, String name, String arguments, String does, List<String> examples) {
    /** What people come for, in the order of help. */
    public enum Group {
        NOW,
        LOOK,
        CHANGE,
        TELL;

        public String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    public Verb {
        examples = List.copyOf(examples);
    }

    /** As a button says it. */
    public String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
