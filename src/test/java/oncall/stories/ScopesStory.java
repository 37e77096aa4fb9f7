package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import oncall.app.Mode;
import oncall.sandbox.http.Fault;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scope that the manifest requires is needed: without it something is missed, and said. */
class ScopesStory {
    static Stream<String> required() throws IOException {
        var scopes = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("manifest.yml").toFile())
                .at("/oauth_config/scopes");
        var required = new TreeSet<String>();
        scopes.path("bot").forEach(scope -> required.add(scope.asText()));
        scopes.path("bot_optional").forEach(scope -> required.remove(scope.asText()));
        return required.stream();
    }

    /** What needs all of them: a command, who one is, a channel that hears, and else a message to oneself. */
    private static void createsWhereTheBotIsNoMember(World world) {
        Person mai = world.slack.mai();
        creates(world, mai);
        mai.seesDirectMessage("This could not be posted in", "created the contact", "newcomer");
    }

    @Test
    void with_all_that_is_required_nothing_is_missed() {
        try (World world = World.of(Mode.SOCKET)) {
            createsWhereTheBotIsNoMember(world);
        }
    }

    @ParameterizedTest
    @MethodSource("required")
    void without_a_required_scope_something_is_missed(String scope) {
        try (World world = World.of(Mode.SOCKET);
                Overheard heard = new Overheard(world.slack.workspace())) {
            world.slack.workspace().revoke(scope);
            Person mai = world.slack.mai();
            switch (scope) {
                case "commands" ->
                    assertThatThrownBy(() -> mai.runs("/oncall help")).hasMessageContaining("not a valid command");
                case "users:read" -> {
                    mai.runs("/oncall show akuam").seesEphemeral("lacks the scope users:read");
                    assertThat(world.calls("GetContact")).isEmpty();
                }
                case "chat:write", "im:write" -> {
                    creates(world, mai);
                    heard.hears(scope, "missing_scope");
                }
                default -> fail("No story needs the scope " + scope + ".");
            }
        }
    }

    /** In a channel that neither the bot nor the command's own URL can post to. */
    private static void creates(World world, Person mai) {
        mai.runs("/oncall new contact newcomer", "#leads");
        Modal form = mai.modal("New Contact").shows("I cannot see that channel");
        form.choose("Announce", "Announce there, although another company may read it");
        world.slack.workspace().faults().add(Fault.next(100, Fault.Kind.FAIL, "response_url"));
        form.submits().titled("Created").closesAll();
    }
}
