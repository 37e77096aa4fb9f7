package oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import oncall.testing.LeftBehind;
import org.junit.jupiter.api.Test;

/** The last step of all: no address that the tests work with is in what the program has logged, told or stored. */
class LeftBehindIT {
    /** Every telephone number and mail address of the tests is one that nobody has. */
    private static final Pattern ADDRESS = Pattern.compile("\\+1206555\\d{4}|[A-Za-z0-9._+-]+@example\\.(com|org|net)");

    @Test
    void no_address_is_left_behind() throws IOException {
        List<Path> files = LeftBehind.files();
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            text.lines()
                    .filter(line -> ADDRESS.matcher(line).find())
                    .limit(3)
                    .forEach(line -> found.add(file.getFileName() + ": " + line));
            Files.delete(file);
        }
        for (String what : List.of("log", "metrics", "channels", "database")) {
            assertThat(files)
                    .as("%s; run the whole suite", what)
                    .anyMatch(file -> file.getFileName().toString().startsWith(what));
        }
        assertThat(found).isEmpty();
        System.out.println("Searched for addresses: " + files.size() + " files");
    }
}
