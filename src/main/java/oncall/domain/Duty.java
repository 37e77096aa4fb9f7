package oncall.domain;

import java.util.List;

/**
 * Somebody's being on call in a rotation.
 *
 * @param standsInFor those whom an override replaced by them; empty on a regular shift
 */
public record Duty(Arn contact, Arn rotation, List<Arn> standsInFor) {
    public Duty {
        standsInFor = standsInFor.stream().distinct().sorted().toList();
    }

    /** Whether it is the same person in the same rotation. */
    boolean isAs(Duty other) {
        return contact.equals(other.contact) && rotation.equals(other.rotation);
    }
}
