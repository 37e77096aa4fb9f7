package oncall.stories;

import oncall.sandbox.page.Visitor;

/** The newcomer's way back: what was changed so far, what one change did, and how what was deleted is put back. */
final class PastWalk {
    private final Visitor mai;

    PastWalk(Visitor mai) {
        this.mai = mai;
    }

    void looksBack() {
        mai.runs("/oncall history")
                .reads("Changes of everything, the newest first")
                .looksAround("history");
        mai.pressesOneOf("Show Difference of change")
                .formReads("Change")
                .looksAround("change")
                .leaves();
    }

    /** The newest change that the channel heard of: a plan was deleted. */
    void putsBack() {
        mai.pressesOneOf("Undo change")
                .formReads("Undo", "creates the escalation plan")
                .looksAround("undo");
        mai.presses("Create Again")
                .formReads("Undo", "is created again")
                .looksAround("undone")
                .leaves();
        mai.reads("created again the escalation plan", "Undone by").looksAround("put-back");
    }
}
