package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import oncall.domain.Stage;
import oncall.operations.plan.Drafts;
import oncall.testing.DraftsContract;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseDraftsTest extends StoreTest implements DraftsContract {
    DatabaseDraftsTest(Kind kind) {
        super(kind);
    }

    @Override
    public Drafts drafts() {
        return stored.drafts;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Test
    void changes_at_the_same_time_are_all_made() {
        drafts().keep(DraftsContract.draft("d1", "U1"));
        try (Database second = Kind.open(settings)) {
            List<Drafts> both = List.of(drafts(), another(second).drafts);
            IntStream.range(0, 100)
                    .parallel()
                    .forEach(i -> both.get(i % 2).change("d1", "U1", draft -> draft.addStage(new Stage(1, List.of()))));
        }

        assertThat(drafts().find("d1", "U1"))
                .get()
                .extracting(draft -> draft.plan().stages().size())
                .isEqualTo(100);
    }
}
