package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import oncall.testing.Matrix;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The bot's process ends wherever a save waits for somebody: the next process brings that save to an end. */
@Execution(ExecutionMode.CONCURRENT)
class KillStory {
    private static final String PLAN =
            "{\"Stages\":[{\"DurationInMinutes\":5,\"Targets\":[]},{\"DurationInMinutes\":10,\"Targets\":[]}]}";

    /** Reads, by whom and how often depends on what is in memory and on who else looks at AWS in that moment. */
    private static final List<String> MAY_BE_MISSED =
            List.of("GetContact", "ListContactChannels", "ListTagsForResource", "ListRotationShifts");

    private static final int MOST_TRIES = 3;

    @TempDir
    Path folder;

    /** How a process ends. */
    private enum End {
        KILLED {
            @Override
            void comes(Site site) {
                site.kills();
            }
        },
        /** As docker does it. */
        STOPPED {
            @Override
            void comes(Site site) {
                System.out.println(site.stops() ? "ended by itself" : "was killed after ten seconds");
            }
        };

        abstract void comes(Site site);
    }

    /** At one point of the seed, at all of them under {@code -Psoak}. */
    @Test
    @Tag(Matrix.TAG)
    void a_save_whose_process_was_killed_is_made_or_not_and_everybody_reads_which() {
        ends(End.KILLED);
    }

    @Test
    @Tag(Matrix.TAG)
    void a_save_whose_process_was_stopped_is_made_or_not_and_everybody_reads_which() {
        ends(End.STOPPED);
    }

    private void ends(End end) {
        try (Site site = new Site(1, folder)) {
            List<Hold> holds = Matrix.shuffled("KillStory, " + end, undisturbed(site));
            List<String> table = new ArrayList<>();
            List<Save> saves = new ArrayList<>();
            for (Hold hold : holds) {
                if (!Matrix.isWhole() && table.size() == 1) {
                    break;
                }
                Save save = new Save(site, "held-" + saves.size());
                saves.add(save);
                if (ends(site, end, hold, save)) {
                    site.timePasses();
                    site.starts();
                    table.add("%-45s %s".formatted(hold, save.ends(hold.mayTellTwice() || save.wasPosted())));
                } else {
                    assertThat(hold.nth() > 0 || MAY_BE_MISSED.contains(hold.call()))
                            .as("%s may be missed", hold)
                            .isTrue();
                    save.ends(false);
                }
            }
            saves.forEach(Save::isToldOfNothingElse);
            System.out.println(end + " while a save waited for        in the end\n" + String.join("\n", table));
            System.out.println(table.size() + " holds, " + (saves.size() - table.size()) + " more were not met again");
            assertThat(table).isNotEmpty();
            if (Matrix.isWhole()) {
                assertThat(table).anyMatch(row -> row.contains("new plan")).anyMatch(row -> row.contains("old plan"));
            }
        }
    }

    /** Whether the save has come to the hold; what is read may be read by somebody else, or be in memory, next time. */
    private static boolean ends(Site site, End end, Hold hold, Save save) {
        try (Hold.Standing standing = site.holds(hold)) {
            save.isSaved();
            Site.until(() -> standing.isReached() || save.isOver(), Boolean.TRUE::equals, save::look);
            boolean reached = standing.isReached();
            if (reached) {
                end.comes(site);
                save.isKilled();
            }
            return reached;
        }
    }

    private static List<Hold> undisturbed(Site site) {
        List<String> aws = new CopyOnWriteArrayList<>();
        List<String> slack = new CopyOnWriteArrayList<>();
        Save save = new Save(site, "undisturbed");
        Runnable deaf = site.hears(aws, slack);
        save.isSaved();
        Site.until(save::isOver, Boolean.TRUE::equals, save::look);
        deaf.run();
        if (!slack.contains("chat.postMessage")) {
            // It is seen in the channel a moment before its call is over.
            slack.add("chat.postMessage");
        }
        save.ends(false);
        return Hold.all(Step.of(aws), Step.of(slack));
    }

    /** One person's change of one plan. */
    private static final class Save {
        private final Site site;
        private final String alias;
        private final String user;
        private final String arn;
        private final Person person;
        private final Modal review;
        private int told;
        private String pressed = "";
        private boolean posted;

        /** Up to the review. */
        Save(Site site, String alias) {
            this.site = site;
            this.alias = alias;
            this.user = "U7" + alias.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            this.arn = site.account().create("PERSONAL", alias, "Old " + alias, PLAN);
            person = site.newcomer(user);
            review = reviewed();
        }

        /** Whoever is told on the way that the database of a process that has just begun does not answer begins anew. */
        private Modal reviewed() {
            for (int tries = 1; ; tries++) {
                try {
                    Modal edited = edited();
                    // Of a window that came too late and that nobody pressed in.
                    site.tables.run("delete from draft where user_id = '" + user
                            + "' and kept_at < (select max(kept_at) from draft where user_id = '" + user + "')");
                    return edited;
                } catch (AssertionError e) {
                    if (tries == MOST_TRIES) {
                        throw e;
                    }
                    site.closesAll(person);
                    site.tables.run("delete from draft where user_id = '" + user + "'");
                }
            }
        }

        private Modal edited() {
            Modal plan = Site.opensEditor(person, arn).fill("Display name", "New " + alias);
            Site.opensStage(person, plan, 1);
            person.modal("Stage 1")
                    .fill("Minutes before the next stage", "7")
                    .submits()
                    .isClosed();
            return plan.shows("waits 7 min").submits().titled("Review Changes");
        }

        void isSaved() {
            pressed = review.json().path("hash").asText();
            assertThat(review.beginsToSubmit()).isNotNull();
        }

        /** A review that is shown once more, because something was read meanwhile, is saved once more. */
        private void isSavedAgain() {
            JsonNode now = review.json();
            boolean asks = now.path("callback_id").asText().equals("editor-review");
            if (asks && !now.path("hash").asText().equals(pressed)) {
                isSaved();
            }
        }

        /** Saved, told, and written down as told. */
        boolean isOver() {
            isSavedAgain();
            return messages() > 0 && due().isEmpty() && review.text().contains("Saved.");
        }

        /** What somebody else reads may be held at the very moment between the post and its mark. */
        void isKilled() {
            posted = messages() > 0;
        }

        boolean wasPosted() {
            return posted;
        }

        void isTold() {
            Site.until(this::messages, count -> count > 0);
        }

        private int messages() {
            return (int) site.slack.channel("#sre").count("changed the engagement plan of *New " + alias + "*");
        }

        private int repeats() {
            return (int) site.slack
                    .channel("#sre")
                    .count("changed the engagement plan of *New " + alias + "*", "may have been posted before");
        }

        /** What is true in the end, in words. */
        String ends(boolean mayBeToldTwice) {
            List<String> states = Site.until(this::states, rows -> !rows.contains("PENDING"));
            JsonNode contact = site.account().get(alias);
            boolean applied = contact.path("DisplayName").asText().equals("New " + alias);
            assertThat(contact.at("/Plan/Stages/0/DurationInMinutes").asInt()).isEqualTo(applied ? 7 : 5);
            assertThat(site.updatesOf(arn)).hasSizeLessThanOrEqualTo(1);
            int drafts = site.tables
                    .column("select id from draft where user_id = '" + user + "'")
                    .size();
            if (applied) {
                assertThat(states)
                        .as("%s", site.tables.column("select document from change where user_id = '" + user + "'"))
                        .containsExactly("APPLIED");
                assertThat(drafts).isZero();
                isTold();
                Site.until(this::due, List::isEmpty);
                told = messages();
                assertThat(told).isBetween(1, mayBeToldTwice ? 2 : 1);
                assertThat(repeats())
                        .as("messages that say that they may repeat another")
                        .isBetween(told - 1, 1);
            } else {
                assertThat(states).isIn(List.of(), List.of("REFUSED"));
                assertThat(drafts).isEqualTo(1);
            }
            return (applied ? "new plan, row " : "old plan, row ")
                    + (states.isEmpty() ? "none" : states.get(0).toLowerCase(Locale.ROOT))
                    + (applied ? ", no draft, told " + told + " time(s)" : ", draft kept, nobody told");
        }

        private List<String> states() {
            return site.tables.column("select state from change where user_id = '" + user + "'");
        }

        private String look() {
            return person.look() + "\n" + states() + due();
        }

        private List<String> due() {
            return site.tables.column("select state from announcement where state = 'DUE'");
        }

        void isToldOfNothingElse() {
            assertThat(messages()).as(alias).isEqualTo(told);
        }
    }
}
