package oncall.slack.door;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.interactive_components.response.OptionGroup;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import oncall.domain.FieldErrors;
import oncall.slack.block.BlockJson;
import oncall.slack.block.Blocks;
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
record Rendering(@Nullable View form, MessageForms forms) implements Answer.Visitor<Acknowledgement> {
    @Override
    public Acknowledgement nothing() {
        return Acknowledgement.received();
    }

    @Override
    public Acknowledgement reading(SafeText words) {
        return Acknowledgement.received();
    }

    @Override
    public Acknowledgement say(Message message) {
        return Acknowledgement.json(written(message, forms));
    }

    @Override
    public Acknowledgement written(ByteBuffer json) {
        return Acknowledgement.json(json);
    }

    @Override
    public Acknowledgement redraw(Message message) {
        return say(message);
    }

    @Override
    public Acknowledgement open(View view) {
        return submission(answer -> answer.responseAction("push").view(view));
    }

    @Override
    public Acknowledgement show(View view) {
        return submission(answer -> answer.responseAction("update").view(view));
    }

    @Override
    public Acknowledgement errors(FieldErrors errors) {
        FormErrors placed = FormErrors.place(errors, form);
        return placed.byBlock().isEmpty()
                ? show(Words.modal(placed.rest()))
                : submission(answer -> answer.responseAction("errors").errors(placed.byBlock()));
    }

    @Override
    public Acknowledgement options(List<Choice> choices) {
        List<Option> first = choices.stream()
                .limit(Elements.MOST_OPTIONS)
                .map(Rendering::option)
                .toList();
        return json(
                choices.size() > first.size()
                        ? BlockSuggestionResponse.builder()
                                .optionGroups(List.of(OptionGroup.builder()
                                        .label(Blocks.plain(Words.moreFit(first.size()), 75))
                                        .options(first)
                                        .build()))
                                .build()
                        : BlockSuggestionResponse.builder().options(first).build());
    }

    /** As the acknowledgement of a command says it. */
    static ByteBuffer written(Message message, MessageForms forms) {
        Message formed = forms.forAnswer(message);
        return bytes(SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(formed.text().mrkdwn())
                .blocks(formed.blocks().isEmpty() ? null : formed.blocks())
                .build());
    }

    private static ByteBuffer bytes(Object body) {
        return StandardCharsets.UTF_8.encode(BlockJson.of(body));
    }

    private static Acknowledgement json(Object body) {
        return Acknowledgement.json(bytes(body));
    }

    private static Acknowledgement submission(
            UnaryOperator<ViewSubmissionResponse.ViewSubmissionResponseBuilder> answer) {
        return json(answer.apply(ViewSubmissionResponse.builder()).build());
    }

    private static Option option(Choice choice) {
        OptionObject option = Elements.option(choice);
        return new Option(option.getText(), option.getValue(), option.getDescription());
    }
}
