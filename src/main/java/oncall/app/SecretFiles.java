package oncall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Secrets from variables, or from the files that variables ending in {@code _FILE} name. */
final class SecretFiles {
    private static final long LARGEST = 10_000;

    private final Map<String, String> variables;
    private final List<String> mistakes;
    private final Set<String> mistaken = new HashSet<>();

    SecretFiles(Map<String, String> variables, List<String> mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
    }

    Optional<String> value(String name) {
        Optional<String> direct = present(name);
        Optional<String> file = present(name + "_FILE");
        if (direct.isPresent() && file.isPresent()) {
            mistake(name, name + " and " + name + "_FILE are both set. Keep one of them.");
            return direct;
        }
        return file.isPresent() ? read(name, file.get()) : direct;
    }

    /** Whether a mistake about this secret was told already. */
    boolean isMistaken(String name) {
        return mistaken.contains(name);
    }

    private Optional<String> present(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> read(String name, String file) {
        try {
            Path path = Path.of(file);
            String secret =
                    Files.size(path) > LARGEST ? "" : Files.readString(path).strip();
            if (!secret.isEmpty()) {
                return Optional.of(secret);
            }
            mistake(name, name + "_FILE names a file that is empty or too large for a secret.");
        } catch (IOException | InvalidPathException e) {
            mistake(
                    name,
                    name + "_FILE names a file that cannot be read. Write the path of a file that holds the secret; the"
                            + " secret itself goes into " + name + ".");
        }
        return Optional.empty();
    }

    private void mistake(String name, String words) {
        mistaken.add(name);
        mistakes.add(words);
    }
}
