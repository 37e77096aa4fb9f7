package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import oncall.app.Mode;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.http.Fault;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;

class HostileStory {
    /** As hostile as AWS lets a name be. */
    private static final String NAME = "_zqx_ zqx.com\u2028-zqx-";

    private static final String WORDS = "> <!here> <@U03SAM> <#C01GENERAL> *zqx* _zqx_ ~zqx~ `zqx` "
            + "<http://zqx.com|zqx> http://zqx.com @channel @here :tada: &lt;!here&gt;";
    /** What Slack would act on; the one mention that is ours is of Mai. */
    private static final Pattern ACTS =
            Pattern.compile("<!(?!date)|<@(?!U01MAI>)|<#(?!C02SRE>)|<[a-z]+:|@(here|channel)"
                    + "|[*_~`]zq|zq[a-z]*[*_~`]|:tada|://|zq[a-z]*\\.com|(?m:^&gt;)");

    private static final List<String> ADDRESSES =
            List.of("+12065550188", "zq.secret@example.com", "+12065550166", "+12065550199", "+12065550100");

    @InOneMode
    void nothing_that_others_wrote_acts_and_no_address_leaks(Mode mode) throws Exception {
        try (Logged logged = new Logged();
                World world = new World(mode, ContactsOptions.defaults(), config -> config, HostileStory::prepare);
                Overheard heard = new Overheard(world.slack.workspace())) {
            Person mai = world.slack.mai();
            looks(world, mai);
            reaches(world, mai);
            edits(world, mai);
            creates(world, mai);
            looksBack(world, mai);
            watches(mai);
            typesAsInTheCli(mai);
            imports(mai);
            deletes(world, mai);
            looksAtHome(mai);
            isRefused(world, mai);
            looksWithoutRights(world.slack.sam());

            assertThat(world.slack.workspace().seenBy("U03SAM").toString())
                    .contains("zqu")
                    .doesNotContain(ADDRESSES);
            Drawn drawn = Drawn.in(heard.lines());
            assertThat(drawn.marked).hasSizeGreaterThan(100);
            assertThat(drawn.marked.stream().filter(HostileStory::acts)).isEmpty();
            assertThat(drawn.raw).anyMatch(text -> text.contains("zqx.com"));
            assertThat(drawn.plain)
                    .noneMatch(text -> text.path("text").asText().contains("zq")
                            && text.path("emoji").asBoolean(true));
            assertThat(logged.text()).contains("Slack workspace").doesNotContain(ADDRESSES);
            assertThat(world.metrics()).contains("oncall_").doesNotContain(ADDRESSES);
            world.slack.workspace().messages().forEach(message -> {
                if (!message.path("ephemeral").asBoolean()) {
                    assertThat(message.toString()).doesNotContain(ADDRESSES);
                }
            });
        }
    }

    /** Asked about by a mention, a person is named by it, to the asker alone; and at home to themselves. */
    private static boolean acts(String text) {
        String copied = "`" + ADDRESSES.get(1) + "`";
        return ACTS.matcher(text.replaceFirst("^You are <@U03SAM>\\. ", "").replace(copied, ""))
                        .find()
                && !text.startsWith("Which contact <@U03SAM> is");
    }

    private static void prepare(Account account) {
        account.create("PERSONAL", "_zqx_", NAME, "{\"Stages\":[]}");
        String phone = account.createChannel("_zqx_", NAME, "SMS", ADDRESSES.get(0));
        account.createChannel("_zqx_", "_zqm_ zqm.com", "EMAIL", ADDRESSES.get(1));
        account.call(
                "UpdateContact",
                "{\"ContactId\":\"" + Account.contact("_zqx_") + "\",\"Plan\":{\"Stages\":["
                        + Tour.stage(
                                5,
                                "{\"ChannelTargetInfo\":{\"ContactChannelId\":\"" + phone
                                        + "\",\"RetryIntervalInMinutes\":1}}")
                        + "]}}");
        account.create("ESCALATION", "_zqy_", NAME, "{\"Stages\":[" + Tour.stage(5, Tour.target("_zqx_", true)) + "]}");
        String rotation = account.call(
                        "CreateRotation",
                        "{\"Name\":\"_zqx_ zqx.com\",\"ContactIds\":[\"" + Account.contact("_zqx_")
                                + "\"],\"TimeZoneId\":\"Europe/Berlin\",\"StartTime\":1700000000,\"Recurrence\":"
                                + "{\"NumberOfOnCalls\":1,\"RecurrenceMultiplier\":1,"
                                + "\"DailySettings\":[{\"HourOfDay\":9,\"MinuteOfHour\":0}]}}")
                .path("RotationArn")
                .asText();
        account.create("ONCALL_SCHEDULE", "_zqz_", NAME, "{\"RotationIds\":[\"" + rotation + "\"]}");
    }

    private static void looks(World world, Person mai) {
        mai.runs("/oncall list").seesEphemeral("zqz");
        mai.runs("/oncall list plans " + WORDS).seesEphemeral(": none.");
        mai.runs("/oncall help " + WORDS).seesEphemeral("There is no verb");
        mai.runs("/oncall " + WORDS).seesEphemeral("There is no verb");
        mai.runs("/oncall show " + WORDS).seesEphemeral("is called", "zqx");
        mai.runs("/oncall show <@U03SAM>").seesEphemeral("zqx");
        for (String alias : List.of("_zqy_", "_zqz_", "_zqx_")) {
            mai.runs("/oncall show " + alias).seesEphemeral("Share to Channel", "zqx", "Edit");
        }
        mai.seesEphemeral("Share to Channel", "zqm").press("Share to Channel");
        world.slack.channel("#sre").shows("Shared by", "zqm");
    }

    private static void reaches(World world, Person mai) {
        mai.runs("/oncall channels _zqx_");
        Modal channels = mai.modal("Contact Channels").shows("zqm");
        channels.press("Add Channel").titled("Add Channel");
        channels.choose("Type", "SMS").fill("Name", "_zqn_ zqn.com");
        channels.fill("Phone number or e-mail address", "call `zqx` <!here>").submits();
        assertThat(channels.errorAt("Phone number or e-mail address")).contains("country code");
        channels.fill("Phone number or e-mail address", ADDRESSES.get(2))
                .submits()
                .shows("is saved");
        channels.press("All Channels");
        Awaitility.await().until(() -> !channels.text().contains("is saved"));
        channels.shows("zqn");
        channels.press("Send Code to _zqn_ zqn.com").titled("Enter Code");
        channels.fill("Activation code", "000000").submits().shows("AWS");
        channels.titled("Enter Code").fill("Activation code", world.codeSentTo(ADDRESSES.get(2)));
        channels.submits().shows("is activated").closesAll();
        world.slack.channel("#sre").shows("activated the contact channel");
    }

    private static void edits(World world, Person mai) {
        mai.runs("/oncall edit _zqx_");
        Modal plan = mai.modal("Edit Plan").press("Edit stage 1");
        Modal stage = mai.modal("Stage 1");
        assertThat(stage.suggestions("editor-add-target", "zqm")).hasSize(1);
        stage.choose("editor-add-target", "_zqm_").shows("Target 2").submits().isClosed();
        plan.fill("Display name", "_zqr_ zqr.com").submits().shows("After saving", "zqr", "zqm");
        plan.fill("Note", WORDS).submits().shows("Saved.").closesAll();
        world.slack.channel("#sre").shows("changed the engagement plan", "zqr");

        int reads = world.calls("GetContact").size();
        mai.runs("/oncall edit _zqy_");
        plan = mai.modal("Edit Plan").shows("1 stage").fill("Display name", "mine");
        Awaitility.await().until(() -> world.calls("GetContact").size() > reads);
        world.account().rename("_zqy_", "_zqs_ zqs.com");
        plan.submits().shows("changed the same as you", "zqs").closesAll();

        mai.runs("/oncall edit _zqz_");
        Modal schedule = mai.modal("Edit Schedule")
                .choose("editor-add-rotation", "_zqx_")
                .shows("2 rotations");
        schedule.submits().shows("This cannot be saved yet. Rotation 2 is the same as rotation 1; remove one of them.");
        schedule.choose("editor-rotation-menu", "Remove").shows("1 rotation,");
        schedule.fill("Display name", "_zqt_ zqt.com").submits().shows("After saving", "zqt");
        schedule.submits().shows("Saved.").closesAll();
        world.slack.channel("#sre").shows("renamed the on-call schedule");
    }

    private static void creates(World world, Person mai) {
        mai.runs("/oncall new contact " + WORDS.replace(" ", ""));
        Modal form = mai.modal("New Contact").fill("Alias", WORDS).fill("Display name", WORDS);
        form.fill("Tags", "<!here>=*zqx*");
        form.submits();
        assertThat(List.of(form.errorAt("Alias"), form.errorAt("Display name"), form.errorAt("Tags")))
                .noneMatch(String::isBlank);
        form.fill("Alias", "_zqk_").fill("Display name", "_zqk_ zqk.com").fill("Tags", "team=@zqx:zqx.com_zqx_");
        form.submits().titled("Created").closesAll();
        world.slack.channel("#sre").shows("created the contact", "zqk");
    }

    private static void looksBack(World world, Person mai) {
        mai.runs("/oncall history " + WORDS).seesEphemeral("is called", "zqx");
        mai.runs("/oncall history _zqx_").seesEphemeral("Changes of", "zqr").press("Show Difference");
        Modal change = mai.modal("Change").shows("changed the engagement plan", "zqr", "Note: ");
        change.press("History");
        mai.modal("History").shows("Changes of", "zqn").closesAll();
        mai.runs("/oncall history").seesEphemeral("Changes of everything", "zqk", "zqt");
        mai.runs("/oncall undo " + WORDS);
        mai.modal("Undo Change").shows("There is no change").closesAll();
        world.slack.channel("#sre").shows("changed the engagement plan", "zqr").press("Undo");
        mai.modal("Undo Change").shows("This puts back change", "zqx", "zqm").closesAll();
        world.slack.channel("#sre").shows("added the contact channel", "zqn").press("Undo");
        mai.modal("Undo Change").shows("delete the channel", "zqn").closesAll();
    }

    private static void watches(Person mai) {
        mai.runs("/oncall watch " + WORDS).seesEphemeral("zqx");
        mai.runs("/oncall watch _zqx_").seesEphemeral("hears of changes of", "zqr");
        mai.runs("/oncall watch _zqz_");
        mai.modal("Watches")
                .shows("to hear of", "zqt")
                .submits()
                .shows("hears of changes of", "zqt")
                .closesAll();
        mai.runs("/oncall watching").seesEphemeral("zqr");
        mai.runs("/oncall unwatch _zqx_").seesEphemeral("hears no more of changes of", "zqr");
        mai.runs("/oncall forget " + WORDS).seesEphemeral("Whom?");
        mai.runs("/oncall forget <@U01MAI>");
        mai.modal("Forget").shows("out of the past").closesAll();
    }

    private static void typesAsInTheCli(Person mai) {
        mai.runs("/oncall get-contact --contact-id _zqx_");
        mai.modal("AWS CLI").shows("zqr").closesAll();
        mai.runs("/oncall update-contact --contact-id _zqk_ --display-name '_zqv_ zqv.com'");
        mai.modal("Review Changes").shows("zqk", "zqv").closesAll();
        mai.runs("/oncall get-rotation-override --rotation-id primary --rotation-override-id '" + WORDS + "'");
        mai.modal("AWS CLI").shows("zqx").closesAll();
        mai.runs("/oncall get-contact --contact-id '" + WORDS + "'");
        mai.modal("Find").shows("zqx").closesAll();
        mai.runs("/oncall update-contact --zqx '" + WORDS + "'").seesEphemeral("Nothing was done.", "zqx");
    }

    private static void imports(Person mai) {
        mai.runs("/oncall import");
        Modal form = mai.modal("Import").fill("JSON or YAML", "ContactId: _zqx_\nDisplayName: '" + WORDS + "'\n");
        form.submits().shows("Line 2, column 14");
        form.fill("JSON or YAML", "ContactId: _zqx_\nDisplayName: _zqu_ zqu.com\n");
        form.submits().shows("1 to change", "zqr", "zqu").submits().shows("The import is done.", "zqr");
        form.closesAll();
        mai.seesDirectMessage("The import is done.", "zqr");
    }

    private static void deletes(World world, Person mai) {
        mai.runs("/oncall delete _zqx_");
        mai.modal("Delete")
                .shows("It is a member of the rotation", "zqx", "1 escalation plan reaches it", "zqs")
                .closesAll();
        mai.runs("/oncall new contact _zqg_");
        Modal form = mai.modal("New Contact").fill("Display name", "_zqg_ zqg.com");
        form.fill("Tags", "team=@zqx:zqx.com_zqx_").submits();
        form.titled("Created").closesAll();
        // Not in one message with what comes next.
        world.slack.channel("#sre").shows("created the contact", "zqg");
        mai.runs("/oncall delete _zqg_");
        mai.modal("Delete")
                .shows("This deletes the contact", "zqg")
                .submits()
                .shows("is deleted.")
                .closesAll();
        world.slack.channel("#sre").shows("deleted the contact", "zqg").press("Undo");
        mai.modal("Undo Change").shows("creates the contact", "zqg", "1 tag").closesAll();
    }

    /** Addresses stand there for their owner. */
    private static void looksAtHome(Person mai) {
        mai.runs("/oncall link <@U01MAI> _zqx_").seesEphemeral("zqu");
        mai.home()
                .shows(
                        "Your contact",
                        "zqu",
                        "zqm",
                        "Plans you may edit",
                        "Open drafts",
                        "zqs",
                        "Recent changes",
                        "zqg");
    }

    /** Neither an editor nor the owner. */
    private static void looksWithoutRights(Person sam) {
        sam.runs("/oncall channels _zqx_");
        sam.modal("Contact Channels").shows("zqu").closesAll();
        sam.runs("/oncall export _zqx_");
        sam.modal("Export").shows("zqu").closesAll();
        sam.runs("/oncall history _zqx_").seesEphemeral("Changes of", "zqu").press("Show Difference");
        sam.modal("Change").shows("zqu").closesAll();
        sam.home().shows("You are linked to no contact", "Recent changes");
    }

    /** AWS's own words, quoted wherever AWS can refuse. */
    private static void isRefused(World world, Person mai) {
        mai.runs("/oncall edit _zqx_");
        Modal left = mai.modal("Edit Plan").shows("1 stage").fill("Display name", "_zqw_ zqw.com");
        left.submits().shows("After saving", "zqw").closesAll();
        says(world, "UpdateContact", "ValidationException");
        mai.runs("/oncall edit _zqx_");
        mai.modal("Edit Plan").shows("You have an open draft", "zqw").press("Start From the Present Plan");
        mai.modal("Edit Plan")
                .shows("1 stage")
                .fill("Display name", "another")
                .submits()
                .shows("After saving")
                .submits()
                .shows("Not saved.", "zqx")
                .closesAll();

        says(world, "CreateContact", "ServiceQuotaExceededException");
        mai.runs("/oncall new contact refused");
        mai.modal("New Contact").submits().shows("Nothing was created.", "zqx").closesAll();

        says(world, "CreateContactChannel", "ValidationException");
        mai.runs("/oncall channels _zqk_");
        Modal channels = mai.modal("Contact Channels").press("Add Channel").titled("Add Channel");
        channels.choose("Type", "SMS").fill("Name", "_zqp_").fill("Phone number or e-mail address", ADDRESSES.get(2));
        channels.submits().shows("zqx").closesAll();

        mai.runs("/oncall channels _zqx_");
        channels = mai.modal("Contact Channels").shows("zqm");
        says(world, "SendActivationCode", "ValidationException");
        channels.press("Send Code to _zqm_ zqm.com").shows("AWS says", "zqx").closesAll();

        says(world, "ListContacts", "ResourceNotFoundException");
        says(world, "GetContact", "ConflictException");
        mai.runs("/oncall show nobodyhere").seesEphemeral("AWS has this no longer");
        mai.runs("/oncall show _zqk_");
        mai.home();
    }

    private static void says(World world, String operation, String exception) {
        world.contacts
                .sandbox()
                .faults()
                .add(Fault.next(1, Fault.Kind.FAIL, operation)
                        .withError(exception)
                        .withMessage(WORDS));
    }
}
