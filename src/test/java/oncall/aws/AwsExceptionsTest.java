package oncall.aws;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import oncall.operations.Refused;
import oncall.operations.Refused.Reason;
import oncall.operations.Unclear;
import oncall.testing.SdkExceptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.ssmcontacts.model.InternalServerException;
import software.amazon.awssdk.services.ssmcontacts.model.SsmContactsException;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;
import software.amazon.awssdk.services.sts.model.IdpCommunicationErrorException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Every exception of AWS's SDK is told by what it carries, and a change is unclear only where it may have been sent. */
final class AwsExceptionsTest {
    private static final Map<String, Reason> OF_CONTACTS = Map.ofEntries(
            entry("AccessDeniedException", Reason.NO_PERMISSION),
            entry("ConflictException", Reason.CONFLICT),
            entry("DataEncryptionException", Reason.NO_PERMISSION),
            entry("InternalServerException", Reason.UNAVAILABLE),
            entry("ResourceNotFoundException", Reason.NOT_FOUND),
            entry("ServiceQuotaExceededException", Reason.QUOTA),
            entry("SsmContactsException", Reason.INVALID),
            entry("ThrottlingException", Reason.THROTTLED),
            entry("ValidationException", Reason.INVALID));

    /** Every type that can escape a call: what is checked stays within the SDK. */
    static List<Class<? extends Throwable>> types() {
        return SdkExceptions.below("software.amazon.awssdk").stream()
                .filter(RuntimeException.class::isAssignableFrom)
                .filter(type -> !type.getPackageName().contains(".endpoints.internal"))
                .toList();
    }

    @Test
    void every_answer_of_contacts_stands_in_the_table() {
        assertThat(types())
                .filteredOn(SsmContactsException.class::isAssignableFrom)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(OF_CONTACTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_read_is_refused_with_the_reason(Class<? extends RuntimeException> type) throws Exception {
        assertThat(AwsErrors.words(Operation.GET_CONTACT, thrown(type)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason(type));
                    assertThat(refused.words()).doesNotContain("null");
                });
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_change_is_unclear_only_where_it_may_have_been_sent(Class<? extends RuntimeException> type) throws Exception {
        RuntimeException words = AwsErrors.words(Operation.UPDATE_CONTACT, thrown(type));

        if (reason(type) == Reason.UNAVAILABLE) {
            assertThat(words).isInstanceOf(Unclear.class);
        } else {
            assertThat(words)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason(type)));
        }
    }

    @Test
    void who_is_not_given_credentials_is_not_told_of_a_permission_for_contacts() {
        AwsServiceException denied = StsException.builder()
                .statusCode(403)
                .awsErrorDetails(
                        AwsErrorDetails.builder().errorCode("AccessDenied").build())
                .build();

        assertThat(words(Operation.UPDATE_CONTACT, denied))
                .contains("credentials (AccessDenied)")
                .doesNotContain("ssm-contacts:");
        assertThat(words(Operation.GET_CALLER_IDENTITY, denied)).contains("sts:GetCallerIdentity");
        assertThat(words(
                        Operation.UPDATE_CONTACT,
                        UnauthorizedException.builder().statusCode(401).build()))
                .contains("credentials (UnauthorizedException)");
    }

    private static String words(Operation operation, RuntimeException thrown) {
        return ((Refused) AwsErrors.words(operation, thrown)).words();
    }

    @Test
    void a_failure_on_the_way_to_credentials_is_a_certain_no() {
        assertThat(AwsErrors.words(
                        Operation.UPDATE_CONTACT,
                        IdpCommunicationErrorException.builder().statusCode(500).build()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    private static Reason reason(Class<?> type) {
        if (SsmContactsException.class.isAssignableFrom(type)) {
            return OF_CONTACTS.getOrDefault(type.getSimpleName(), Reason.INVALID);
        }
        boolean ofCredentials = SdkServiceException.class.isAssignableFrom(type)
                || type.getPackageName().contains(".services.sso");
        return ofCredentials ? Reason.NO_PERMISSION : Reason.UNAVAILABLE;
    }

    /** As the SDK makes it, without details; what has no builder, as far as it goes. */
    private static RuntimeException thrown(Class<? extends RuntimeException> type) throws Exception {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("builder") && Modifier.isStatic(method.getModifiers())) {
                SdkException.Builder builder = (SdkException.Builder) method.invoke(null);
                builder.cause(new IllegalStateException("whatever"));
                if (type == InternalServerException.class) {
                    ((AwsServiceException.Builder) builder).statusCode(500);
                }
                return type.cast(builder.build());
            }
        }
        return Mockito.mock(type);
    }
}
