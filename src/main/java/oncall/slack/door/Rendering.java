package oncall.slack.door;

import com.google.gson.Gson;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.function.UnaryOperator;
import oncall.domain.FieldErrors;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.Answer;
import oncall.slack.press.Words;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the body of an acknowledgement.
 *
 * @param form the submitted view, whose inputs errors stand at
 * @param forms in which a message may be answered with
 */
record Rendering(@Nullable View form, MessageForms forms) implements Answer.Visitor<Response> {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    @Override
    public Response nothing() {
        return received();
    }

    @Override
    public Response reading(SafeText words) {
        return received();
    }

    @Override
    public Response say(Message message) {
        Message formed = forms.forAnswer(message);
        return json(SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(formed.text().mrkdwn())
                .blocks(formed.blocks().isEmpty() ? null : formed.blocks())
                .build());
    }

    @Override
    public Response redraw(Message message) {
        return say(message);
    }

    @Override
    public Response open(View view) {
        return submission(answer -> answer.responseAction("push").view(view));
    }

    @Override
    public Response show(View view) {
        return submission(answer -> answer.responseAction("update").view(view));
    }

    @Override
    public Response errors(FieldErrors errors) {
        FormErrors placed = FormErrors.place(errors, form);
        return placed.byBlock().isEmpty()
                ? show(Words.modal(placed.rest()))
                : submission(answer -> answer.responseAction("errors").errors(placed.byBlock()));
    }

    @Override
    public Response options(List<Choice> choices) {
        return json(BlockSuggestionResponse.builder()
                .options(choices.stream().map(Rendering::option).toList())
                .build());
    }

    static Response received() {
        return Response.builder().statusCode(200).build();
    }

    private static Response json(Object body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(GSON.toJson(body))
                .build();
    }

    private static Response submission(UnaryOperator<ViewSubmissionResponse.ViewSubmissionResponseBuilder> answer) {
        return json(answer.apply(ViewSubmissionResponse.builder()).build());
    }

    private static Option option(Choice choice) {
        OptionObject option = Elements.option(choice);
        return new Option(option.getText(), option.getValue(), option.getDescription());
    }
}
