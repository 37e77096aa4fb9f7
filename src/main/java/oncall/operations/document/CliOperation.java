package oncall.operations.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The operations that can be typed as the AWS CLI spells them. */
public enum CliOperation {
    CREATE_CONTACT("create-contact", List.of("alias", "display-name", "type", "plan", "tags", "idempotency-token")),
    UPDATE_CONTACT("update-contact", List.of("contact-id", "display-name", "plan")),
    GET_CONTACT("get-contact", List.of("contact-id")),
    LIST_ROTATION_SHIFTS("list-rotation-shifts", List.of("rotation-id", "start-time", "end-time")),
    LIST_ROTATION_OVERRIDES("list-rotation-overrides", List.of("rotation-id", "start-time", "end-time")),
    GET_ROTATION_OVERRIDE("get-rotation-override", List.of("rotation-id", "rotation-override-id"));

    private final String spelling;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<String> flags;

    CliOperation(String spelling, List<String> flags) {
        this.spelling = spelling;
        this.flags = flags;
    }

    public static Optional<CliOperation> of(String spelling) {
        return Arrays.stream(values())
                .filter(operation -> operation.spelling.equals(spelling))
                .findFirst();
    }

    /** For example {@code update-contact}. */
    public String spelling() {
        return spelling;
    }

    /** Its own, without the dashes before them. */
    public List<String> flags() {
        return flags;
    }
}
