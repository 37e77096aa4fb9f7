package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, finding whom it means among ten thousand is little work; counted in bytes allocated. */
final class TypedWorkTest {
    private static final long LITTLE = 16_000_000;

    private static final Names NAMES = new Names(IntStream.range(0, 10_000)
            .mapToObj(i -> new ContactName(
                    new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/person-number-" + i),
                    "person-number-" + i,
                    "Person Number " + i,
                    ContactType.PERSONAL))
            .toList());

    @ParameterizedTest
    @ValueSource(strings = {"x", "xqzzy", "parson-nomber-99999x", "p ", "a b ", "person-number-", "\u00a0", "ß"})
    void a_name_of_three_thousand_letters_is_little_work(String part) {
        NAMES.resolve("warm");
        String typed = part.repeat(1 + 3_000 / part.length());

        assertThat(allocatedBy(() -> NAMES.resolve(typed))).isLessThan(LITTLE);
        assertThat(allocatedBy(() -> NAMES.search(typed, EnumSet.allOf(ContactType.class))))
                .isLessThan(LITTLE);
        assertThat(allocatedBy(() -> Nearest.of(typed, List.of("help", "list", "show"))))
                .isLessThan(LITTLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzzy", "p", "per num", "number 99"})
    void what_people_type_is_little_work(String typed) {
        NAMES.resolve("warm");

        assertThat(allocatedBy(() -> NAMES.only(typed))).isLessThan(100_000);
        assertThat(allocatedBy(() -> NAMES.search(typed, EnumSet.allOf(ContactType.class))))
                .isLessThan(LITTLE);
    }

    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
