package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.testing.slack.Modal;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack's own Bolt for Java runs against the workspace unchanged but for the address, in both ways of delivery. */
final class BoltTest {
    enum Mode {
        SOCKET,
        HTTP
    }

    private static BoltApp pizza(Mode mode, SlackDriver slack) throws Exception {
        if (mode == Mode.HTTP) {
            return BoltApp.overHttp(slack.workspace(), slack.apiUrl(), PizzaApp::handlers);
        }
        var app = BoltApp.overSockets(slack.apiUrl(), PizzaApp::handlers);
        slack.connected(1);
        return app;
    }

    @ParameterizedTest
    @EnumSource
    void a_command_is_answered_privately_and_through_its_response_url(Mode mode) throws Exception {
        try (var slack = SlackDriver.start();
                var app = pizza(mode, slack)) {
            assertThat(app).isNotNull();
            slack.mai().runs("/oncall show @akua").seesEphemeral("You said show <@U02AKUA|akua>");
            slack.sam().doesNotSee("You said");
            slack.sam().runs("/oncall later");
            slack.channel("#sre").shows("Somebody is hungry");
            slack.noUnexpectedMessages();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_form_is_opened_redrawn_answered_and_sent(Mode mode) throws Exception {
        try (var slack = SlackDriver.start();
                var app = pizza(mode, slack)) {
            assertThat(app).isNotNull();
            var mai = slack.mai();
            mai.runs("/oncall open");
            var form = mai.modal("Pizza 0");
            assertThat(form.value("Name")).isEqualTo("drawn 0");
            form.fill("Name", "nobody").choose("Size", "Large").press("More").titled("Pizza 1");
            assertThat(form.value("Name")).isEqualTo("nobody");
            assertThat(form.value("Size")).isEqualTo("Large");
            assertThat(form.suggestions("Topping", "o")).containsExactly("Olives", "Onion");
            form.submits();
            assertThat(form.errorAt("Name")).isEqualTo("Who is that?");
            form.fill("Name", "update").submits().titled("Pizza 2");
            push(form, slack);
            form.fill("Name", "Mai").choose("Topping", "Basil").submits().isClosed();
            slack.channel("#sre").shows("Order of Mai with Basil");
            slack.noUnexpectedMessages();
        }
    }

    private static void push(Modal form, SlackDriver slack) {
        form.fill("Name", "push").submits();
        slack.mai().modal("Pizza 3").closes();
        slack.channel("#sre").shows("Closed");
    }

    @ParameterizedTest
    @EnumSource
    void clearing_closes_every_form(Mode mode) throws Exception {
        try (var slack = SlackDriver.start();
                var app = pizza(mode, slack)) {
            assertThat(app).isNotNull();
            slack.mai()
                    .runs("/oncall open")
                    .modal("Pizza 0")
                    .fill("Name", "push")
                    .submits();
            slack.mai().modal("Pizza 3").fill("Name", "clear").submits();
            slack.mai().hasNoModal();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_button_in_a_message_and_the_home_tab_reach_the_app(Mode mode) throws Exception {
        try (var slack = SlackDriver.start();
                var app = pizza(mode, slack)) {
            assertThat(app).isNotNull();
            slack.mai().runs("/oncall button");
            slack.channel("#sre").shows("Press it").as(slack.sam()).press("Bell");
            slack.channel("#sre").shows("It rang");
            slack.akua().home().shows("Welcome <@U02AKUA>");
        }
    }
}
