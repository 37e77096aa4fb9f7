package oncall.stories;

import oncall.sandbox.page.Visitor;

/** The newcomer's way past documents: out to a form and a file, in from a paste, a file and somebody's message. */
final class PaperWalk {
    private static final String ANA = "ContactId: anasi\nDisplayName: %s\n";

    private final Visitor mai;

    PaperWalk(Visitor mai) {
        this.mai = mai;
    }

    void exports() {
        mai.runs("/oncall export akuam")
                .formReads("Export", "JSON in the shape")
                .looksAround("export");
        mai.presses("As YAML").formReads("Export", "YAML in the shape").looksAround("export-yaml");
        mai.presses("As AWS CLI").formReads("Export", "Commands for a shell").looksAround("export-cli");
        mai.presses("File With Addresses").formReads("Export", "You have it as a file");
        mai.looksAround("export-sent").leaves();
    }

    void imports() {
        mai.runs("/oncall import")
                .formReads("Import", "You see what it would do")
                .looksAround("import");
        mai.fills("JSON or YAML (optional)", ANA.formatted("Ana's Phone")).presses("Review");
        mai.formReads("Import", "Line 2, column 14").looksAround("import-mistake");
        mai.fills("JSON or YAML (optional)", ANA.formatted("Ana Silva")).presses("Review");
        mai.formReads("Import", "1 to change").looksAround("import-review").presses("Import");
        mai.formReads("Import", "The import is done.").looksAround("imported").leaves();
    }

    void importsFile() {
        mai.runs("/oncall import").formReads("Import", "You see what it would do");
        mai.brings("File (optional)", "ana.yaml", ANA.formatted("Ana Carolina Silva"))
                .formReads("Import", "ana.yaml");
        mai.looksAround("import-file").presses("Review");
        mai.formReads("Import", "1 to change", "Ana Carolina Silva").presses("Import");
        mai.formReads("Import", "The import is done.").leaves();
    }

    void importsFromMessage() {
        mai.runs("What about this? ```{\"ContactId\": \"anasi\", \"DisplayName\": \"Ana C. Silva\"}```");
        mai.reads("Ana C. Silva");
        mai.picks("Message actions", "Import plan from message", "1 to change");
        mai.looksAround("import-message").leaves();
    }

    /** What the bot said to her alone. */
    void readsDirectMessages() {
        mai.goesTo("On-call")
                .presses("Messages, 3 unread")
                .reads("The export that you asked for", "The import is done.");
        mai.looksAround("direct-messages").goesTo("sre");
    }
}
