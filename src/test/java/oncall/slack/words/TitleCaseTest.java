package oncall.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oncall.slack.bench.TitleCase;
import org.junit.jupiter.api.Test;

/** Beside what every drawn view is looked at for: words that no test draws. */
class TitleCaseTest {
    private static final Path SCREENS = Path.of("src/main/java/oncall/slack");
    private static final Pattern TITLE = Pattern.compile("static final String (\\w*TITLE\\w*|\\w*SUBMIT\\w*) =");
    private static final Pattern BUTTON =
            Pattern.compile("Elements\\.button\\(\\s*[^,]+,\\s*(?<words>\\w+Words)\\.(?<constant>[A-Z_]+)\\s*,");

    @Test
    void titles_and_buttons_have_one_style() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher titles = TITLE.matcher(source);
            while (titles.find()) {
                found.add(value(file, titles.group(1)));
            }
            Matcher buttons = BUTTON.matcher(source);
            while (buttons.find()) {
                found.add(value(of(buttons.group("words")), buttons.group("constant")));
            }
        }
        assertThat(found).hasSizeGreaterThan(60).allMatch(TitleCase::is);
    }

    @Test
    void small_words_are_small_within_a_title() {
        assertThat(Stream.of("Share to Channel", "On-Call Schedule", "Copy as AWS CLI", "Delete…"))
                .allMatch(TitleCase::is);
        assertThat(Stream.of("Edit plan", "On-call", "Add to", "review Changes"))
                .noneMatch(TitleCase::is);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SCREENS)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Path of(String type) throws IOException {
        return sources().stream()
                .filter(file -> file.endsWith(type + ".java"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Path file, String constant) throws ReflectiveOperationException {
        String type = file.toString().replaceAll("^src/main/java/|\\.java$", "").replace('/', '.');
        Field field = Class.forName(type).getDeclaredField(constant);
        field.setAccessible(true);
        return (String) field.get(null);
    }
}
