package oncall.sandbox.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.view;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Orders pizza on Bolt for Java, as {@code src/test/node/pizza.js} does on Bolt for JavaScript. */
final class PizzaApp {
    private PizzaApp() {}

    static void handlers(App app) {
        app.command("/pizza", PizzaApp::command);
        app.globalShortcut("order_pizza", (request, ctx) -> {
            ctx.client()
                    .viewsOpen(r ->
                            r.triggerId(request.getPayload().getTriggerId()).viewAsString(form(4)));
            return ctx.ack();
        });
        app.messageShortcut("order_as_said", (request, ctx) -> {
            var said = request.getPayload().getMessage().getText();
            ctx.respond("Ordering as said: " + said);
            return ctx.ack();
        });
        app.blockAction("bell", (request, ctx) -> {
            ctx.respond(r -> r.replaceOriginal(true).text("It rang"));
            return ctx.ack();
        });
        app.blockAction("more", (request, ctx) -> {
            var view = request.getPayload().getView();
            ctx.client()
                    .viewsUpdate(
                            r -> r.viewId(view.getId()).hash(view.getHash()).viewAsString(form(1)));
            return ctx.ack();
        });
        app.blockAction("order", (request, ctx) -> {
            ctx.client()
                    .viewsOpen(r ->
                            r.triggerId(request.getPayload().getTriggerId()).viewAsString(form(5)));
            return ctx.ack();
        });
        app.blockSuggestion(Pattern.compile("topping|extras"), (request, ctx) -> {
            var typed = request.getPayload().getValue().toLowerCase(Locale.ROOT);
            return ctx.ack(r -> r.options(Stream.of("Basil", "Olives", "Onion")
                    .filter(t -> t.toLowerCase(Locale.ROOT).startsWith(typed))
                    .map(t -> Option.builder()
                            .text(new PlainTextObject(t, null))
                            .value(t)
                            .build())
                    .toList()));
        });
        app.viewSubmission("order", PizzaApp::submitted);
        app.viewClosed("order", (request, ctx) -> {
            var title = request.getPayload().getView().getTitle().getText();
            ctx.client().chatPostMessage(r -> r.channel("C02SRE").text("Closed " + title));
            return ctx.ack();
        });
        app.event(AppHomeOpenedEvent.class, (request, ctx) -> {
            var user = request.getEvent().getUser();
            ctx.client().viewsPublish(r -> r.userId(user).view(home(user)));
            return ctx.ack();
        });
        app.event(MessageEvent.class, (request, ctx) -> {
            var message = request.getEvent();
            if (message.getText().contains("hungry")) {
                ctx.client()
                        .chatPostMessage(r ->
                                r.channel(message.getChannel()).text("Soon").threadTs(message.getTs()));
            }
            return ctx.ack();
        });
    }

    private static Response command(SlashCommandRequest request, SlashCommandContext ctx)
            throws IOException, SlackApiException {
        var text = request.getPayload().getText();
        switch (text) {
            case "open" -> {
                var opened = ctx.client()
                        .viewsOpen(r -> r.triggerId(ctx.getTriggerId()).viewAsString(form(0)));
                return opened.isOk() ? ctx.ack() : ctx.ack("refused: " + opened.getError());
            }
            case "later" -> ctx.respond(r -> r.responseType("in_channel").text("Somebody is hungry"));
            case "button" ->
                ctx.client()
                        .chatPostMessage(r -> r.channel(request.getPayload().getChannelId())
                                .text("Press it")
                                .blocks(asBlocks(actions(asElements(
                                        button(b -> b.actionId("bell").text(plainText("Bell"))))))));
            default -> {
                return ctx.ack("You said " + text);
            }
        }
        return ctx.ack();
    }

    private static Response submitted(ViewSubmissionRequest request, ViewSubmissionContext ctx)
            throws IOException, SlackApiException {
        var values = request.getPayload().getView().getState().getValues();
        var name = Objects.requireNonNull(
                        Objects.requireNonNull(values.get("name")).get("it"))
                .getValue();
        return switch (name) {
            case "nobody" -> ctx.ackWithErrors(Map.of("name", "Who is that?"));
            case "update" -> ctx.ackWithUpdate(form(2));
            case "push" -> ctx.ackWithPush(form(3));
            case "clear" -> ctx.ack(r -> r.responseAction("clear"));
            default -> {
                var answers = GsonFactory.createSnakeCase().toJson(values);
                ctx.client().chatPostMessage(r -> r.channel("C02SRE").text(answers));
                yield ctx.ack();
            }
        };
    }

    private static View home(String user) {
        return view(v -> v.type("home")
                .blocks(asBlocks(section(s -> s.text(markdownText("Welcome <@" + user + ">"))
                        .accessory(button(b -> b.actionId("order").text(plainText("Order"))))))));
    }

    private static String form(int drawn) {
        try (var in = PizzaApp.class.getResourceAsStream("order.json")) {
            var order = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return order.replace("Pizza 0", "Pizza " + drawn).replace("drawn 0", "drawn " + drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
