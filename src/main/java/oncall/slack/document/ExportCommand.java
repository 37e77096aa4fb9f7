package oncall.slack.document;

import java.util.Locale;
import java.util.Map;
import oncall.operations.document.Format;

/**
 * What follows the verb {@code export}.
 *
 * @param who a name or ARN; empty for everything
 * @param addresses whether phone numbers and e-mail addresses are wanted in clear
 */
record ExportCommand(String who, boolean everything, Format format, boolean addresses) {
    private static final Map<String, Format> FORMATS =
            Map.of("json", Format.JSON, "yaml", Format.YAML, "yml", Format.YAML, "cli", Format.CLI);

    /** The format and {@code with addresses} may stand in either order behind the name. */
    static ExportCommand read(String text) {
        String rest = text.strip();
        Format format = Format.JSON;
        boolean addresses = false;
        for (int i = 0; i < 2; i++) {
            if (rest.toLowerCase(Locale.ROOT).matches("(?s)(.*\\s)?with\\s+addresses")) {
                addresses = true;
                rest = rest.replaceFirst("(?i)with\\s+addresses$", "").strip();
            }
            String last = rest.substring(rest.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            if (FORMATS.containsKey(last) && rest.length() > last.length()) {
                format = FORMATS.getOrDefault(last, Format.JSON);
                rest = rest.substring(0, rest.length() - last.length()).strip();
            }
        }
        return new ExportCommand(rest, rest.equalsIgnoreCase("everything"), format, addresses);
    }

    /** As a button carries it. */
    String encoded() {
        return (everything ? "everything" : who) + " "
                + FORMATS.entrySet().stream()
                        .filter(entry ->
                                entry.getValue() == format && !entry.getKey().equals("yml"))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("json")
                + (addresses ? " with addresses" : "");
    }

    ExportCommand of(String arn) {
        return new ExportCommand(arn, everything, format, addresses);
    }

    ExportCommand as(Format other) {
        return new ExportCommand(who, everything, other, addresses);
    }

    ExportCommand withAddresses() {
        return new ExportCommand(who, everything, format == Format.CLI ? Format.JSON : format, true);
    }
}
