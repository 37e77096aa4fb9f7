package oncall.slack.block;

import java.util.List;
import java.util.Optional;

/** What a view carries from press to press, as its {@code private_metadata}: a line for each thing. */
public final class Metadata {
    private Metadata() {}

    public static String of(String... lines) {
        return String.join("\n", lines);
    }

    /** All lines; nothing where there are not so many, for then an older version of this program drew the view. */
    public static Optional<List<String>> read(int lines, String metadata) {
        return Optional.of(List.of(metadata.split("\n", -1))).filter(read -> read.size() == lines);
    }

    /** One of the lines, from 0; empty where there is none. */
    public static String at(int line, String metadata) {
        return metadata.lines().skip(line).findFirst().orElse("");
    }
}
