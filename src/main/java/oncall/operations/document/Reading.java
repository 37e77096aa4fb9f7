package oncall.operations.document;

import java.util.List;

/** What a document says, or everything that is wrong with it. */
public sealed interface Reading<T> {
    record Read<T>(T value) implements Reading<T> {}

    /**
     * Nothing of it is used.
     *
     * @param more how many faults there are beside those that are listed
     */
    record Faulty<T>(List<DocumentFault> faults, int more) implements Reading<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
