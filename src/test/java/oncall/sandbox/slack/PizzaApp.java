package oncall.sandbox.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.asOptions;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Orders pizza: one handler for each kind of thing a workspace tells an app. */
final class PizzaApp {
    private PizzaApp() {}

    static void handlers(App app) {
        app.command("/oncall", (request, ctx) -> {
            var text = request.getPayload().getText();
            if (text.equals("open")) {
                var opened = ctx.client()
                        .viewsOpen(r -> r.triggerId(ctx.getTriggerId()).view(form(0)));
                return opened.isOk() ? ctx.ack() : ctx.ack("refused: " + opened.getError());
            }
            if (text.equals("later")) {
                ctx.respond(r -> r.responseType("in_channel").text("Somebody is hungry"));
                return ctx.ack();
            }
            if (text.equals("button")) {
                ctx.client()
                        .chatPostMessage(r -> r.channel(request.getPayload().getChannelId())
                                .text("Press it")
                                .blocks(asBlocks(actions(asElements(
                                        button(b -> b.actionId("bell").text(plainText("Bell"))))))));
                return ctx.ack();
            }
            return ctx.ack("You said " + text);
        });
        app.blockAction("bell", (request, ctx) -> {
            ctx.respond(r -> r.replaceOriginal(true).text("It rang"));
            return ctx.ack();
        });
        app.blockAction("more", (request, ctx) -> {
            var view = request.getPayload().getView();
            ctx.client()
                    .viewsUpdate(
                            r -> r.viewId(view.getId()).hash(view.getHash()).view(form(1)));
            return ctx.ack();
        });
        app.blockSuggestion(
                "topping",
                (request, ctx) -> ctx.ack(r -> r.options(Stream.of("Basil", "Olives", "Onion")
                        .filter(t -> t.toLowerCase(java.util.Locale.ROOT)
                                .startsWith(request.getPayload().getValue().toLowerCase(java.util.Locale.ROOT)))
                        .map(t -> Option.builder()
                                .text(new PlainTextObject(t, true))
                                .value(t)
                                .build())
                        .toList())));
        app.viewSubmission("order", (request, ctx) -> {
            var values = request.getPayload().getView().getState().getValues();
            var name = answer(values, "name", "it").getValue();
            return switch (name) {
                case "nobody" -> ctx.ackWithErrors(Map.of("name", "Who is that?"));
                case "update" -> ctx.ackWithUpdate(form(2));
                case "push" -> ctx.ackWithPush(form(3));
                case "clear" -> ctx.ack(r -> r.responseAction("clear"));
                default -> {
                    ctx.client()
                            .chatPostMessage(r -> r.channel("C02SRE")
                                    .text("Order of " + name + " with "
                                            + answer(values, "topping", "topping")
                                                    .getSelectedOption()
                                                    .getValue()));
                    yield ctx.ack();
                }
            };
        });
        app.viewClosed("order", (request, ctx) -> {
            ctx.client().chatPostMessage(r -> r.channel("C02SRE").text("Closed"));
            return ctx.ack();
        });
        app.event(AppHomeOpenedEvent.class, (request, ctx) -> {
            var user = request.getEvent().getUser();
            ctx.client()
                    .viewsPublish(r -> r.userId(user)
                            .view(view(v -> v.type("home")
                                    .blocks(asBlocks(section(s -> s.text(markdownText("Welcome <@" + user + ">"))))))));
            return ctx.ack();
        });
    }

    private static ViewState.Value answer(
            Map<String, Map<String, ViewState.Value>> values, String block, String action) {
        return Objects.requireNonNull(Objects.requireNonNull(values.get(block)).get(action));
    }

    private static View form(int drawn) {
        return view(v -> v.type("modal")
                .callbackId("order")
                .notifyOnClose(true)
                .title(viewTitle(t -> t.type("plain_text").text("Pizza " + drawn)))
                .submit(viewSubmit(s -> s.type("plain_text").text("Order")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(asBlocks(
                        input(i -> i.blockId("name")
                                .label(plainText("Name"))
                                .element(plainTextInput(p -> p.actionId("it").initialValue("drawn " + drawn)))),
                        input(i -> i.blockId("topping")
                                .label(plainText("Topping"))
                                .optional(true)
                                .element(externalSelect(
                                        e -> e.actionId("topping").minQueryLength(1)))),
                        input(i -> i.blockId("size")
                                .label(plainText("Size"))
                                .optional(true)
                                .element(staticSelect(s -> s.actionId("it")
                                        .options(asOptions(
                                                option(plainText("Small"), "s"), option(plainText("Large"), "l")))))),
                        actions(asElements(button(b -> b.actionId("more").text(plainText("More"))))))));
    }
}
