package oncall.operations.port;

import java.time.Instant;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Shifts;
import oncall.operations.Refused;

/** Who is on call, as last seen: quick, maybe a minute old. What is given covers the moment and the weeks after it. */
public interface KnownShifts {
    /** From memory alone, at once. */
    Optional<Shifts> remembered(Arn rotation, Instant at);

    /** From memory, else from AWS; while AWS does not answer, what was seen last. Throws {@link Refused}. */
    Shifts read(Arn rotation, Instant at);
}
