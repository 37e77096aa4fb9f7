package oncall.slack.words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Arn;

/** Every operation of ssm-contacts (API 2021-05-03) as the AWS CLI spells it, and the verb that does the same here. */
public final class AwsOperations {
    private static final String NONE = "";
    private static final Map<String, String> VERBS = verbs();
    private static final Pattern WHO = Pattern.compile(
            "[-\\p{Pd}]+(?:contact-id|contact-channel-id|rotation-id)(?:\\s+|=)['\"]?(?<who>[^\\s'\"]+)");

    private AwsOperations() {}

    private static Map<String, String> verbs() {
        Map<String, String> verbs = new TreeMap<>();
        put(verbs, NONE, "accept-page", "put-contact-policy", "start-engagement", "stop-engagement");
        put(verbs, NONE, "describe-engagement", "describe-page", "list-engagements", "list-page-receipts");
        put(verbs, NONE, "list-page-resolutions", "list-pages-by-contact", "list-pages-by-engagement");
        put(verbs, NONE, "create-rotation", "update-rotation", "delete-rotation", "get-contact-policy");
        put(verbs, NONE, "create-rotation-override", "delete-rotation-override", "tag-resource", "untag-resource");
        put(verbs, "channels", "create-contact-channel", "get-contact-channel", "list-contact-channels");
        put(verbs, "channels", "update-contact-channel", "delete-contact-channel", "activate-contact-channel");
        put(verbs, "channels", "deactivate-contact-channel", "send-activation-code");
        put(verbs, "who", "list-rotations", "list-rotation-shifts", "list-preview-rotation-shifts");
        put(verbs, "who", "list-rotation-overrides", "get-rotation-override");
        put(verbs, "delete", "delete-contact");
        put(verbs, "list", "list-contacts");
        put(verbs, "show", "get-rotation");
        put(verbs, "export", "list-tags-for-resource");
        put(verbs, "create-contact", "create-contact");
        put(verbs, "update-contact", "update-contact");
        put(verbs, "get-contact", "get-contact");
        return verbs;
    }

    private static void put(Map<String, String> verbs, String verb, String... operations) {
        for (String operation : operations) {
            verbs.put(operation, verb);
        }
    }

    /** The longer before those that they begin with. */
    public static List<String> all() {
        return VERBS.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Its spelling; an SDK's way of writing it is known too. */
    public static Optional<String> named(String word) {
        String letters = letters(word);
        return VERBS.keySet().stream()
                .filter(name -> letters(name).equals(letters))
                .findFirst();
    }

    private static String letters(String word) {
        return word.replaceAll("[-_\\p{Pd}]", "").toLowerCase(Locale.ROOT);
    }

    /** Nothing where none does the same. */
    public static Optional<String> verb(String operation) {
        return Optional.of(VERBS.getOrDefault(operation, NONE)).filter(verb -> !verb.isEmpty());
    }

    /** Whose id is given in a line; of a channel, the contact's. */
    public static Optional<String> who(String line) {
        Matcher who = WHO.matcher(line);
        return who.find() ? Optional.of(who.group("who")).map(AwsOperations::contact) : Optional.empty();
    }

    private static String contact(String id) {
        return Arn.parse(id)
                .filter(arn -> id.contains(":contact-channel/"))
                .map(arn -> arn.name().replaceAll("/.*", ""))
                .orElse(id);
    }
}
