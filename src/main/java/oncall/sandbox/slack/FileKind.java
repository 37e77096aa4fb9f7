package oncall.sandbox.slack;

import java.util.Locale;
import java.util.Map;

/**
 * What Slack takes a file for, by the ending of its name.
 *
 * @param text whether it is kept as an editable snippet
 */
record FileKind(String filetype, String mimetype, String pretty, boolean text) {
    private static final FileKind BINARY = new FileKind("binary", "application/octet-stream", "Binary", false);
    private static final FileKind YAML = new FileKind("yaml", "text/yaml", "YAML", true);
    private static final FileKind JPEG = new FileKind("jpg", "image/jpeg", "JPEG", false);
    private static final Map<String, FileKind> BY_ENDING = Map.ofEntries(
            Map.entry("txt", new FileKind("text", "text/plain", "Plain Text", true)),
            Map.entry("log", new FileKind("text", "text/plain", "Plain Text", true)),
            Map.entry("md", new FileKind("markdown", "text/markdown", "Markdown (raw)", true)),
            Map.entry("csv", new FileKind("csv", "text/csv", "CSV", true)),
            Map.entry("json", new FileKind("json", "application/json", "JSON", true)),
            Map.entry("yaml", YAML),
            Map.entry("yml", YAML),
            Map.entry("pdf", new FileKind("pdf", "application/pdf", "PDF", false)),
            Map.entry("zip", new FileKind("zip", "application/zip", "Zip", false)),
            Map.entry("png", new FileKind("png", "image/png", "PNG", false)),
            Map.entry("gif", new FileKind("gif", "image/gif", "GIF", false)),
            Map.entry("jpg", JPEG),
            Map.entry("jpeg", JPEG));

    static FileKind of(String name) {
        return BY_ENDING.getOrDefault(ending(name), BINARY);
    }

    /** What follows the last dot, in small letters; empty where there is no dot. */
    static String ending(String name) {
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether a name ends as a form asks, which may say {@code yaml} for {@code yml} and the like. */
    static boolean same(String asked, String name) {
        var kind = BY_ENDING.get(asked.toLowerCase(Locale.ROOT));
        return asked.equalsIgnoreCase(ending(name)) || (kind != null && kind.equals(BY_ENDING.get(ending(name))));
    }

    /** Whether a browser may show it beside the page: a picture that runs nothing. */
    boolean picture() {
        return mimetype.startsWith("image/");
    }
}
