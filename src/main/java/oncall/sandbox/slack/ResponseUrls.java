package oncall.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Response URLs: each takes five answers within thirty minutes. */
final class ResponseUrls {
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    /** Where an answer goes: to a person in a channel, beside or instead of a message ("" where there is none). */
    record Place(String user, String channel, String messageTs) {}

    private static final class Url {
        final Place place;
        final Instant made;
        int uses;

        Url(Place place, Instant made) {
            this.place = place;
            this.made = made;
        }
    }

    private final Map<String, Url> urls = new HashMap<>();
    private final InstantSource clock;
    private String address = "";

    ResponseUrls(InstantSource clock) {
        this.clock = clock;
    }

    void servedAt(String base) {
        address = base;
    }

    synchronized String make(String kind, Place place) {
        var path = kind + "/" + Ids.TEAM + "/" + Ids.next("", 12) + "/" + Ids.next("", 24);
        urls.put(path, new Url(place, clock.instant()));
        return address + "/hooks/" + path;
    }

    /** Counts one use of the URL with this path and says where its answer goes. */
    synchronized Place use(String path) {
        var url = urls.get(path);
        if (url == null) {
            throw ApiError.of("invalid_url");
        }
        if (url.made.plus(LIFE).isBefore(clock.instant())) {
            throw ApiError.of("expired_url");
        }
        if (url.uses >= USES) {
            throw ApiError.of("used_url");
        }
        url.uses++;
        return url.place;
    }
}
