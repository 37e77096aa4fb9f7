package oncall.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a contact, channel or rotation: {@code arn:PARTITION:ssm-contacts:REGION:ACCOUNT:KIND/NAME…}.
 * Accepted everywhere, shown to people nowhere but in exports.
 */
public record Arn(String value) implements Comparable<Arn> {
    private static final Pattern SHAPE = Pattern.compile(
            "arn:(?<partition>aws|aws-cn|aws-us-gov):ssm-contacts:(?<region>[^:]*):(?<account>[0-9]+):(?<resource>.+)");

    private static final String OVERRIDES = "/overrides";

    /** The ARN in a text, or nothing where the text is not one of ssm-contacts. */
    public static Optional<Arn> parse(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= 2048 && SHAPE.matcher(trimmed).matches()
                ? Optional.of(new Arn(trimmed))
                : Optional.empty();
    }

    /** The owning account's twelve digits, or an empty text where the value is not an ARN of ssm-contacts. */
    public String account() {
        return part("account");
    }

    /** For example {@code us-east-2}, or an empty text. */
    public String region() {
        return part("region");
    }

    /** What stands behind the kind: the alias of a contact, the name of a rotation. */
    public String name() {
        String resource = part("resource");
        int slash = resource.indexOf('/');
        return slash < 0 ? value : resource.substring(slash + 1);
    }

    public boolean isRotation() {
        return part("resource").startsWith("rotation/") && !isOverrides();
    }

    /** All overrides of a rotation, for which AWS has no ARN of its own. */
    public Arn overrides() {
        return new Arn(value + OVERRIDES);
    }

    /** Whether it is {@link #overrides()} of one. */
    public boolean isOverrides() {
        return value.endsWith(OVERRIDES) && part("resource").startsWith("rotation/");
    }

    /** Where it is {@link #overrides()} of a rotation, that one; else itself. */
    public Arn withoutOverrides() {
        return isOverrides() ? new Arn(value.substring(0, value.length() - OVERRIDES.length())) : this;
    }

    private String part(String group) {
        Matcher matcher = SHAPE.matcher(value);
        return matcher.matches() ? matcher.group(group) : "";
    }

    @Override
    public int compareTo(Arn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
