package oncall.aws.document;

import oncall.operations.document.DocumentFault;
import oncall.operations.document.Place;

/** A document cannot be read any further. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DocumentFault fault;
    private final boolean syntax;

    Broken(Place place, String words) {
        this(place, words, false);
    }

    private Broken(Place place, String words, boolean syntax) {
        super("broken document");
        this.fault = new DocumentFault(place, words);
        this.syntax = syntax;
    }

    /** What is wrong is how it is written, not what it says. */
    static Broken syntax(Place place, String words) {
        return new Broken(place, words, true);
    }

    boolean isSyntax() {
        return syntax;
    }

    DocumentFault fault() {
        return fault;
    }

    SourcePosition spot() {
        return new SourcePosition(fault.place().line(), fault.place().column());
    }
}
