package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs as a version manager installs them. */
class RequiresTest {
    @TempDir
    private Path root;

    private Path program(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_shim_is_the_program_that_it_leads_to() throws IOException {
        Path shim = program("shims/aws", "exit 1");
        Path real = program("versions/3/bin/aws", "exit 0");
        program("libexec/pyenv", "echo " + real);

        assertThat(Requires.behind(shim)).contains(real);
    }

    @Test
    void a_shim_that_leads_nowhere_is_none() throws IOException {
        Path shim = program("shims/aws", "exit 1");
        program("libexec/pyenv", "echo 'aws: command not found' >&2; exit 127");

        assertThat(Requires.behind(shim)).isEmpty();
    }

    @Test
    void any_other_program_is_itself() throws IOException {
        Path real = program("bin/aws", "exit 0");

        assertThat(Requires.behind(real)).contains(real);
    }
}
