package oncall.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;

/** Watches in a list. */
public final class FakeWatches implements Watches {
    private static final Comparator<Watch> ORDER = Comparator.comparing(Watch::channel)
            .thenComparing(watch -> watch.object().map(Arn::value).orElse(""));

    public final List<Watch> watches = new ArrayList<>();

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
    public Turn turn(Watch wanted, Collection<WatchKind> among) {
        Optional<Watch> had = find(wanted.channel(), wanted.object());
        Set<WatchKind> before = kinds(wanted.channel(), wanted.object());
        Set<WatchKind> now = WatchKind.set(before);
        now.removeAll(among);
        now.addAll(wanted.kinds());
        boolean isNew = !before.containsAll(now);
        watches.removeIf(had.stream().toList()::contains);
        if (!now.isEmpty()) {
            Watch last = isNew ? wanted : had.orElse(wanted);
            watches.add(new Watch(last.channel(), last.object(), last.by(), last.at(), now));
        }
        return new Turn(before, now);
    }

    private Optional<Watch> find(String channel, Optional<Arn> object) {
        return watches.stream()
                .filter(watch ->
                        watch.channel().equals(channel) && watch.object().equals(object))
                .findFirst();
    }

    @Override
    public Set<WatchKind> unwatch(String channel, Optional<Arn> object) {
        Set<WatchKind> before = kinds(channel, object);
        watches.removeIf(find(channel, object).stream().toList()::contains);
        return before;
    }

    @Override
    public Set<WatchKind> kinds(String channel, Optional<Arn> object) {
        return find(channel, object).map(Watch::kinds).orElse(Set.of());
    }

    @Override
    public List<Watch> all() {
        return watches.stream().sorted(ORDER).toList();
    }
}
