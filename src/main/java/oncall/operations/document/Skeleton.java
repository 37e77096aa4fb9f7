package oncall.operations.document;

import java.util.Arrays;
import java.util.Optional;

/** What {@code --generate-cli-skeleton} gives. */
public enum Skeleton {
    INPUT("input"),
    YAML_INPUT("yaml-input"),
    OUTPUT("output");

    private final String spelling;

    Skeleton(String spelling) {
        this.spelling = spelling;
    }

    public static Optional<Skeleton> of(String spelling) {
        return Arrays.stream(values())
                .filter(kind -> kind.spelling.equals(spelling))
                .findFirst();
    }
}
