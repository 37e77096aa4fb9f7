package oncall.stories;

import oncall.sandbox.page.Visitor;
import org.awaitility.Awaitility;

/** The newcomer's way past the plan editor: a plan of their own, another's, a schedule, and somebody who saves first. */
final class PlanWalk {
    private final World world;
    private final Visitor mai;

    PlanWalk(World world, Visitor mai) {
        this.world = world;
        this.mai = mai;
    }

    void createsPlan() {
        mai.runs("/oncall new plan").formReads("New Escalation Plan");
        mai.fills("Alias", "night").fills("Display name (optional)", "Night Plan");
        mai.chooses("Plan", "Add stages now").looksAround("new-plan").presses("Next");
        mai.formReads("New Escalation Plan", "No stages yet").looksAround("new-plan-stages");
        addsStage("Stage 1", "10", "nik", "Nikki Wolf");
        mai.formReads("New Escalation Plan", "1 stage, as they run");
        addsStage("Stage 2", "15", "ale", "Alejandro Rosalez");
        mai.formReads("New Escalation Plan", "2 stages, as they run");
        addsStage("Stage 3", "20", "sre", "SRE On-Call");
        mai.formReads("New Escalation Plan", "3 stages, as they run");
        addsStage("Stage 4", "5", "aku", "Akua Mansa");
        mai.formReads("New Escalation Plan", "4 stages, as they run");
        movesUp("Stage 3 · begins at 25 min · waits 5 min");
        mai.looksAround("new-plan-reordered").presses("Review");
        mai.formReads("Review Changes", "This will be created").looksAround("new-plan-review");
        mai.presses("Create Escalation Plan");
        mai.formReads("Created", "Night Plan").looksAround("plan-created");
        mai.leaves().reads("created the escalation plan Night Plan");
    }

    void editsPlan() {
        mai.runs("/oncall edit example_escalation").formReads("Edit Plan", "3 stages, as they run");
        mai.looksAround("overview").presses("Add Stage");
        fillsStage("Stage 4", "10", "nik", "Nikki Wolf");
        mai.looksAround("stage").presses("Done").formReads("Edit Plan", "4 stages, as they run");
        movesUp("Stage 3 · begins at 10 min · waits 10 min");
        mai.looksAround("overview-changed").presses("Review Changes");
        mai.formReads("Review Changes", "Stage 3 is new").looksAround("review");
        mai.fills("Note (optional)", "Nikki joins").presses("Save Plan");
        mai.formReads("Edit Plan", "Saved. This is what AWS holds now.").looksAround("saved");
        mai.leaves()
                .reads("changed the escalation plan Example Escalation Plan")
                .looksAround("summary");
    }

    private void addsStage(String title, String minutes, String typed, String found) {
        mai.presses("Add Stage");
        fillsStage(title, minutes, typed, found);
        mai.presses("Done");
    }

    private void fillsStage(String title, String minutes, String typed, String found) {
        mai.formReads(title).fills("Minutes before the next stage", minutes);
        mai.seeks("Find a contact or schedule", typed, found).formReads(title, "Target 1");
    }

    /** The last stage. */
    private void movesUp(String result) {
        mai.picks("More actions", "Move Up", result);
    }

    void editsSchedule() {
        mai.runs("/oncall edit sre-oncall").formReads("Edit Schedule", "2 rotations");
        mai.seeks("Find a rotation", "prim", "primary").formReads("Edit Schedule", "3 rotations");
        mai.looksAround("schedule").leaves();
    }

    /** The draft that was left is offered again; then somebody saves first, and both changed the same. */
    void choosesBetweenChanges() {
        mai.runs("/oncall edit sre-oncall").formReads("Edit Schedule", "You have an open draft");
        mai.looksAround("draft").presses("Start From the Present Plan").formReads("Edit Schedule", "2 rotations,");
        mai.leaves();
        int reads = world.calls("GetContact").size();
        mai.runs("/oncall edit night").formReads("Edit Plan", "4 stages, as they run");
        Awaitility.await().until(() -> world.calls("GetContact").size() > reads);
        mai.fills("Display name (optional)", "Night Shift");
        world.account().rename("night", "Late Plan");
        mai.presses("Review Changes").formReads("Choose Between Changes", "changed the same as you", "Late Plan");
        mai.looksAround("conflict").ticks("Mine").presses("Review Changes");
        mai.formReads("Review Changes", "Night Shift")
                .looksAround("conflict-review")
                .presses("Save Plan");
        mai.formReads("Edit Plan", "Saved.").leaves();
    }

    void deletes() {
        mai.runs("/oncall delete nikki").formReads("Delete", "This deletes the contact Nikki Wolf");
        mai.looksAround("delete-used").leaves();
        mai.runs("/oncall delete night").formReads("Delete", "This deletes the escalation plan");
        mai.looksAround("delete").presses("Delete").formReads("Delete", "is deleted.");
        mai.looksAround("deleted").leaves().reads("deleted the escalation plan");
    }
}
