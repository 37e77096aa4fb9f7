package oncall.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What AWS accepts as a contact's names and tags; every fault says what is allowed. */
public final class ContactRules {
    /** Unicode characters, as AWS counts them. */
    static final int LONGEST_NAME = 255;
    /** Of one contact. */
    public static final int MOST_TAGS = TagRules.MOST;

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9_\\-]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.\\-]*");
    private static final Pattern ROTATION = Pattern.compile("[a-zA-Z0-9_\\-\\s.]*");

    private ContactRules() {}

    public static FieldErrors check(String alias, String displayName, List<Tag> tags) {
        return checkAlias(alias).and(checkDisplayName(displayName)).and(checkTags(tags));
    }

    public static FieldErrors checkAlias(String alias) {
        if (alias.isEmpty()) {
            return FieldErrors.at(PlanFields.ALIAS, "Give it an alias, for example `akuam` or `database-primary`.");
        }
        if (!ALIAS.matcher(alias).matches()) {
            return FieldErrors.at(
                    PlanFields.ALIAS,
                    "Use only lower-case letters a–z, digits, hyphens and underscores, no "
                            + RefusedCharacters.in(alias, ALIAS) + ".");
        }
        return tooLong(alias, LONGEST_NAME)
                ? FieldErrors.at(PlanFields.ALIAS, "Shorten the alias to 255 characters.")
                : FieldErrors.none();
    }

    /** An empty name is allowed. */
    public static FieldErrors checkDisplayName(String displayName) {
        return nameFault(displayName)
                .map(fault -> FieldErrors.at(PlanFields.DISPLAY_NAME, fault))
                .orElse(FieldErrors.none());
    }

    public static FieldErrors checkTags(List<Tag> tags) {
        if (tags.size() > TagRules.MOST) {
            return FieldErrors.at(PlanFields.TAGS, "AWS keeps at most 50 tags; leave some out.");
        }
        Set<String> faults = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Tag tag : tags) {
            TagRules.fault(tag).ifPresent(faults::add);
            if (!keys.add(tag.key())) {
                faults.add("The tag `" + tag.key() + "` stands here twice; keep one.");
            }
        }
        return faults.isEmpty() ? FieldErrors.none() : FieldErrors.at(PlanFields.TAGS, String.join(" ", faults));
    }

    /** One {@code key=value} per line; empty lines are skipped, and spaces around both parts. */
    public static Checked<List<Tag>> parseTags(String text) {
        List<Tag> tags = new ArrayList<>();
        FieldErrors errors = FieldErrors.none();
        for (String line : text.lines().map(TypedText::stripped).toList()) {
            int sign = line.indexOf('=');
            if (sign > 0) {
                tags.add(new Tag(
                        line.substring(0, sign).strip(),
                        line.substring(sign + 1).strip()));
            } else if (!line.isEmpty()) {
                errors = errors.and(FieldErrors.at(
                        PlanFields.TAGS, "Write each tag on a line of its own as key=value, for example team=sre."));
            }
        }
        return Checked.of(List.copyOf(tags), errors.and(checkTags(tags)));
    }

    /** What is wrong with a display name or a channel's name, but for its being empty. */
    static Optional<String> nameFault(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("AWS allows letters, digits, spaces and . _ - here, but no "
                    + RefusedCharacters.in(name, NAME) + ".");
        }
        return tooLong(name, LONGEST_NAME) ? Optional.of("Shorten the name to 255 characters.") : Optional.empty();
    }

    /** What is wrong with a rotation's name. */
    public static Optional<String> rotationNameFault(String name) {
        String refused = RefusedCharacters.in(name, ROTATION);
        return refused.isEmpty() && !name.isEmpty() && !tooLong(name, LONGEST_NAME)
                ? Optional.empty()
                : Optional.of("Expected a name of up to 255 letters a–z, digits, spaces and . _ - only"
                        + (refused.isEmpty() ? "." : ", no " + refused + "."));
    }

    static boolean tooLong(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }
}
