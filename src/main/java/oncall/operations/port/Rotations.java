package oncall.operations.port;

import java.util.List;
import java.util.Map;
import oncall.domain.Arn;
import oncall.domain.Tag;

/** Rotations as they are kept in AWS, whole, for writing them down and making them again; as {@link Contacts}. */
public interface Rotations {
    /** Every rotation of the account, in AWS's order. */
    Map<Arn, RotationDetails> all();

    /** Creates and returns the ARN; the same token with the same rotation gives the first answer again. */
    Arn create(RotationDetails rotation, List<Tag> tags, String token);
}
