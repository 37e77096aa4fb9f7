package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import oncall.domain.Arn;
import oncall.operations.port.Links;
import org.junit.jupiter.api.Test;

/** What links hold to, wherever they are kept: none at first. */
public interface LinksContract {
    Instant NOW = Instant.parse("2026-11-21T12:00:00.123Z");
    Arn AKUA = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam");
    Arn ALEJANDRO = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/alejr");

    Links links();

    @Test
    default void one_user_is_one_contact() {
        links().link(link("U1", AKUA, NOW));
        links().link(link("U1", ALEJANDRO, NOW));
        assertThat(links().ofContact(AKUA)).isEmpty();
        assertThat(links().ofUser("U1")).map(Links.Link::contact).contains(ALEJANDRO);
        links().link(link("U2", ALEJANDRO, NOW));
        assertThat(links().ofUser("U1")).isEmpty();
        assertThat(links().all()).containsExactly(link("U2", ALEJANDRO, NOW));
        assertThat(links().unlink("U1")).isFalse();
        assertThat(links().unlink("U2")).isTrue();
        assertThat(links().all()).isEmpty();
    }

    @Test
    default void all_come_by_when_they_were_linked() {
        links().link(link("U2", AKUA, NOW.plusSeconds(1)));
        links().link(link("U1", ALEJANDRO, NOW));
        assertThat(links().all()).extracting(Links.Link::userId).containsExactly("U1", "U2");
        links().link(link("U1", ALEJANDRO, NOW.plusSeconds(2)));
        assertThat(links().all()).extracting(Links.Link::userId).containsExactly("U2", "U1");
    }

    private static Links.Link link(String user, Arn contact, Instant at) {
        return new Links.Link(user, contact, "U01MAI", at);
    }
}
