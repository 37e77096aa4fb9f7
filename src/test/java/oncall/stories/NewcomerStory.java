package oncall.stories;

import java.util.Locale;
import oncall.app.Mode;
import oncall.sandbox.page.Hand;
import oncall.sandbox.page.OpenPage;
import oncall.sandbox.page.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody opens the sandbox's page for the first time and walks through every screen of the bot: by mouse, and again
 * with keys alone. A new screen is a few more steps here; {@code looksAround} takes its pictures and has it judged.
 */
@Tag("browser")
class NewcomerStory {
    private static final String PHONE = "+12065550188";

    @RegisterExtension
    final OpenPage open = new OpenPage();

    private World world;
    private Visitor mai;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // Each walk chooses its visitor first.
    void start() {
        world = World.of(Mode.SOCKET);
    }

    @AfterEach
    void stop() {
        open.finish();
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_screen_is_walked_through(Hand.Way way) {
        mai = open.visitor(world.slack.address() + "#/U01MAI/C02SRE", way);
        looks();
        createsContact();
        createsPlan();
        editsPlan();
        editsSchedule();
        visitsHome();
        othersLook();
    }

    private void looks() {
        mai.looksAround("first").presses("/oncall help what you can ask for");
        mai.reads("every contact, escalation plan and on-call schedule").looksAround("help");
        mai.runs("/oncall sohw").reads("There is no verb").looksAround("unknown-verb");
        mai.runs("/oncall list").reads("SRE On-Call").looksAround("list");
        mai.runs("/oncall show akuam").reads("Engagement plan").looksAround("card");
        mai.presses("Share to Channel").reads("Shared by").looksAround("shared");
    }

    private void createsContact() {
        mai.runs("/oncall new contact").formReads("New contact");
        mai.fills("Alias", "Nikki Wolf").presses("Create Contact");
        mai.formReads("New contact", "lower-case").looksAround("new-contact-mistake");
        mai.fills("Alias", "nikki").fills("Display name (optional)", "Nikki Wolf");
        mai.looksAround("new-contact").presses("Create Contact");
        mai.formReads("Created", "Nikki Wolf").looksAround("created");
        reachesContact();
        mai.leaves().formReads("Created").leaves();
        mai.reads("created the contact Nikki Wolf", "activated the contact channel");
    }

    private void reachesContact() {
        mai.presses("Add Channels").formReads("Contact Channels").looksAround("channels-none");
        mai.presses("Add Channel").formReads("Add Channel").chooses("Type", "SMS");
        mai.fills("Name", "Work phone").fills("Phone number or e-mail address", PHONE);
        mai.looksAround("add-channel").presses("Save Channel");
        mai.formReads("Contact Channels", "is saved").looksAround("channel-saved");
        mai.presses("Send Code to Work phone").looksAround("confirm").agrees("Send Code");
        mai.formReads("Enter Code", "A code is on its way");
        mai.looksAround("code").presses("Phone, 1 new").looksAround("phone");
        mai.fills("Activation code", mai.codeOnPhone(PHONE)).presses("Activate");
        mai.formReads("Contact Channels", "is activated").looksAround("channel-activated");
    }

    private void createsPlan() {
        mai.runs("/oncall new plan").formReads("New escalation plan");
        mai.fills("Alias", "night").fills("Display name (optional)", "Night Plan");
        mai.chooses("Plan", "Add stages now").looksAround("new-plan").presses("Next");
        mai.formReads("New escalation plan", "No stages yet").looksAround("new-plan-stages");
        addsStage("Stage 1", "nik", "Nikki Wolf");
        mai.formReads("New escalation plan", "1 stage, as they run").presses("Review");
        mai.formReads("Review changes", "This will be created").looksAround("new-plan-review");
        mai.presses("Create Escalation Plan");
        mai.formReads("Created", "Night Plan").looksAround("plan-created");
        mai.leaves().reads("created the escalation plan Night Plan");
    }

    private void editsPlan() {
        mai.runs("/oncall edit example_escalation").formReads("Edit plan", "3 stages, as they run");
        mai.looksAround("overview");
        addsStage("Stage 4", "nik", "Nikki Wolf");
        mai.formReads("Edit plan", "4 stages, as they run")
                .picks("More actions", "Move Up", "Stage 3 · begins at 10 min · waits 10 min");
        mai.looksAround("overview-changed").presses("Review Changes");
        mai.formReads("Review changes", "Stage 3 is new").looksAround("review");
        mai.fills("Note (optional)", "Nikki joins").presses("Save Plan");
        mai.formReads("Edit plan", "Saved. This is what AWS holds now.").looksAround("saved");
        mai.leaves()
                .reads("changed the escalation plan Example Escalation Plan")
                .looksAround("summary");
    }

    private void addsStage(String title, String typed, String found) {
        mai.presses("Add Stage").formReads(title).fills("Minutes before the next stage", "10");
        mai.seeks("Find a contact or schedule", typed, found).formReads(title, "Target 1");
        mai.looksAround(title.replace(' ', '-').toLowerCase(Locale.ROOT)).presses("Done");
    }

    private void editsSchedule() {
        mai.runs("/oncall edit sre-oncall").formReads("Edit schedule", "1 rotation");
        mai.seeks("Find a rotation", "prim", "primary").formReads("Edit schedule", "2 rotations");
        mai.looksAround("schedule").leaves();
    }

    private void visitsHome() {
        mai.goesTo("On-call").reads("You are an editor").looksAround("home");
        mai.presses("List Contacts")
                .formReads("List", "Nikki Wolf")
                .looksAround("home-list")
                .leaves();
    }

    private void othersLook() {
        mai.becomes("Akua").reads("You can look at everything").looksAround("home-of-akua");
        mai.goesTo("sre")
                .runs("/oncall show example_escalation")
                .reads("Nikki Wolf")
                .looksAround("card-of-akua");
        mai.becomes("Gail").runs("/oncall list").reads("Guests cannot use").looksAround("guest");
        mai.presses("Traffic").looksAround("traffic");
    }
}
