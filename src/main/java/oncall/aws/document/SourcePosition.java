package oncall.aws.document;

import oncall.operations.document.Place;

/** A line and column, both from 1. */
record SourcePosition(int line, int column) {
    static SourcePosition of(String text, int offset) {
        String before = text.substring(0, offset);
        int begin = before.lastIndexOf('\n') + 1;
        return new SourcePosition(
                (int) before.chars().filter(letter -> letter == '\n').count() + 1, offset - begin + 1);
    }

    Place at(String path) {
        return new Place(line, column, path);
    }

    boolean isAfter(SourcePosition other) {
        return line > other.line || (line == other.line && column > other.column);
    }

    /** In words. */
    String words() {
        return "line " + line + ", column " + column;
    }
}
