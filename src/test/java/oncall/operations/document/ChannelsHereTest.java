package oncall.operations.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import org.junit.jupiter.api.Test;

/** Which channels a document means. */
final class ChannelsHereTest {
    private static final Channel PHONE = channel("1", "Phone", "+12065550100");
    private static final Channel SECOND = channel("2", "Phone", "+12065550111");

    @Test
    void the_same_address_goes_before_the_first_of_the_name() {
        ChannelItem second = item("", "Phone", "+12065550111");
        ChannelItem moved = item("", "Phone", "+12065550199");

        ChannelsHere here = here(List.of(moved, second), List.of(SECOND, PHONE));

        assertThat(here.of(second)).contains(SECOND);
        assertThat(here.of(moved)).contains(PHONE);
        assertThat(here.missing()).isEmpty();
    }

    @Test
    void an_arn_goes_before_everything() {
        ChannelItem item = item("1", "Other", "+12065550111");

        assertThat(here(List.of(item), List.of(SECOND, PHONE)).of(item)).contains(PHONE);
    }

    @Test
    void what_is_nowhere_is_missing_and_reached_under_its_own_name_once_made() {
        ChannelItem item = item("9", "New", "+12065550111");
        ChannelsHere here = here(List.of(item), List.of(PHONE));

        assertThat(here.missing()).containsExactly(item);
        assertThat(here.target(new Arn("9"), true)).contains(new Arn("9"));
        assertThat(here.target(new Arn("9"), false)).isEmpty();
        assertThat(here.target(new Arn("Phone"), false)).contains(PHONE.arn());
        assertThat(here.name(new Arn("9"))).isEqualTo("New");
    }

    @Test
    void thousands_of_channels_are_looked_at_a_few_times_each() {
        int count = 8_000;
        Looked channels = new Looked(IntStream.range(0, count)
                .mapToObj(i -> channel("c" + i, "Phone", "+1" + (2065550000L + i)))
                .toList());
        List<ChannelItem> items = IntStream.range(0, count)
                .mapToObj(i -> item("", "Phone", "+1" + (2065559000L + i)))
                .toList();

        ChannelsHere here = here(items, channels);
        items.forEach(here::of);
        items.forEach(item -> here.target(new Arn(item.name()), true));
        here.missing();

        assertThat(channels.looks).isLessThanOrEqualTo(3 * count);
    }

    private static final class Looked extends AbstractList<Channel> {
        private final List<Channel> all;
        private int looks;

        Looked(List<Channel> all) {
            this.all = all;
        }

        @Override
        public Channel get(int index) {
            looks++;
            return all.get(index);
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    private static ChannelsHere here(List<ChannelItem> items, List<Channel> channels) {
        ContactItem item = new ContactItem(
                new Place(1, 1, ""),
                new Arn("akuam"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                items);
        return new ChannelsHere(item, channels);
    }

    private static ChannelItem item(String arn, String name, String address) {
        return new ChannelItem(
                new Place(1, 1, ""),
                Optional.of(arn).filter(it -> !it.isEmpty()).map(Arn::new),
                name,
                ChannelType.SMS,
                Optional.of(new Address(address)),
                false);
    }

    private static Channel channel(String arn, String name, String address) {
        return new Channel(new Arn(arn), new Arn("akuam"), name, ChannelType.SMS, new Address(address), true);
    }
}
