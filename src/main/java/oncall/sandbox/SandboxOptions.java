package oncall.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How both halves are started; port 0 means any free one.
 *
 * @param data the folder where contacts are kept; in memory without it
 */
public record SandboxOptions(String host, int slackPort, int contactsPort, boolean empty, Optional<Path> data) {}
