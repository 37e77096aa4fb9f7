package oncall.sandbox.slack;

import java.util.Base64;
import java.util.List;

/** Files that people bring to the page, to put them into forms and messages. */
record Filing(SharedFiles files) {

    /** The largest file a form takes. */
    static final int LARGEST = 10_000_000;

    /** Keeps a file, or points at one elsewhere; the reply's {@code file} is Slack's file object. */
    Acted upload(Act act) {
        var name = act.text("name").strip();
        if (name.isEmpty() || name.length() > 255 || name.chars().anyMatch(Character::isISOControl)) {
            return Acted.refused("invalid_name", "a file needs a name of at most 255 characters");
        }
        if (act.text("url").isEmpty()) {
            return kept(act, name);
        }
        if (!act.text("url").matches("https?://\\S+")) {
            return Acted.refused("invalid_url", "an external file lies at an http or https address");
        }
        return brought(files.pointAt(act.by(), name, act.text("url")));
    }

    private Acted kept(Act act, String name) {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(act.text("data"));
        } catch (IllegalArgumentException e) {
            return Acted.refused("invalid_data", "the content of a file comes as base64 in \"data\"");
        }
        if (content.length == 0 || content.length > LARGEST) {
            return Acted.refused("invalid_size", "a file has between 1 byte and 10 MB");
        }
        return brought(files.bring(act.by(), name, content));
    }

    private Acted brought(SharedFile file) {
        return Acted.at(
                ApiMethod.ok().set("file", files.json(file)), Acted.quietly().ack());
    }

    /** The files with these ids, all of which this person may read. Throws {@code file_not_found}. */
    List<SharedFile> all(List<String> ids, String user) {
        return ids.stream()
                .map(id -> files.forPerson(id, user)
                        .orElseThrow(() -> ApiError.of("file_not_found", List.of("no file here has the id " + id))))
                .toList();
    }
}
