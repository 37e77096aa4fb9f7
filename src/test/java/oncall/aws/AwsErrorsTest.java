package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.Refused.Reason;
import oncall.operations.Unclear;
import org.apache.http.conn.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ssmcontacts.model.AccessDeniedException;
import software.amazon.awssdk.services.ssmcontacts.model.ConflictException;
import software.amazon.awssdk.services.ssmcontacts.model.DataEncryptionException;
import software.amazon.awssdk.services.ssmcontacts.model.InternalServerException;
import software.amazon.awssdk.services.ssmcontacts.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssmcontacts.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssmcontacts.model.SsmContactsException;
import software.amazon.awssdk.services.ssmcontacts.model.ThrottlingException;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationException;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationExceptionField;

class AwsErrorsTest {
    @Test
    void a_missing_permission_is_named() {
        assertThat(refused(Operation.UPDATE_CONTACT, answer(AccessDeniedException.builder(), "not authorized")))
                .returns(Reason.NO_PERMISSION, Refused::reason)
                .extracting(Refused::words)
                .asString()
                .contains("ssm-contacts:UpdateContact", "ssm-contacts:AssociateContact");
    }

    @Test
    void an_account_without_incident_manager_is_told_the_step_and_that_aws_takes_no_new_customers() {
        assertThat(refused(
                        Operation.LIST_CONTACTS,
                        answer(
                                ValidationException.builder(),
                                "Invalid value provided - Account not found for the request")))
                .returns(Reason.NOT_ONBOARDED, Refused::reason)
                .extracting(Refused::words)
                .asString()
                .contains("no Incident Manager", "Get prepared", "7 November 2025");
    }

    @Test
    void a_throttle_says_when_to_come_back() {
        Refused refused = refused(
                Operation.UPDATE_CONTACT, answer(ThrottlingException.builder().retryAfterSeconds(7), "Rate exceeded"));

        assertThat(refused.words()).contains("in 7 seconds");
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(refused.passing()).isTrue();
    }

    @Test
    void an_invalid_field_is_found_in_our_form() {
        Refused refused = refused(
                Operation.UPDATE_CONTACT,
                answer(
                        ValidationException.builder()
                                .fields(field("Plan.Stages[1].DurationInMinutes", "too long"), field("Sender", "odd")),
                        "Invalid value provided - a stage"));

        assertThat(refused.fields())
                .isEqualTo(FieldErrors.at("plan.stages[1].minutes", "AWS says: too long")
                        .and(FieldErrors.at("form", "AWS says: odd")));
        assertThat(refused.words()).contains("Invalid value provided - a stage");
    }

    @Test
    void the_other_answers_have_words_of_their_own() {
        assertThat(refused(Operation.GET_CONTACT, answer(ResourceNotFoundException.builder(), "")))
                .returns(Reason.NOT_FOUND, Refused::reason);
        assertThat(refused(Operation.CREATE_CONTACT, answer(ConflictException.builder(), "")))
                .returns(Reason.CONFLICT, Refused::reason);
        assertThat(refused(Operation.CREATE_CONTACT, answer(ServiceQuotaExceededException.builder(), "L-1")))
                .returns(Reason.QUOTA, Refused::reason);
        assertThat(refused(Operation.GET_CONTACT, answer(DataEncryptionException.builder(), "")))
                .returns(Reason.NO_PERMISSION, Refused::reason);
        assertThat(refused(Operation.GET_CONTACT, answer(ValidationException.builder(), "Invalid resource Arn x")))
                .returns(Reason.NOT_FOUND, Refused::reason);
    }

    @Test
    void a_failure_of_awss_own_leaves_a_change_unclear_and_a_read_refused() {
        AwsServiceException failure = answer(InternalServerException.builder().statusCode(500), "");

        assertThat(AwsErrors.words(Operation.UPDATE_CONTACT, failure)).isInstanceOf(Unclear.class);
        assertThat(refused(Operation.GET_CONTACT, failure)).returns(Reason.UNAVAILABLE, Refused::reason);
    }

    @ParameterizedTest
    @CsvSource({"UnrecognizedClientException", "ExpiredTokenException", "InvalidSignatureException", "OptInRequired"})
    void refused_credentials_are_named(String code) {
        AwsServiceException answer = SsmContactsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("no")
                        .build())
                .statusCode(400)
                .build();

        assertThat(refused(Operation.LIST_CONTACTS, answer))
                .returns(Reason.NO_PERMISSION, Refused::reason)
                .extracting(Refused::words)
                .asString()
                .contains(code);
    }

    @Test
    void what_was_never_sent_is_a_certain_no_also_for_a_change() {
        for (Exception cause : new Exception[] {
            new ConnectException("refused"), new UnknownHostException("x"), new ConnectTimeoutException("slow")
        }) {
            assertThat(refused(Operation.UPDATE_CONTACT, SdkClientException.create("no", cause)))
                    .returns(Reason.UNAVAILABLE, Refused::reason);
        }
    }

    @Test
    void a_change_without_an_answer_is_unclear_and_a_read_refused() {
        for (SdkClientException silence : new SdkClientException[] {
            ApiCallTimeoutException.create(10_000),
            SdkClientException.create("cut", new SocketTimeoutException("read")),
        }) {
            assertThat(AwsErrors.words(Operation.UPDATE_CONTACT, silence)).isInstanceOf(Unclear.class);
            assertThat(refused(Operation.GET_CONTACT, silence)).returns(Reason.UNAVAILABLE, Refused::reason);
        }
    }

    @Test
    void missing_credentials_are_told_from_silence() {
        assertThat(refused(
                        Operation.UPDATE_CONTACT,
                        SdkClientException.create("Unable to load credentials from any of the providers in the chain")))
                .returns(Reason.NO_PERMISSION, Refused::reason);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void no_text_of_an_answer_gets_into_a_stack_trace(Operation operation) {
        RuntimeException words = AwsErrors.words(
                operation,
                answer(
                        InternalServerException.builder().statusCode(500).requestId("r-1"),
                        "the channel +12065550100 is bad"));
        StringWriter log = new StringWriter();
        words.printStackTrace(new PrintWriter(log));

        assertThat(log.toString()).contains("InternalServerException", "r-1").doesNotContain("5550100");
    }

    @Test
    void a_mistake_of_ours_flies_on() {
        IllegalStateException mistake = new IllegalStateException("ours");

        assertThat(AwsErrors.words(Operation.GET_CONTACT, mistake)).isSameAs(mistake);
    }

    private static Refused refused(Operation operation, RuntimeException thrown) {
        RuntimeException words = AwsErrors.words(operation, thrown);
        assertThat(words).isInstanceOf(Refused.class);
        return (Refused) words;
    }

    private static AwsServiceException answer(AwsServiceException.Builder builder, String message) {
        return builder.awsErrorDetails(AwsErrorDetails.builder()
                        .errorMessage(message)
                        .errorCode("TheCode")
                        .build())
                .build();
    }

    private static ValidationExceptionField field(String name, String message) {
        return ValidationExceptionField.builder().name(name).message(message).build();
    }
}
