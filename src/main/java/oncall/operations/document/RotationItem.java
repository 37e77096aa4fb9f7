package oncall.operations.document;

import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.Tag;

/**
 * What a document says of a rotation.
 *
 * @param rotation its ARN is what schedules of the same document call it
 */
public record RotationItem(Place place, Rotation rotation, List<Tag> tags) {
    public RotationItem {
        tags = List.copyOf(tags);
    }

    public Arn arn() {
        return rotation.arn();
    }
}
