package oncall.operations.document;

import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Tag;
import oncall.operations.port.RotationDetails;

/**
 * What a document says of a rotation.
 *
 * @param arn what schedules of the same document call it
 */
public record RotationItem(Place place, Arn arn, RotationDetails details, List<Tag> tags) {
    public RotationItem {
        tags = List.copyOf(tags);
    }
}
