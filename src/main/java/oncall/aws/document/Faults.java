package oncall.aws.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Reading;

/** Collects all that is wrong with a document; as many as people read are kept, the others counted. */
final class Faults {
    private static final int MOST = 30;

    private final List<DocumentFault> faults = new ArrayList<>();
    private int more;

    void add(SourcePosition spot, String path, String words) {
        add(new DocumentFault(spot.at(path), words));
    }

    /** Where finding the words is work: they are found only for as many as are kept. */
    void add(SourcePosition spot, String path, Supplier<String> words) {
        add(new DocumentFault(spot.at(path), faults.size() < MOST ? words.get() : ""));
    }

    void add(DocumentFault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    <T> Reading<T> reading() {
        return new Reading.Faulty<>(faults, more);
    }
}
