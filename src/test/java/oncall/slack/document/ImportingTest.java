package oncall.slack.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Recurrence;
import oncall.domain.Recurrence.HandOff;
import oncall.domain.Recurrence.Period;
import oncall.domain.Rotation;
import oncall.domain.Stage;
import oncall.domain.WallTime;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document is looked at, compared, and imported; each entry is told. */
final class ImportingTest {
    private static final String CHANGE = """
            ContactId: example_escalation
            DisplayName: Example two
            Plan:
              Stages:
              - DurationInMinutes: 7
                Targets:
                - ContactTargetInfo: {ContactId: akuam, IsEssential: true}
            """;

    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @Test
    void a_paste_is_compared_before_anything_is_done_and_then_imported() {
        mai.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();
        assertThat(mai.text())
                .contains("Nothing is done yet: 0 to create, 1 to change", "Example two", "waits ~5~ → 7 min");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));

        mai.submits();

        assertThat(bench.aws.get(Team.ESCALATION.arn()).plan().stages())
                .extracting(Stage::minutes)
                .containsExactly(7);
        assertThat(mai.text()).contains("The import is done.", "changed");
        assertThat(mai.posted)
                .singleElement()
                .satisfies(posted ->
                        assertThat(posted.getValue().text().mrkdwn()).contains("The import is done.", "Example"));
        assertThat(bench.journal.last().source()).isEqualTo(Change.Source.IMPORT);
        assertThat(bench.journal.last().userId()).contains(Bench.MAI);
    }

    @Test
    void a_file_is_read_and_an_unchanged_contact_stays() {
        bench.aws.with(new Rotation(
                Team.PRIMARY.arn(),
                "primary",
                "Europe/Berlin",
                Team.PRIMARY.members(),
                Optional.empty(),
                Optional.of(
                        new Recurrence(1, 1, List.of(new HandOff(Period.DAILY, 0, new WallTime(9, 0))), List.of()))));
        mai.runs("export", "everything with addresses");
        bench.files.uploaded.put("F1", bench.files.sent.values().iterator().next());
        Window again = new Window(bench);
        again.runs("import", "").fills(ImportForm.FILE, "F1").submits();

        assertThat(again.text()).contains("There is nothing to do", "unchanged");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update") || call.startsWith("create"));
    }

    @Test
    void faults_stand_above_the_form_with_their_places_and_the_paste_stays() {
        String paste = "Alias: UPPER\nType: PERSONAL\nPlan: {}\nTags:\n- {Key: oncall-x, Value: y}\n";
        mai.runs("import", "").fills(ImportForm.PASTE, paste).submits();
        assertThat(mai.text()).contains("the document has 1 fault", "Line 1, column 8", "Alias", "lower-case");
        assertThat(mai.value(ImportForm.PASTE)).isEqualTo(paste.strip());

        mai.fills(ImportForm.PASTE, paste.replace("UPPER", "upper")).submits();
        assertThat(mai.text()).contains("Line 5, column 3", "kept for this app");
        assertThat(bench.aws.calls).isEmpty();
    }

    @Test
    void neither_a_paste_nor_a_file_and_both_are_told_at_the_field() {
        mai.runs("import", "").submits();
        assertThat(mai.errors.reasons()).containsKey(ImportForm.PASTE);
        mai.fills(ImportForm.PASTE, "x").fills(ImportForm.FILE, "F1").submits();
        assertThat(mai.errors.reasons().get(ImportForm.PASTE)).contains("leave one of them out");
    }

    @Test
    void without_the_scope_there_is_no_field_for_files() {
        bench.files.mayRead = false;
        mai.runs("import", "");

        assertThat(mai.answers().has(ImportForm.FILE)).isFalse();
        assertThat(mai.text()).contains("files:read");
    }

    @Test
    void a_file_that_is_refused_is_told_above_the_form() {
        mai.runs("import", "").fills(ImportForm.FILE, "F9").submits();

        assertThat(mai.text()).contains("This file is not one of Slack's.");
        assertThat(bench.aws.calls).isEmpty();
    }

    /** One press is not enough to have somebody reached by nobody. */
    @Test
    void what_makes_plans_worse_is_not_ticked_and_what_empties_one_wants_a_word() {
        bench.warm(Team.AKUA).warm(Team.ESCALATION);
        mai.runs("import", "")
                .fills(
                        ImportForm.PASTE,
                        "{\"Alias\":\"akuam\",\"Type\":\"PERSONAL\",\"DisplayName\":\"Akua M\",\"Plan\":{\"Stages\":[]}}")
                .submits();
        assertThat(mai.text())
                .contains("One entry makes plans worse, and is not ticked.", "New problem", "nobody is reached")
                .contains("This breaks *Example*, stage 1.");
        assertThat(mai.answers().ticked(ImportForm.item(0))).isFalse();

        mai.submits();
        assertThat(mai.text()).contains("Tick at least one entry");

        mai.fills(ImportForm.item(0), "yes").presses("import-pick", "yes");
        assertThat(mai.text()).contains("Type EMPTY to have nobody reached by Akua Mansa");
        mai.fills(ImportForm.NOTE, "She leaves.").submits();
        assertThat(mai.errors.reasons().get(ImportForm.CONFIRM)).contains("type EMPTY here");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));

        mai.fills(ImportForm.CONFIRM, "empty").submits();
        assertThat(mai.text()).contains("The import is done.");
        assertThat(bench.aws.get(Team.AKUA.arn()).plan().stages()).isEmpty();
        assertThat(bench.journal.last().note()).isEqualTo("She leaves.");
        assertThat(bench.announcements.imported).containsExactly(Bench.MAI);
    }

    @Test
    void what_is_ticked_without_its_word_being_asked_for_is_asked_for_then() {
        mai.runs("import", "")
                .fills(ImportForm.PASTE, "{\"Alias\":\"akuam\",\"Type\":\"PERSONAL\",\"Plan\":{\"Stages\":[]}}")
                .submits();
        mai.fills(ImportForm.item(0), "yes").submits();
        assertThat(mai.text()).contains("will reach nobody", "Type EMPTY to have nobody reached by");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
    }

    @Test
    void entries_stand_on_pages_of_twenty_whose_ticks_are_kept() {
        StringBuilder document = new StringBuilder();
        for (int i = 0; i < 45; i++) {
            document.append("{\"Alias\":\"new")
                    .append(i)
                    .append("\",\"Type\":\"PERSONAL\",\"Plan\":{\"Stages\":[]}}\n");
        }
        mai.runs("import", "").fills(ImportForm.PASTE, document.toString()).submits();
        assertThat(mai.text()).contains("Entries 1–20 of 45.");
        mai.fills(ImportForm.item(0)).presses("import-page-next", "1");
        assertThat(mai.text()).contains("Entries 21–40 of 45.", "new20").doesNotContain("*new0*");
        mai.fills(ImportForm.item(25)).presses("import-page-next", "2").submits();
        assertThat(mai.text()).contains("What was not ticked is left as it was: 2.");
        assertThat(bench.aws.calls.stream().filter(call -> call.startsWith("create")))
                .hasSize(43)
                .doesNotContain("create new0", "create new25");
        assertThat(mai.text()).contains("What was not ticked is left as it was: 2.");
    }

    @Test
    void an_import_is_done_once() {
        mai.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();
        String review = mai.view().getPrivateMetadata();
        mai.submits();

        bench.inModal(Press.Kind.SUBMIT, "import-apply", "", review, Map.of());

        assertThat(bench.aws.calls.stream().filter(call -> call.startsWith("update")))
                .hasSize(1);
    }

    @Test
    void an_import_that_there_was_no_room_for_is_applied_by_the_next_press() {
        mai.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();
        Reply unbegun =
                bench.inModal(Press.Kind.SUBMIT, "import-apply", "", mai.view().getPrivateMetadata(), Map.of());
        assertThat(unbegun.later()).isPresent();

        mai.submits();
        assertThat(mai.text()).contains("The import is done.");
    }

    @Test
    void of_two_presses_at_once_one_imports_and_the_other_reads_so() {
        mai.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();
        Reply late =
                bench.inModal(Press.Kind.SUBMIT, "import-apply", "", mai.view().getPrivateMetadata(), Map.of());
        mai.submits();
        assertThat(mai.text()).contains("The import is done.");

        mai.after(late);
        assertThat(mai.text()).contains("was begun already", "Nothing was done now");
        assertThat(bench.aws.calls.stream().filter(call -> call.startsWith("update")))
                .hasSize(1);
    }

    /** Without a key it is in the memory of the process that made it. */
    @Test
    void a_pasted_review_of_another_process_is_not_applied_and_its_document_asked_for_again() {
        mai.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();
        Bench other = Bench.withTeam();
        mai.draws(
                other.inModal(Press.Kind.SUBMIT, "import-apply", "", mai.view().getPrivateMetadata(), Map.of()));

        assertThat(mai.text())
                .contains("Nothing was done", "kept in memory by another copy", "Paste or upload the document again");
        assertThat(other.aws.calls).isEmpty();
        mai.fills(ImportForm.PASTE, CHANGE).submits().submits();
        assertThat(mai.text()).contains("The import is done.");
    }

    @Test
    void the_file_of_a_review_of_another_process_is_read_again_and_reviewed() {
        Bench other = Bench.withTeam();
        bench.files.uploaded.put("F1", CHANGE);
        other.files.uploaded.put("F1", CHANGE.replace("two", "three"));
        mai.runs("import", "").fills(ImportForm.FILE, "F1").submits();
        assertThat(mai.text()).contains("Example two");
        String review = mai.view().getPrivateMetadata();
        mai.draws(other.inModal(Press.Kind.SUBMIT, "import-apply", "", review, Map.of()));

        assertThat(mai.text())
                .contains("Nothing was done", "kept in memory by another copy", "The file was read again")
                .contains("0 to create, 1 to change", "Example three");
        assertThat(other.aws.calls).noneMatch(call -> call.startsWith("update"));
        mai.draws(
                other.inModal(Press.Kind.SUBMIT, "import-apply", "", mai.view().getPrivateMetadata(), Map.of()));
        assertThat(mai.text()).contains("The import is done.");
        assertThat(other.aws.get(Team.ESCALATION.arn()).displayName()).isEqualTo("Example three");
    }

    @Test
    void what_the_presser_may_not_change_cannot_be_imported() {
        bench.linked(Bench.SAM, Team.AKUA.arn());
        Window sam = new Window(bench, Bench.SAM);
        sam.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();

        assertThat(sam.text()).contains("There is nothing to do", "cannot be imported", "but not example_escalation");
        assertThat(bench.aws.calls).noneMatch(call -> call.contains("example_escalation"));
    }

    @Test
    void each_entry_is_held_to_what_the_presser_may_do_then() {
        bench.linked(Bench.SAM, Team.ESCALATION.arn());
        Window sam = new Window(bench, Bench.SAM);
        sam.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();
        bench.linked(Bench.SAM, Team.AKUA.arn());

        sam.submits();

        assertThat(sam.text()).contains("but for 1 of 1", "not done", "but not example_escalation");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
    }

    @Test
    void a_newer_review_takes_the_place_of_the_older_one() {
        Window older = new Window(bench);
        older.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();
        mai.runs("import", "")
                .submits()
                .fills(ImportForm.PASTE, CHANGE.replace("two", "three"))
                .submits();

        older.submits();
        assertThat(older.text()).contains("A newer review of yours took the place of this one");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));

        mai.submits();
        assertThat(bench.aws.get(Team.ESCALATION.arn()).displayName()).isEqualTo("Example three");
    }

    @Test
    void an_entry_is_left_out_whose_owner_lost_their_link_meanwhile() {
        bench.linked(Bench.SAM, Team.ESCALATION.arn());
        Window sam = new Window(bench, Bench.SAM);
        sam.runs("import", "").fills(ImportForm.PASTE, CHANGE).submits();
        bench.links.unlink(Bench.SAM);
        sam.submits();

        assertThat(sam.text()).contains("but for 1 of 1", "not done");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ContactId: nobody | Nobody of this name is here",
                "{Alias: akua-x, Type: PERSONAL, Plan: {}} | is protected",
                "{Alias: akuam, Type: ESCALATION, Plan: {}} | the kind cannot be changed",
                "ContactId: partner | belongs to AWS account 999900001111",
            })
    void what_cannot_be_imported_is_told_with_its_reason(String document, String words) {
        mai.runs("import", "").fills(ImportForm.PASTE, document).submits();

        assertThat(mai.text()).contains("1 that cannot be imported", words);
    }

    @Test
    void names_of_another_account_are_said_to_be_looked_up_here() {
        mai.runs("import", "")
                .fills(
                        ImportForm.PASTE,
                        CHANGE.replace("akuam", "arn:aws:ssm-contacts:eu-west-1:222233334444:contact/akuam"))
                .submits();

        assertThat(mai.text())
                .contains("222233334444 eu-west-1", "were looked up here", "1 to change")
                .contains("– akuam (222233334444 eu-west-1) → *Akua Mansa*");
        mai.submits();
        assertThat(mai.errors.reasons()).containsOnlyKeys(ImportForm.TAKEN);
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
        mai.fills(ImportForm.TAKEN, "yes").submits();
        assertThat(mai.text()).contains("The import is done.");
    }

    @Test
    void what_a_document_of_elsewhere_changes_here_is_said_by_name() {
        String there = "arn:aws:ssm-contacts:us-west-2:999999999999:";
        mai.runs("import", "")
                .fills(ImportForm.PASTE, CHANGE.replace("example_escalation", there + "contact/example_escalation"))
                .submits();
        assertThat(mai.text()).contains("– example_escalation (999999999999 us-west-2) → *Example*");
        mai.closes();
        mai.runs("import", "")
                .fills(
                        ImportForm.PASTE,
                        "{ContactId: sre-oncall, Plan: {RotationIds: [\"" + there + "rotation/primary\"]}}")
                .submits();
        assertThat(mai.text()).contains("– primary (999999999999 us-west-2) → *primary*");
        mai.closes();
        mai.runs("import", "")
                .fills(
                        ImportForm.PASTE,
                        CHANGE.replace("akuam", Team.SHARED.arn().value()))
                .submits();
        assertThat(mai.text()).as("what is shared with us is itself").doesNotContain("looked up here", "– partner");
    }

    @Test
    void documents_in_a_row_are_all_imported() {
        mai.runs("import", "")
                .fills(
                        ImportForm.PASTE,
                        "{\"Alias\":\"a1\",\"Type\":\"PERSONAL\",\"Plan\":{}}\n{\"Alias\":\"a2\",\"Type\":\"PERSONAL\",\"Plan\":{}}")
                .submits();
        assertThat(mai.text()).contains("2 to create", "*a1*", "*a2*");
    }

    @Test
    void code_blocks_behind_the_first_are_said_not_to_be_read() {
        assertThat(imported("```ContactId: akuam``` and ```ContactId: alejr```"))
                .contains("has 1 more code block, not read here", "There is nothing to do");
        assertThat(imported("```aws ssm-contacts``` gives ```ContactId: alejr``` ```x```"))
                .contains("has 2 more code blocks, not read here", "the document has 1 fault");
        assertThat(imported("```ContactId: akuam```")).doesNotContain("more code block");
    }

    private String imported(String message) {
        Window window = new Window(bench);
        window.draws(bench.on(new Press(
                message,
                Press.Kind.SHORTCUT,
                "import_message",
                message,
                Bench.MAI,
                "T01SANDBOX",
                Optional.of(Bench.SRE),
                Optional.empty(),
                Optional.of("trigger"),
                Optional.empty(),
                Optional.empty())));
        return window.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text ```Alias: a``` more ```b``` | ```Alias: a```",
                "```json\\n{\"a\": \"&lt;b&gt; &amp;amp;\"}``` | ```json\\n{\"a\": \"<b> &amp;\"}```",
                "Alias: a | Alias: a",
                "```a: <https://x.example>``` | ```a: https://x.example```",
            })
    void the_document_of_a_message_is_its_code_block(String message, String document) {
        assertThat(MessageText.document(message.replace("\\n", "\n"))).isEqualTo(document.replace("\\n", "\n"));
    }

    @Test
    void what_says_how_it_is_created_is_nobody_who_is_only_called_alike() {
        String alike = "Alias: akuamansa\nType: ESCALATION\nPlan: {}\n";
        Window typed = new Window(bench)
                .runs("import", "")
                .fills(ImportForm.PASTE, alike)
                .submits();
        assertThat(typed.text()).contains("Nothing is done yet: 1 to create");

        String named = "ContactId: \u2068\u00c1kua Mans\u00e1\u2069\nDisplayName: Akua M\n";
        Window meant = new Window(bench)
                .runs("import", "")
                .fills(ImportForm.PASTE, named)
                .submits();
        assertThat(meant.text()).contains("0 to create, 1 to change", "Akua Mansa");
    }

    @Test
    void a_label_of_a_code_block_is_no_part_of_the_document() {
        for (String label : List.of("JSON\n", "bash\r\n", "yml \n", "")) {
            assertThat(imported("Here: ```" + label + "ContactId: akuam\n``` thanks"))
                    .contains("There is nothing to do");
        }
    }
}
