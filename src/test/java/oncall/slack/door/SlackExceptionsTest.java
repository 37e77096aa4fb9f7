package oncall.slack.door;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonSyntaxException;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.files.FilesUploadV2Response.UploadResponse;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import oncall.slack.press.SlackSaidNo;
import oncall.testing.SdkExceptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exception of Slack's SDK is told by what it carries. */
final class SlackExceptionsTest {
    /** Of clients that the program does not use: no call of its can end so. */
    private static final List<String> OF_OTHER_CLIENTS = List.of(
            "com.slack.api.audit.AuditApiCompletionException",
            "com.slack.api.audit.AuditApiException",
            "com.slack.api.methods.MethodsCompletionException",
            "com.slack.api.scim.SCIMApiCompletionException",
            "com.slack.api.scim.SCIMApiException",
            "com.slack.api.scim2.SCIM2ApiCompletionException",
            "com.slack.api.scim2.SCIM2ApiException",
            "com.slack.api.status.v1.LegacyStatusApiException",
            "com.slack.api.status.v2.StatusApiException",
            "com.slack.api.token_rotation.TokenRotationException");

    static Stream<Arguments> carried() {
        return Stream.of(
                Arguments.of(http("missing_scope"), "views.open", "missing_scope", "lacks the scope files:write"),
                Arguments.of(http("team_added_to_org"), "views.open", "team_added_to_org", "team_added_to_org"),
                Arguments.of(begun("missing_scope"), "files.getUploadURLExternal", "missing_scope", "files:write"),
                Arguments.of(
                        begun("file_uploads_disabled"),
                        "files.getUploadURLExternal",
                        "file_uploads_disabled",
                        "takes no files"),
                Arguments.of(
                        begun("unknown_method"),
                        "files.getUploadURLExternal",
                        "unknown_method",
                        "does not know files.get"),
                Arguments.of(sent(507, "<html>full</html>"), "upload_url", "http_507", "http_507"),
                Arguments.of(
                        sent(403, "{\"ok\":false,\"error\":\"file_too_large\"}"),
                        "upload_url",
                        "file_too_large",
                        "file_too_large"),
                Arguments.of(ended("missing_scope"), "files.completeUploadExternal", "missing_scope", "files:write"),
                Arguments.of(
                        ended("storage_limit_reached"),
                        "files.completeUploadExternal",
                        "storage_limit_reached",
                        "no room for more files"),
                Arguments.of(ended(null), "files.completeUploadExternal", "unknown_error", "unknown_error"),
                Arguments.of(new SlackFilesUploadV2Exception(), "files.upload", "unreadable_answer", "not be read"),
                Arguments.of(new IOException("cut"), "views.open", SlackSaidNo.NO_ANSWER, "in time"),
                Arguments.of(
                        new UncheckedIOException(new IOException("cut")),
                        "views.open",
                        SlackSaidNo.NO_ANSWER,
                        "in time"),
                Arguments.of(new JsonSyntaxException("<"), "views.open", "unreadable_answer", "could not be read"),
                Arguments.of(new NullPointerException("url"), "views.open", "unreadable_answer", "could not be read"));
    }

    @ParameterizedTest
    @MethodSource("carried")
    void what_is_thrown_is_told_by_what_it_carries(Exception thrown, String method, String code, String words) {
        SlackSaidNo no = SlackErrors.from("views.open", thrown);

        assertThat(no.method()).isEqualTo(method);
        assertThat(no.code()).isEqualTo(code);
        assertThat(no.words()).contains(words).doesNotContain("html", "null");
    }

    @Test
    void no_other_type_is_the_sdks() {
        assertThat(SdkExceptions.below("com.slack.api"))
                .extracting(Class::getName)
                .filteredOn(type -> !OF_OTHER_CLIENTS.contains(type))
                .containsExactly(SlackApiException.class.getName(), SlackFilesUploadV2Exception.class.getName());
    }

    @Test
    void the_clients_of_the_other_types_are_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.slack.api.audit..",
                        "com.slack.api.scim..",
                        "com.slack.api.scim2..",
                        "com.slack.api.status..",
                        "com.slack.api.token_rotation..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("AsyncMethodsClient")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("oncall"));
    }

    private static SlackApiException http(String code) {
        String body = "{\"ok\":false,\"error\":\"" + code + "\",\"needed\":\"files:write\"}";
        Response answer = new Response.Builder()
                .request(new Request.Builder().url("http://127.0.0.1:9/api/x").build())
                .protocol(Protocol.HTTP_1_1)
                .message("")
                .code(403)
                .build();
        return new SlackApiException(new SlackConfig(), answer, body);
    }

    private static SlackFilesUploadV2Exception begun(String code) {
        SlackFilesUploadV2Exception thrown = new SlackFilesUploadV2Exception();
        thrown.getGetURLResponses().add(no(new FilesGetUploadURLExternalResponse(), code));
        return thrown;
    }

    private static SlackFilesUploadV2Exception sent(int status, String body) {
        SlackFilesUploadV2Exception thrown = new SlackFilesUploadV2Exception();
        FilesGetUploadURLExternalResponse begun = new FilesGetUploadURLExternalResponse();
        begun.setOk(true);
        thrown.getGetURLResponses().add(begun);
        thrown.getUploadResponses()
                .put("F1", UploadResponse.builder().code(status).body(body).build());
        return thrown;
    }

    private static SlackFilesUploadV2Exception ended(@Nullable String code) {
        SlackFilesUploadV2Exception thrown = sent(200, "OK - 12");
        thrown.setCompleteResponse(no(new FilesCompleteUploadExternalResponse(), code));
        return thrown;
    }

    private static <T extends SlackApiTextResponse> T no(T answer, @Nullable String code) {
        answer.setOk(false);
        answer.setError(code);
        answer.setNeeded("files:write");
        return answer;
    }
}
