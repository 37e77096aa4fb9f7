package oncall.domain;

/**
 * Enough of a contact to name it.
 *
 * @param displayName may be empty
 */
public record ContactName(Arn arn, String alias, String displayName, ContactType type) {
    /** The display name, or the alias where there is none. */
    public String title() {
        return displayName.isBlank() ? alias : displayName;
    }
}
