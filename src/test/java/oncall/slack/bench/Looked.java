package oncall.slack.bench;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.slack.block.Message;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Screen;

/** A screen that keeps what is drawn on it. */
public final class Looked implements Screen {
    public final List<View> views = new ArrayList<>();
    public final List<Message> said = new ArrayList<>();
    public final List<View> homes = new ArrayList<>();
    public final List<Map.Entry<AskedFrom, Message>> posted = new ArrayList<>();
    /** Whether the bot may post. */
    public boolean invited = true;

    @Override
    public void show(View view) {
        views.add(view);
    }

    @Override
    public void refresh(View view) {
        show(view);
    }

    @Override
    public void show(String viewId, Supplier<Optional<View>> now) {
        now.get().ifPresent(views::add);
    }

    @Override
    public void say(Message message) {
        said.add(message);
    }

    @Override
    public void home(View view) {
        homes.add(view);
    }

    @Override
    public boolean post(AskedFrom from, Message message) {
        posted.add(Map.entry(from, message));
        return invited && from.isPublic();
    }

    public Message lastSaid() {
        return said.get(said.size() - 1);
    }

    public View lastView() {
        return views.get(views.size() - 1);
    }
}
