package oncall.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oncall.store.Postgres;

/** One replica on PostgreSQL, then two that are asked in turn; the database is on the same machine. */
final class ReplicaScene implements Scene {
    @Override
    public Set<String> rows() {
        return Set.of("1-replica", "2-replicas");
    }

    @Override
    public void run(Report report) throws Exception {
        Map<String, String> shared = Map.of(
                "ONCALL_MODE",
                "http",
                "SLACK_SIGNING_SECRET",
                Posts.SECRET,
                "ONCALL_DATABASE_URL",
                Postgres.database());
        try (World world = World.start("replicas", report.settings().contacts(), true)) {
            Cards cards = new Cards(report.settings().contacts(), world.programs.folder(), world.programs.folder());
            URI contacts = world.contacts.address();
            URI slack = world.slack.address();
            Program one = world.programs.bot("replica-1", 0, contacts, slack, shared);
            Program two = world.programs.bot("replica-2", 0, contacts, slack, shared);
            Row.Callers show = HttpCaller.posting(cards::body);
            report.warm(List.of(one, two), show);
            report.measure(new Row("1-replica", List.of(one), List.of(8), Settings.MOST, show));
            report.measure(new Row(
                    "2-replicas",
                    List.of(one),
                    List.of(8),
                    Settings.MOST,
                    first -> new TwoCallers(show.call(one), show.call(two))));
        }
    }
}
