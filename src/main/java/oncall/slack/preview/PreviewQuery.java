package oncall.slack.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Names;
import oncall.domain.Resolution;

/**
 * What follows the verb: {@code <who> [at <time>]}.
 *
 * @param time as typed; nothing for now
 */
record PreviewQuery(String who, Optional<String> time) {
    private static final Pattern AT = Pattern.compile("\\sat(?=\\s|$)", Pattern.CASE_INSENSITIVE);

    /** A name may hold the word "at": what is somebody's name as a whole is no time. */
    static PreviewQuery typed(String text, Names names) {
        String all = text.strip();
        int last = lastAt(all);
        if (last < 0 || names.resolve(all) instanceof Resolution.Found) {
            return new PreviewQuery(all, Optional.empty());
        }
        return new PreviewQuery(
                all.substring(0, last).strip(),
                Optional.of(all.substring(last + 3).strip()));
    }

    private static int lastAt(String text) {
        Matcher matcher = AT.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
