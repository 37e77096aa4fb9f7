package oncall.bench;

import java.util.Set;

/** Some rows that need the same programs. */
interface Scene {
    /** Their names. */
    Set<String> rows();

    void run(Report report) throws Exception;
}
