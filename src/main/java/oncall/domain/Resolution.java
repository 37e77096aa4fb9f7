package oncall.domain;

import java.util.List;

/** Whom a typed name means. */
public sealed interface Resolution {
    record Found(ContactName name) implements Resolution {}

    /** More than one fits equally well. */
    record Several(List<ContactName> names) implements Resolution {
        public Several {
            names = List.copyOf(names);
        }
    }

    /** Nobody; perhaps one of these few was meant. */
    record Unknown(List<ContactName> nearest) implements Resolution {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
