package oncall.slack.press;

import com.slack.api.model.view.View;
import java.nio.ByteBuffer;
import java.util.List;
import oncall.domain.FieldErrors;
import oncall.slack.block.Choice;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;

/** An answer that was found late, on the screen of the work that found it. */
record OnScreen(Screen screen) implements Answer.Visitor<Screen> {
    @Override
    public Screen nothing() {
        return screen;
    }

    @Override
    public Screen reading(SafeText words) {
        return screen;
    }

    @Override
    public Screen say(Message message) {
        screen.say(message);
        return screen;
    }

    @Override
    public Screen written(ByteBuffer json) {
        throw new IllegalStateException("A command is answered so, and at once.");
    }

    @Override
    public Screen redraw(Message message) {
        return say(message);
    }

    @Override
    public Screen open(View view) {
        return show(view);
    }

    @Override
    public Screen show(View view) {
        screen.show(view);
        return screen;
    }

    @Override
    public Screen errors(FieldErrors errors) {
        return say(Words.of(errors));
    }

    @Override
    public Screen options(List<Choice> choices) {
        throw new IllegalStateException("A type-ahead is answered at once.");
    }
}
