package oncall.operations;

import java.util.Collection;
import java.util.Map;
import oncall.domain.Arn;
import oncall.domain.Contact;

/** Plans as the look through the account last found them. */
@FunctionalInterface
public interface SeenPlans {
    /** Those of these that were ever seen, with when; waits for the database. */
    Map<Arn, Seen<Contact>> of(Collection<Arn> plans);

    /** Nobody looks. */
    static SeenPlans none() {
        return plans -> Map.of();
    }
}
