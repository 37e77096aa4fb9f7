package oncall.aws.document;

import oncall.operations.document.DocumentFault;
import oncall.operations.document.Place;

/** A document cannot be read any further. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DocumentFault fault;

    Broken(Place place, String words) {
        super("broken document");
        this.fault = new DocumentFault(place, words);
    }

    DocumentFault fault() {
        return fault;
    }
}
