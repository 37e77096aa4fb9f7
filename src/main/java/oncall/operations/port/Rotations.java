package oncall.operations.port;

import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.Tag;

/** Rotations as they are kept in AWS; as {@link Contacts}. */
public interface Rotations {
    /** Every rotation of the account, in AWS's order. */
    List<Rotation> all();

    /** Who is on call in this rotation during this time, by beginning. A shift may reach beyond the time. */
    List<Shift> shifts(Arn rotation, Span during);

    /**
     * Creates and returns the ARN, whatever it was called before; the same token with the same rotation gives the first
     * answer again.
     */
    Arn create(Rotation rotation, List<Tag> tags, String token);

    /** As AWS holds it. Throws {@link oncall.operations.Refused} where it has it not. */
    Rotation one(Arn rotation);

    /** Overrides that overlap this time, by beginning. */
    List<RotationOverride> overrides(Arn rotation, Span during);

    /** Creates and returns the id; the same token with the same override gives the first answer again. */
    String createOverride(Arn rotation, RotationOverride wanted, String token);

    void deleteOverride(Arn rotation, String id);
}
