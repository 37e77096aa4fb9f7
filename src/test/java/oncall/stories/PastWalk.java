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
                .formReads("Undo Change", "creates the escalation plan")
                .looksAround("undo");
        mai.presses("Undo Change")
                .formReads("Undo Change", "is created again")
                .looksAround("undone")
                .leaves();
        mai.reads("Undone by").looksAround("put-back").pressesOneOf("1 reply");
        mai.reads("undid this change: created again the escalation plan")
                .looksAround("put-back-thread")
                .goesTo("sre");
    }

    /** Which channels hear of changes. */
    void watches() {
        mai.runs("/oncall watch everything changes")
                .reads("hears of changes of everything")
                .looksAround("watch");
        mai.runs("/oncall watching").reads("1 watch").looksAround("watching");
        mai.runs("/oncall unwatch everything")
                .reads("hears no more of changes of everything")
                .looksAround("unwatch");
    }

    void forgets() {
        mai.runs("/oncall forget @sam ")
                .formReads("Forget")
                .looksAround("forget")
                .leaves();
    }

    /** The spelling that whoever comes from the AWS CLI knows. */
    void typesAsInTheCli() {
        mai.runs("/oncall get-contact --contact-id akuam")
                .formReads("AWS CLI", "DisplayName")
                .looksAround("aws-cli")
                .leaves();
        mai.runs("/oncall update-contact --contact-id anasi --display-name 'Ana Silva'")
                .formReads("Review Changes", "Ana Silva")
                .looksAround("aws-cli-review")
                .leaves();
    }
}
