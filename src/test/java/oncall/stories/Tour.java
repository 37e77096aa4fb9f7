package oncall.stories;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.slack.words.HelpWords;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;

/** Mai's walk past everything that can be pressed, each thing at least once. */
final class Tour {
    static final String PHONE = "+12065550177";
    private static final String DAILY = "arn:aws:ssm-contacts:us-east-2:111122223333:rotation/daily";

    private final World world;
    private final Person mai;

    private Tour(World world) {
        this.world = world;
        this.mai = world.slack.mai();
    }

    /** More names and more stages than one page holds. */
    static void prepare(Account account) {
        String reached = target("akuam", true);
        String many = String.join(",", Collections.nCopies(12, reached));
        String stages = Stream.concat(
                        Stream.of(stage(5, many)), IntStream.range(0, 11).mapToObj(i -> stage(i, reached)))
                .collect(Collectors.joining(","));
        account.create("ESCALATION", "tall", "Tall", "{\"Stages\":[" + stages + "]}");
        for (int i = 0; i < 8; i++) {
            account.create("PERSONAL", "crew" + i, "", "{\"Stages\":[]}");
        }
        account.call("CreateRotation", """
                {"Name": "daily", "ContactIds": ["%s", "%s"], "TimeZoneId": "UTC", "StartTime": 1767225600,
                 "Recurrence": {"NumberOfOnCalls": 1, "RecurrenceMultiplier": 1,
                  "DailySettings": [{"HourOfDay": 0, "MinuteOfHour": 0}]}}
                """.formatted(Account.contact("crew1"), Account.contact("crew2")));
        for (int i = 0; i < 10; i++) {
            account.create("ONCALL_SCHEDULE", "rota" + i, "", "{\"RotationIds\":[\"" + DAILY + "\"]}");
        }
    }

    static String stage(int minutes, String targets) {
        return "{\"DurationInMinutes\":" + minutes + ",\"Targets\":[" + targets + "]}";
    }

    static String target(String alias, boolean essential) {
        return "{\"ContactTargetInfo\":{\"ContactId\":\"" + Account.contact(alias) + "\",\"IsEssential\":" + essential
                + "}}";
    }

    /** Everything that was pressed ends where it was done, but for what is left open on purpose. */
    static void through(World world) {
        Tour tour = new Tour(world);
        tour.looks();
        tour.asksWhoIsOnCall();
        tour.looksAhead();
        tour.standsIn();
        tour.reaches();
        tour.creates();
        tour.picks();
        tour.deletes();
        tour.asks();
        tour.links();
        tour.editsStages();
        tour.editsRotations();
        tour.beginsAgain();
        tour.givesUp();
        tour.exports();
        tour.imports();
        tour.typesLinesOfTheCli();
        tour.looksBack();
        tour.watches();
        tour.triesAgain();
        tour.forgets();
    }

    private void looks() {
        mai.runs("/oncall help").seesEphemeral("*Now*", "*Tell*").press("All Commands");
        mai.seesEphemeral("kept in AWS Incident Manager");
        mai.runs("/oncall sohw").seesEphemeral("There is no verb", "sohw");
        mai.runs("/oncall list").seesEphemeral("1–10 of").press("Next");
        mai.seesEphemeral("11–20 of").press("Previous");
        mai.seesEphemeral("1–10 of");
        mai.home().shows("Escalation plans").press("List Escalation Plans");
        mai.modal("List").shows("Tall").closesAll();
        mai.home().press("New Escalation Plan");
        mai.modal("New Escalation Plan").closesAll();
        var card = mai.runs("/oncall show akuam").seesEphemeral("Akua Mansa", "Stage 3", "Channels");
        card.press("Channels");
        mai.modal("Contact Channels").closesAll();
        card.press("Edit");
        mai.modal("Edit Plan").closesAll();
        card.press("Share to Channel");
        world.slack.channel("#sre").shows("Akua Mansa", "Shared by").press("Show");
    }

    private void asksWhoIsOnCall() {
        mai.runs("/oncall")
                .seesEphemeral("On call now", "1–10 of 11", "/oncall help")
                .press("Next");
        mai.seesEphemeral("11–11 of 11").press("Previous");
        mai.runs("/oncall who").seesEphemeral("1–10 of 11").press("More of rota0");
        mai.seesEphemeral("Next hand-offs", "rota0").press("Share to Channel");
        world.slack.channel("#sre").shows("Next hand-offs", "Shared by");
        mai.runs("/oncall link <@U01MAI> crew1").seesEphemeral("<@U01MAI> is *crew1* now");
        mai.home().press("My Shifts");
        mai.modal("My Shifts").shows("1–15 of").closesAll();
        mai.runs("/oncall mine").seesEphemeral("1–15 of").press("Next");
        mai.seesEphemeral("16–").press("Previous");
        mai.seesEphemeral("1–15 of");
        mai.runs("/oncall unlink <@U01MAI>")
                .seesEphemeral("only an editor can link you again")
                .press("End My Link");
        mai.seesEphemeral("is linked to no contact any more");
    }

    private void looksAhead() {
        mai.runs("/oncall preview example_escalation at mon 09:00").seesEphemeral("If it is engaged", "Akua Mansa");
        var card = mai.runs("/oncall show akuam").seesEphemeral("Timeline", "nobody after 15 min");
        card.press("Preview");
        mai.seesEphemeral("If it is engaged now");
        card.choose("more", "Check");
        mai.seesEphemeral("Nothing to find fault with");
        mai.runs("/oncall check");
        mai.seesEphemeral("plans checked: ").press("Next");
        mai.seesEphemeral("11–20 of").press("Previous");
        mai.seesEphemeral("Worst first: 1–10 of").press("Check Again");
        mai.seesEphemeral("Worst first: 1–10 of");
    }

    private void standsIn() {
        mai.runs("/oncall override for 2h");
        Modal override = mai.modal("Override").shows("Which schedule?", "rota0").press("Choose", 0);
        override.shows("Stand-in").closesAll();
        mai.runs("/oncall override rota0 for 2h");
        override = mai.modal("Override").choose("Stand-in", "Nobody").submits();
        override.shows("Nobody will be on call").press("Change Time…").shows("In place of");
        override.choose("Stand-in", "Nobody").submits().shows("Nobody will be on call");
        override.submits().shows("Done").closesAll();
        var list = mai.runs("/oncall overrides rota0").seesEphemeral("nobody, for", "Asked by");
        list.choose("more", "Change…");
        mai.modal("Change Override").shows("In place of").closesAll();
        list.choose("more", "Delete…");
        mai.modal("Delete Override").shows("This puts back").closesAll();
        mai.runs("/oncall link <@U01MAI> crew1").seesEphemeral("<@U01MAI> is *crew1* now");
        mai.runs("/oncall take for 2h");
        mai.modal("Take Shift")
                .shows("Which schedule?")
                .press("Choose", 0)
                .shows("You will be on call")
                .closesAll();
        mai.runs("/oncall take rota0 for 2h");
        Modal taken =
                mai.modal("Take Shift").shows("You will be on call").submits().shows("Done");
        taken.press("Give Back").titled("Give Back").shows("This puts back").closesAll();
        asksForCover();
        mai.runs("/oncall unlink <@U01MAI>")
                .seesEphemeral("only an editor can link you again")
                .press("End My Link");
        mai.seesEphemeral("is linked to no contact any more");
    }

    private void asksForCover() {
        mai.home().press("Find Cover");
        mai.modal("Find Cover").shows("My shifts").closesAll();
        mai.runs("/oncall cover rota0 for 1h");
        mai.modal("Find Cover")
                .shows("My shifts")
                .submits()
                .shows("Nobody else in the rotation is linked")
                .closesAll();
        var request = world.slack.channel("#sre").shows("asks for cover in");
        request.as(mai).press("Take It");
        mai.seesEphemeral("is on call then already");
        request.as(mai).press("Take Part…");
        mai.modal("Take Part")
                .shows("Asked for in")
                .submits()
                .shows("is on call then already")
                .closesAll();
        request.as(mai).press("Not Me");
        mai.seesEphemeral("You were not asked");
        request.as(mai).press("Cancel");
        mai.seesEphemeral("Nobody is asked any more");
    }

    private void reaches() {
        mai.runs("/oncall channels anasi");
        Modal channels = mai.modal("Contact Channels").press("Add Channel").titled("Add Channel");
        channels.choose("Type", "SMS").fill("Name", "Tour phone").fill("Phone number or e-mail address", PHONE);
        channels.submits().shows("is saved").press("All Channels").shows("How ", "Tour phone");
        channels.press("Enter Code of Tour phone")
                .titled("Enter Code")
                .press("All Channels")
                .shows("How ");
        channels.press("Send Code to Tour phone").titled("Enter Code").shows("A code is on its way");
        channels.fill("Activation code", world.codeSentTo(PHONE)).submits().shows("is activated");
        channels.choose("*Tour phone* ·", "Edit Channel").titled("Edit Channel");
        channels.fill("Name", "Tour phone two").submits().shows("is saved.");
        channels.choose("*Tour phone two* ·", "Deactivate Channel").titled("Deactivate Channel");
        channels.submits().shows("is deactivated");
        channels.choose("*Tour phone two* ·", "Delete Channel").titled("Delete Channel");
        channels.submits().shows("is deleted.").closesAll();
        world.slack.channel("#sre").shows("added the contact channel");
        world.slack.channel("#sre").shows("activated the contact channel");
        world.slack.channel("#sre").shows("changed the contact channel");
        world.slack.channel("#sre").shows("deleted the contact channel");
    }

    private void creates() {
        mai.runs("/oncall new contact tourist");
        Modal form = mai.modal("New Contact");
        form.choose("Kind", "Escalation plan").titled("New Escalation Plan");
        form.choose("Kind", "Contact").titled("New Contact");
        form.choose("Plan", "Add stages now").choose("Plan", "Blank").submits();
        form.titled("Created").closesAll();
        world.slack.channel("#sre").shows("created the contact");
    }

    private void picks() {
        mai.usesShortcut("oncall").modal("On Call").shows("On call now").closesAll();
        for (var verb : Map.of(
                        "edit", "Edit Plan", "channels", "Contact Channels", "delete", "Delete", "export", "Export")
                .entrySet()) {
            mai.runs("/oncall " + verb.getKey());
            mai.modal(HelpWords.verb(verb.getKey()).title()).choose(verb.getKey(), "Ana Carolina Silva");
            mai.modal(verb.getValue()).closesAll();
        }
    }

    private void deletes() {
        mai.runs("/oncall delete tourits");
        Modal found = mai.modal("Find").shows("Did you mean").press("Delete tourist");
        found.titled("Delete").shows("This deletes the contact").closesAll();
        mai.runs("/oncall delete tourist");
        mai.modal("Delete")
                .shows("This deletes the contact")
                .submits()
                .shows("is deleted.")
                .closesAll();
        world.slack.channel("#sre").shows("deleted the contact");
    }

    private void asks() {
        var sam = world.slack.sam();
        sam.runs("/oncall edit akuam")
                .seesEphemeral("can change this", "If akuam is you, ask Mai to link you.")
                .press("Ask Mai");
        sam.seesEphemeral("Mai Nguyen has your message");
        mai.seesDirectMessage("Sam Rivera may not change *Akua Mansa*");
    }

    private void links() {
        mai.runs("/oncall link <@U03SAM> alejar")
                .seesEphemeral("alejar", "Did you mean one of these?")
                .press("Link Alejandro Rosalez");
        mai.seesEphemeral("<@U03SAM> is *Alejandro Rosalez* now");
        mai.runs("/oncall link <@U03SAM> akuam")
                .seesEphemeral("is *Alejandro Rosalez* until now")
                .press("Move Link");
        mai.seesEphemeral("<@U03SAM> is *Akua Mansa* now");
        mai.runs("/oncall unlink <@U03SAM>").seesEphemeral("is linked to no contact any more");
    }

    private void editsStages() {
        mai.runs("/oncall edit tall");
        Modal plan = mai.modal("Edit Plan").shows("12 stages");
        plan.press("Next").shows("Stages 11 to 12 of 12").press("Previous").shows("Stages 1 to 10 of 12");
        plan.press("Edit stage 1");
        Modal stage = mai.modal("Stage 1");
        stage.press("Next").shows("Targets 11 to 12 of 12").press("Previous").shows("Targets 1 to 10 of 12");
        stage.choose("editor-essential");
        stage.choose("Target 1", "Ana Carolina Silva");
        stage.choose("editor-add-target", "Alejandro").shows("Targets 11 to 13 of 13");
        stage.press("Remove target 13")
                .shows("Targets 11 to 12 of 12")
                .submits()
                .isClosed();
        plan.press("Edit stage 2");
        mai.modal("Stage 2").closes();
        plan.choose("editor-stage-menu", "Move Down").shows("*Stage 1* · begins at 0 min · does not wait");
        plan.press("Add Stage");
        mai.modal("Stage 13").submits().isClosed();
        plan.shows("13 stages").submits().titled("Review Changes").press("Back to Editing");
        plan.titled("Edit Plan").shows("13 stages").submits().titled("Review Changes");
        plan.submits().shows("Saved.");
        plan.closesAll();
        world.slack.channel("#sre").shows("changed the escalation plan");
    }

    private void editsRotations() {
        mai.runs("/oncall edit sre-oncall");
        Modal schedule = mai.modal("Edit Schedule").shows("2 rotations,");
        schedule.choose("editor-add-rotation", "primary").shows("3 rotations");
        schedule.choose("editor-rotation-menu", "Move Down").closesAll();
        mai.runs("/oncall edit sre-oncall");
        mai.modal("Edit Schedule").shows("You have an open draft").press("Continue");
        mai.modal("Edit Schedule").shows("3 rotations").closesAll();
        mai.runs("/oncall edit sre-oncall");
        mai.modal("Edit Schedule").shows("You have an open draft").press("Start From the Present Plan");
        mai.modal("Edit Schedule").shows("2 rotations,").closesAll();
    }

    /** On the App Home, in the editor, and where what is edited was deleted by somebody else. */
    private void givesUp() {
        mai.runs("/oncall edit tall");
        Modal plan = mai.modal("Edit Plan").fill("Display name", "Left").submits();
        plan.titled("Review Changes").shows("After saving").closesAll();
        mai.home().shows("Open drafts", "Tall").press("Discard Draft");
        Awaitility.await()
                .until(() -> world.stored().drafts.of("U01MAI").stream()
                        .noneMatch(draft -> draft.alias().equals("tall")));
        mai.runs("/oncall edit tall");
        plan = mai.modal("Edit Plan").choose("editor-stage-menu", "Move Down").shows("Discard Draft");
        plan.press("Discard Draft").shows("The draft is discarded.").closesAll();

        String doomed = world.account().create("ESCALATION", "doomed", "Doomed", "{\"Stages\":[]}");
        mai.runs("/oncall show doomed").seesEphemeral("Doomed");
        int reads = world.calls("GetContact").size();
        mai.runs("/oncall edit doomed");
        plan = mai.modal("Edit Plan").fill("Display name", "Saved");
        Awaitility.await().until(() -> world.calls("GetContact").size() > reads);
        world.account().call("DeleteContact", "{\"ContactId\":\"" + doomed + "\"}");
        plan.submits().shows("was deleted meanwhile").press("Make It Anew From This Draft");
        plan.shows("This makes it anew")
                .press("Discard Draft")
                .shows("Nothing was created.")
                .closesAll();
    }

    /** Somebody else saves first. */
    private void beginsAgain() {
        int reads = world.calls("GetContact").size();
        mai.runs("/oncall edit crew0");
        Modal plan = mai.modal("Edit Plan").fill("Display name", "Mine");
        Awaitility.await().until(() -> world.calls("GetContact").size() > reads);
        world.account().rename("crew0", "Theirs");
        plan.submits().shows("changed the same as you").choose("Whose display name?", "Mine");
        plan.submits().titled("Review Changes").press("Choose Again").titled("Choose Between Changes");
        plan.press("Start Again From the Present Plan");
        plan.titled("Edit Plan").shows("Theirs").closesAll();
    }

    private void exports() {
        world.slack.workspace().revoke("files:write");
        mai.runs("/oncall export akuam");
        Modal export = mai.modal("Export").shows("JSON in the shape");
        export.press("As YAML").shows("YAML in the shape").press("As AWS CLI").shows("Commands for a shell");
        export.press("File With Addresses").shows("Nothing was sent").closesAll();
        mai.runs("/oncall export everything");
        Modal all = mai.modal("Export").shows("Page 1 of");
        all.press("Next Page").shows("Page 2 of").press("Previous Page").shows("Page 1 of");
        all.closesAll();
    }

    private void imports() {
        String many = IntStream.range(0, 21)
                .mapToObj(i -> "{\"Alias\": \"new" + i + "\", \"Type\": \"PERSONAL\", \"Plan\": {\"Stages\": []}}")
                .collect(Collectors.joining("\n"));
        mai.runs("/oncall import");
        mai.modal("Import").fill("JSON or YAML", many).submits().shows("Entries 1–20 of 21");
        mai.modal("Import").press("Next Page").shows("Entries 21–21 of 21").press("Previous Page");
        mai.modal("Import").shows("Entries 1–20 of 21").closesAll();
        mai.home().press("Import");
        mai.modal("Import").closesAll();
        mai.runs("/oncall import");
        Modal form = mai.modal("Import").fill("JSON or YAML", "ContactId: anasi\nDisplayName: Ana Silva\n");
        form.submits().shows("1 to change").choose("Import").choose("Import", "Import");
        form.shows("1 to change").submits().shows("The import is done.");
        form.closesAll();
        mai.seesDirectMessage("The import is done.");
        mai.says("```\nContactId: anasi\nDisplayName: Ana Silva\n```", "#sre");
        world.slack.channel("#sre").shows("DisplayName: Ana Silva").as(mai).usesShortcut("import_message");
        mai.modal("Import").shows("There is nothing to do").closesAll();
    }

    private void typesLinesOfTheCli() {
        mai.runs("/oncall create-contact --generate-cli-skeleton");
        mai.modal("AWS CLI").shows("Alias").closesAll();
        mai.runs("/oncall update-contact --generate-cli-skeleton");
        mai.modal("AWS CLI").shows("ContactId").closesAll();
        mai.runs("/oncall get-contact --contact-id akuam");
        mai.modal("AWS CLI").shows("DisplayName").closesAll();
        mai.runs("/oncall list-rotation-shifts --rotation-id primary --generate-cli-skeleton output");
        mai.modal("AWS CLI").shows("OverriddenContactIds").closesAll();
        mai.runs("/oncall list-rotation-overrides --generate-cli-skeleton");
        mai.modal("AWS CLI").shows("RotationId").closesAll();
        mai.runs("/oncall get-rotation-override --rotation-id primary --rotation-override-id none");
        mai.modal("AWS CLI").shows("There is no override none in primary").closesAll();
    }

    private void looksBack() {
        mai.runs("/oncall show tall").seesEphemeral("Share to Channel", "Tall").press("History");
        mai.seesEphemeral("Changes of *Tall*").press("Show Difference");
        mai.modal("Change").shows("changed the escalation plan").press("History");
        mai.modal("History").shows("Changes of").closesAll();
        for (String alias : List.of("traveller", "commuter")) {
            mai.runs("/oncall new contact " + alias);
            mai.modal("New Contact").submits().titled("Created").closesAll();
            world.slack.channel("#sre").shows("created the contact", alias);
        }
        putsBack();
        mai.runs("/oncall history");
        mai.seesEphemeral("Changes of everything, the newest first").press("Older");
        mai.seesEphemeral("Changes of everything, older ones").press("Newer");
        mai.seesEphemeral("Changes of everything, the newest first");
    }

    private void putsBack() {
        world.slack.channel("#sre").shows("created the contact", "commuter").press("Undo");
        mai.modal("Undo Change")
                .shows("This deletes the contact")
                .submits()
                .shows("is deleted.")
                .closesAll();
        world.slack.channel("#sre").shows("created the contact", "commuter", "Undone by");
        String deletion = world.slack
                .channel("#sre")
                .shows("deleted the contact", "commuter")
                .text()
                .replaceAll("(?s).* · change ([a-z0-9]+).*", "$1");
        mai.runs("/oncall undo " + deletion);
        mai.modal("Undo Change")
                .shows("creates the contact")
                .submits()
                .shows("is created again")
                .closesAll();
        world.slack.channel("#sre").shows("created again the contact", "commuter");
        mai.runs("/oncall channels commuter");
        Modal channels = mai.modal("Contact Channels").press("Add Channel").titled("Add Channel");
        channels.choose("Type", "SMS").fill("Name", "Short lived").fill("Phone number or e-mail address", PHONE);
        channels.submits().shows("is saved").closesAll();
        world.slack
                .channel("#sre")
                .shows("added the contact channel", "Short lived")
                .press("Undo");
        mai.modal("Undo Change")
                .shows("delete the channel")
                .submits()
                .shows("Done: delete the channel")
                .closesAll();
        world.slack.channel("#sre").shows("undid this change of the contact *commuter*");
    }

    private void watches() {
        mai.runs("/oncall watch rota1 #general");
        mai.modal("Watches")
                .shows("to hear of", "rota1")
                .choose("It hears of", "Cover requests")
                .submits()
                .shows("hears of cover requests of *rota1* from now on")
                .press("Unwatch")
                .shows("hears no more of cover requests of *rota1*")
                .closesAll();
        mai.runs("/oncall watch everything changes #general")
                .seesEphemeral("hears of changes of everything")
                .press("Unwatch");
        mai.seesEphemeral("hears no more of changes of everything");
        mai.runs("/oncall show crew2")
                .seesEphemeral("Share to Channel", "crew2")
                .choose("more", "Watch Here");
        mai.seesEphemeral("hears of changes of *crew2*");
        mai.runs("/oncall watching").seesEphemeral("*1 watch*", "crew2");
        mai.runs("/oncall unwatch crew2").seesEphemeral("hears no more of changes of *crew2*");
        world.slack.workspace().shareWithAnotherCompany("C01GENERAL");
        mai.runs("/oncall watch crew2 #general")
                .seesEphemeral("is shared with another company")
                .press("Watch All the Same");
        mai.seesEphemeral("hears of changes of *crew2*");
        mai.runs("/oncall show crew2", "#general")
                .seesEphemeral("Share to Channel", "crew2")
                .press("Share to Channel");
        mai.seesEphemeral("whose people would read this card").press("Share All the Same");
        world.slack.channel("#general").shows("crew2", "Shared by");
        mai.runs("/oncall who rota1", "#general")
                .seesEphemeral("Next hand-offs")
                .press("Share to Channel");
        mai.seesEphemeral("is shared with another company").press("Share All the Same");
        world.slack.channel("#general").shows("Next hand-offs", "Shared by");
    }

    private void triesAgain() {
        world.tables().run("update announcement set state = 'PARKED' where sequence = 1");
        mai.home().shows("Not announced", "1 change").press("Try Again");
        Awaitility.await()
                .until(() -> world.tables().column("select state from announcement where sequence = 1").stream()
                        .allMatch("POSTED"::equals));
    }

    private void forgets() {
        mai.runs("/oncall forget <@U02AKUA>");
        Modal form = mai.modal("Forget").shows("out of the past").fill("To forget this person", "forget");
        form.submits().shows("is forgotten in").closesAll();
    }
}
