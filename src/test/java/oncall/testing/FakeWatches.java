package oncall.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;

/** Watches in a list. */
public final class FakeWatches implements Watches {
    private static final Comparator<Watch> ORDER = Comparator.comparing(Watch::channel)
            .thenComparing(watch -> watch.object().map(Arn::value).orElse(""));

    public final List<Watch> watches = new ArrayList<>();

    @Override
    public List<String> of(Optional<Arn> object) {
        return of(object, WatchKind.CHANGES);
    }

    @Override
    public List<String> of(Optional<Arn> object, WatchKind kind) {
        return watches.stream()
                .filter(watch -> watch.object().isEmpty() || watch.object().equals(object))
                .filter(watch -> watch.kinds().contains(kind))
                .map(Watch::channel)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean watch(Watch wanted) {
        boolean isNew = !kinds(wanted.channel(), wanted.object()).equals(wanted.kinds());
        if (isNew) {
            unwatch(wanted.channel(), wanted.object());
            watches.add(wanted);
        }
        return isNew;
    }

    private static boolean is(Watch watch, String channel, Optional<Arn> object) {
        return watch.channel().equals(channel) && watch.object().equals(object);
    }

    @Override
    public boolean unwatch(String channel, Optional<Arn> object) {
        return watches.removeIf(watch -> is(watch, channel, object));
    }

    @Override
    public List<Watch> all() {
        return watches.stream().sorted(ORDER).toList();
    }
}
