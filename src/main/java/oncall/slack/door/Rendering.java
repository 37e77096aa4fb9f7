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
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.press.Answer;
import oncall.slack.press.Words;
import org.jspecify.annotations.Nullable;

/** An answer as the body of an acknowledgement. */
final class Rendering {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Rendering() {}

    /**
     * @param form the submitted view, whose inputs errors stand at
     * @param forms in which a message may be answered with
     */
    static Response render(Answer answer, @Nullable View form, MessageForms forms) {
        if (answer instanceof Answer.Words words) {
            return json(command(forms.forAnswer(words.message())));
        }
        if (answer instanceof Answer.Update update) {
            return json(ViewSubmissionResponse.builder()
                    .responseAction("update")
                    .view(update.view())
                    .build());
        }
        if (answer instanceof Answer.Push push) {
            return json(ViewSubmissionResponse.builder()
                    .responseAction("push")
                    .view(push.view())
                    .build());
        }
        if (answer instanceof Answer.Errors errors) {
            return json(errors(errors, form));
        }
        if (answer instanceof Answer.Clear) {
            return json(ViewSubmissionResponse.builder().responseAction("clear").build());
        }
        if (answer instanceof Answer.Options options) {
            return json(BlockSuggestionResponse.builder()
                    .options(options.choices().stream().map(Rendering::option).toList())
                    .build());
        }
        return received();
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

    private static SlashCommandResponse command(Message message) {
        return SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(message.text().mrkdwn())
                .blocks(message.blocks().isEmpty() ? null : message.blocks())
                .build();
    }

    private static ViewSubmissionResponse errors(Answer.Errors errors, @Nullable View form) {
        FormErrors placed = FormErrors.place(errors.errors(), form);
        return placed.byBlock().isEmpty()
                ? ViewSubmissionResponse.builder()
                        .responseAction("update")
                        .view(Words.modal(placed.rest()))
                        .build()
                : ViewSubmissionResponse.builder()
                        .responseAction("errors")
                        .errors(placed.byBlock())
                        .build();
    }

    private static Option option(Choice choice) {
        OptionObject option = Elements.option(choice);
        return new Option(option.getText(), option.getValue(), option.getDescription());
    }
}
