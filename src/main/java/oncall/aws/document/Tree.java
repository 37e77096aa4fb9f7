package oncall.aws.document;

import java.util.List;
import java.util.Map;

/** A document as it is written, JSON and YAML alike, each part with where it stands. */
sealed interface Tree {
    SourcePosition spot();

    /** How many values it has, itself among them, with its aliases written out. */
    long size();

    /** What stands for a value that is not there. */
    static boolean isNothing(Tree tree) {
        return tree instanceof Scalar scalar && scalar.kind() == Kind.NULL;
    }

    /**
     * Values by their keys.
     *
     * @param keys where each key stands
     */
    record Mapping(SourcePosition spot, Map<String, Tree> values, Map<String, SourcePosition> keys, long size)
            implements Tree {}

    record Sequence(SourcePosition spot, List<Tree> items, long size) implements Tree {}

    record Scalar(SourcePosition spot, Kind kind, String text) implements Tree {
        @Override
        public long size() {
            return 1;
        }
    }

    /** What a scalar was written as. */
    enum Kind {
        /** In quotes, or as a YAML block. */
        TEXT,
        /** YAML without quotes: means what is expected at its place. */
        PLAIN,
        /** A number of JSON. */
        NUMBER,
        /** A boolean of JSON. */
        BOOLEAN,
        NULL
    }
}
