package oncall.aws.document;

import oncall.operations.document.Place;

/** A line and column, both from 1. */
record SourcePosition(int line, int column) {
    Place at(String path) {
        return new Place(line, column, path);
    }
}
