package oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import oncall.testing.Requires;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Maven that a newcomer's first command fetches is Apache's, or it is not run. */
class WrapperTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void another_maven_than_apaches_is_not_unpacked(boolean zip) throws Exception {
        ProcessBuilder wrapper =
                new ProcessBuilder(Requires.program("bash").toString(), "mvnw", "--version").redirectErrorStream(true);
        wrapper.environment().put("PATH", tools(zip).toString());
        wrapper.environment().put("MAVEN_USER_HOME", folder.resolve("home").toString());
        Process process = wrapper.start();
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Failed to validate Maven distribution");
        assertThat(process.waitFor()).isNotZero();
    }

    /** What the script uses, and a wget that brings something else. */
    private Path tools(boolean zip) throws IOException {
        Path tools = Files.createDirectory(folder.resolve("bin"));
        for (String name : List.of(
                "uname",
                "dirname",
                "basename",
                "mktemp",
                "mkdir",
                "rm",
                "tr",
                "sed",
                "sha256sum",
                "shasum",
                "tar",
                "gzip",
                "cat",
                "ls",
                "readlink",
                "printf",
                "expr")) {
            link(tools, name);
        }
        if (zip) {
            executable(tools.resolve("unzip"), "exit 0");
        }
        executable(tools.resolve("wget"), "while [ $# -gt 1 ]; do shift; done; echo something else >\"$1\"");
        return tools;
    }

    private static void link(Path tools, String name) throws IOException {
        try (Stream<Path> found = Requires.find(name).stream()) {
            for (Path program : found.toList()) {
                Files.createSymbolicLink(tools.resolve(name), program);
            }
        }
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, "#!" + Requires.program("sh") + "\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
