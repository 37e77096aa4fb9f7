package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oncall.operations.Refused;
import oncall.operations.port.CodeSendings;
import oncall.operations.write.CodeLimits;
import oncall.testing.CodeSendingsContract;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseCodeSendingsTest extends StoreTest implements CodeSendingsContract {
    private Database second;

    DatabaseCodeSendingsTest(Kind kind) {
        super(kind);
    }

    @BeforeEach
    void openSecond() {
        second = Kind.open(settings);
    }

    @AfterEach
    void closeSecond() {
        second.close();
    }

    @Override
    public List<CodeSendings> replicas() {
        return List.of(stored.codes, another(second).codes);
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    private CodeLimits.Answer asks(String userId) {
        return new CodeLimits(stored.codes, clock).ask(userId, Sample.SMS);
    }

    @Test
    void whoever_is_forgotten_is_counted_without_a_name_for_the_rest_of_the_hour() {
        asks("U1");
        stored.forgetting.forget(Optional.of("U1"), Optional.empty());
        assertThat(tables().column("select user_id from code_sending")).containsExactly("");
        assertThat(asks("U2")).isInstanceOf(CodeLimits.Answer.Already.class);
        clock.forward(Duration.ofMinutes(61));
        assertThat(stored.forgetting.tidy()).isEqualTo(1);
    }

    @Test
    void while_nothing_can_be_counted_nothing_is_sent() {
        database.close();
        assertThatThrownBy(() -> asks("U1"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.words()).contains("database does not answer"));
    }
}
