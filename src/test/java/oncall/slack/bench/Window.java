package oncall.slack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.domain.FieldErrors;
import oncall.sandbox.slack.EmbeddedModal;
import oncall.slack.block.Answers;
import oncall.slack.block.BlockJson;
import oncall.slack.block.FieldId;
import oncall.slack.block.Message;
import oncall.slack.press.Answer;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;

/** Somebody's stack of modals: keeps what is typed as Slack does, and refuses what Slack would refuse. */
public final class Window implements Screen {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    public final List<Map.Entry<AskedFrom, Message>> posted = new ArrayList<>();
    public FieldErrors errors = FieldErrors.none();
    public Optional<Message> said = Optional.empty();
    private final Bench bench;
    private final String user;
    private final List<Modal> stack = new ArrayList<>();
    private int presses;
    private int views;

    /** One modal with what stands in its fields. */
    private static final class Modal {
        final String id;
        View view;
        private final EmbeddedModal embedded;

        Modal(String id, View view) {
            this.id = id;
            this.view = view;
            this.embedded = new EmbeddedModal(BlockJson.of(view));
        }

        void draw(View drawn) {
            view = drawn;
            embedded.show(BlockJson.of(drawn));
        }

        void fill(String field, List<String> values) {
            String block = embedded.blocks().stream()
                    .filter(id -> FieldId.field(id).equals(field))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No field " + field + " in " + embedded.blocks()));
            embedded.fill(block, values);
        }

        Answers answers() {
            return Answers.read(GSON.fromJson(embedded.state(), ViewState.class).getValues());
        }
    }

    public Window(Bench bench) {
        this(bench, Bench.MAI);
    }

    public Window(Bench bench, String user) {
        this.bench = bench;
        this.user = user;
    }

    /** Types a command and waits for all that follows. */
    public Window runs(String verb, String rest) {
        Reply reply = bench.runs(user, verb, rest);
        answer(reply);
        return after(reply);
    }

    /** A command that is on its way. */
    public Press types(String verb, String rest) {
        return bench.types(user, verb, rest);
    }

    /** Shows an answer that was made elsewhere, and all that follows. */
    public Window draws(Reply reply) {
        answer(reply);
        return after(reply);
    }

    /** Types a command; what follows its first answer has not happened yet. */
    public Reply begins(String verb, String rest) {
        Reply reply = bench.runs(user, verb, rest);
        answer(reply);
        return reply;
    }

    public Window after(Reply reply) {
        reply.later().ifPresent(work -> work.run(this));
        return this;
    }

    public Window fills(String field, String... values) {
        top().fill(field, List.of(values));
        return this;
    }

    public Window presses(String action, String value) {
        Reply reply = bench.on(press(Press.Kind.BUTTON, action, value));
        answer(reply);
        return after(reply);
    }

    /** A press that is on its way while the window is pressed further: nothing is drawn yet. */
    public Press press(Press.Kind kind, String route, String text) {
        Modal modal = top();
        Press.InView view = new Press.InView(
                modal.id,
                stack.get(0).id,
                "hash",
                String.valueOf(modal.view.getCallbackId()),
                String.valueOf(modal.view.getPrivateMetadata()),
                "",
                kind == Press.Kind.SUGGESTION ? Answers.none() : modal.answers(),
                false);
        return new Press(
                "window-" + ++presses + modal.id,
                kind,
                route,
                text,
                user,
                "T01SANDBOX",
                Optional.empty(),
                Optional.empty(),
                Optional.of("trigger"),
                Optional.of(view),
                Optional.empty());
    }

    /** Delivers a press that was on its way, and what follows it. */
    public Window delivers(Press press) {
        Reply reply = bench.on(press);
        answer(reply);
        return after(reply);
    }

    /** Chooses in a select that acts at once, by the words of the entry. */
    public Window chooses(String field, String action, String words) {
        Answer.Options options = (Answer.Options)
                bench.on(press(Press.Kind.SUGGESTION, action, words)).now();
        String key = options.choices().get(0).key();
        return fills(field, key).presses(action, key);
    }

    public List<String> suggestions(String action, String typed) {
        return ((Answer.Options)
                        bench.on(press(Press.Kind.SUGGESTION, action, typed)).now())
                .choices().stream().map(choice -> choice.label()).toList();
    }

    public Window submits() {
        Reply reply = begins(Press.Kind.SUBMIT);
        return after(reply);
    }

    /** Submits the overview, and saves what the review shows. */
    public Window saves() {
        submits();
        assertThat(view().getTitle().getText()).as(text()).isEqualTo("Review Changes");
        return submits();
    }

    public Reply begins(Press.Kind kind) {
        errors = FieldErrors.none();
        Reply reply = bench.on(press(kind, String.valueOf(top().view.getCallbackId()), ""));
        if (reply.now() instanceof Answer.Nothing) {
            stack.remove(stack.size() - 1);
        }
        answer(reply);
        return reply;
    }

    /** With the button at the bottom. */
    public Window closes() {
        if (Boolean.TRUE.equals(top().view.getNotifyOnClose())) {
            return after(begins(Press.Kind.CLOSED));
        }
        stack.remove(stack.size() - 1);
        return this;
    }

    private void answer(Reply reply) {
        Answer now = reply.now();
        if (now instanceof Answer.Open opened) {
            stack.add(new Modal("V" + ++views, opened.view()));
        } else if (now instanceof Answer.Show shown) {
            show(shown.view());
        } else if (now instanceof Answer.Errors faulty) {
            errors = faulty.errors();
        } else if (now instanceof Answer.Say words) {
            said = Optional.of(words.message());
        }
    }

    @Override
    public void show(View view) {
        top().draw(view);
    }

    @Override
    public void refresh(View view) {
        show(view);
    }

    @Override
    public void show(String viewId, Supplier<Optional<View>> now) {
        now.get()
                .ifPresent(view ->
                        stack.stream().filter(modal -> modal.id.equals(viewId)).forEach(modal -> modal.draw(view)));
    }

    @Override
    public void say(Message message) {
        said = Optional.of(message);
    }

    @Override
    public void home(View view) {
        throw new AssertionError("A window is no home.");
    }

    @Override
    public boolean post(AskedFrom from, Message message) {
        posted.add(Map.entry(from, message));
        return true;
    }

    public View view() {
        return top().view;
    }

    public int depth() {
        return stack.size();
    }

    public String text() {
        return Shown.in(view()).text();
    }

    /** What stands in a field. */
    public String value(String field) {
        return top().answers().text(field);
    }

    public Answers answers() {
        return top().answers();
    }

    private Modal top() {
        if (stack.isEmpty()) {
            throw new AssertionError("No modal is open; said: " + said);
        }
        return stack.get(stack.size() - 1);
    }
}
