package oncall.testing;

import java.time.Instant;
import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Notice;

class FakeAnnouncementsTest implements AnnouncementsContract {
    private final FakeAnnouncements announcements = new FakeAnnouncements();

    @Override
    public Announcements announcements() {
        return announcements;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public void givenUp(String id, String channel) {
        Change change = new Change(
                id,
                Change.Kind.CHANGED,
                Optional.empty(),
                "akuam",
                Change.Source.SLACK,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                now(),
                Change.State.APPLIED,
                Optional.empty(),
                Optional.empty());
        announcements.parked.add(new Announcements.Row(
                Announcement.to(channel, Notice.of(change)),
                announcements.parked.size(),
                Announcements.State.PARKED,
                1,
                false,
                Optional.of(now()),
                Optional.empty()));
    }
}
