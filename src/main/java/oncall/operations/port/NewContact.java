package oncall.operations.port;

import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Tag;

/** What somebody asks to be created. */
public record NewContact(ContactType type, String alias, String displayName, List<Tag> tags, Plan plan) {
    public NewContact {
        tags = List.copyOf(tags);
    }
}
