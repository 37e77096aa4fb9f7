package oncall.domain;

import java.util.List;

/**
 * Who is on call in a rotation, and when.
 *
 * @param contacts may be empty: nobody is
 * @param override whether somebody took it over
 */
public record Shift(Span span, List<Arn> contacts, boolean override) {
    public Shift {
        contacts = List.copyOf(contacts);
    }
}
