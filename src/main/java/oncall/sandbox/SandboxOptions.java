package oncall.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import oncall.sandbox.clock.SandboxClock;

/**
 * How both halves are started; port 0 means any free one.
 *
 * @param data the folder where contacts are kept; in memory without it
 * @param clock the time of both halves, and of whoever else is to follow it
 */
public record SandboxOptions(
        String host, int slackPort, int contactsPort, boolean empty, Optional<Path> data, SandboxClock clock) {}
