package oncall.operations.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import oncall.testing.FakeContacts;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    private final Protection protection =
            new Protection(List.of("prod-*", " db? ", "a.b"), () -> Optional.of("111122223333"));

    @Test
    void globs_name_whole_aliases() {
        assertThat(List.of("prod-", "prod-db", "db1", "a.b")).allMatch(protection::isProtected);
        assertThat(List.of("pre-prod-db", "db", "db12", "axb", "")).noneMatch(protection::isProtected);
    }

    @Test
    void only_contacts_of_the_own_account_may_be_changed() {
        assertThat(protection.isForeign(FakeContacts.contactArn("akuam"))).isFalse();
        assertThat(new Protection(List.of(), () -> Optional.of("999999999999"))
                        .isForeign(FakeContacts.contactArn("akuam")))
                .isTrue();
        assertThat(Protection.none().isForeign(FakeContacts.contactArn("akuam")))
                .isFalse();
    }
}
