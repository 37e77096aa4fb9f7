package oncall.domain;

import java.util.List;

/**
 * Who is on call in a rotation, and when.
 *
 * @param contacts on call together; may be empty: nobody is
 * @param override whether somebody took it over
 * @param replaced those whom an override replaced
 */
public record Shift(Span span, List<Arn> contacts, boolean override, List<Arn> replaced) {
    public Shift {
        contacts = List.copyOf(contacts);
        replaced = List.copyOf(replaced);
    }

    /** Of which no more is known than who is on call. */
    public Shift(Span span, List<Arn> contacts, boolean override) {
        this(span, contacts, override, List.of());
    }

    /** Whose turn it is, whoever stands in. */
    public List<Arn> regular() {
        return override ? replaced : contacts;
    }
}
