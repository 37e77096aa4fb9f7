package oncall.operations.port;

import java.time.Instant;

/**
 * A value and when AWS gave it.
 *
 * @param stale AWS did not answer when it was asked again, so this may no longer be so
 */
public record Seen<T>(T value, Instant at, boolean stale) {}
