package oncall.stories;

import oncall.app.Mode;
import oncall.sandbox.page.Hand;
import oncall.sandbox.page.OpenPage;
import oncall.sandbox.page.Visitor;
import oncall.testing.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody opens the sandbox's page for the first time and walks through every screen of the bot: by mouse, and again
 * with keys alone. A new screen is a few more steps here; {@code looksAround} takes its pictures and has it judged, on one of both walks.
 */
@Tag("browser")
@Tag(Matrix.TAG)
@Execution(ExecutionMode.CONCURRENT)
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
        asksWhoIsOnCall();
        createsContact();
        walksPlans();
        walksBack();
        links();
        walksPapers();
        visitsHome();
        othersLook();
    }

    private void walksPlans() {
        PlanWalk plans = new PlanWalk(world, mai);
        plans.createsPlan();
        plans.editsPlan();
        plans.editsSchedule();
        plans.choosesBetweenChanges();
        plans.deletes();
    }

    private void walksBack() {
        PastWalk past = new PastWalk(mai);
        past.looksBack();
        past.putsBack();
        past.watches();
        past.forgets();
        past.typesAsInTheCli();
    }

    private void walksPapers() {
        PaperWalk papers = new PaperWalk(mai);
        papers.exports();
        papers.imports();
        papers.importsFile();
        papers.importsFromMessage();
        papers.readsDirectMessages();
    }

    private void looks() {
        mai.looksAround("first").presses("/oncall help what you can ask for");
        mai.reads("who is on call", "All Commands").looksAround("help");
        mai.runs("/oncall sohw").reads("There is no verb").looksAround("unknown-verb");
        mai.runs("/oncall list").reads("SRE On-Call").looksAround("list");
        mai.runs("/oncall show akuam").reads("Engagement plan").looksAround("card");
        mai.presses("Share to Channel").reads("Shared by").looksAround("shared");
        mai.runs("/oncall preview example_escalation at mon 09:00").reads("If it is engaged");
        mai.looksAround("preview")
                .runs("/oncall check")
                .reads("plans checked: ")
                .looksAround("check");
        mai.runs("/oncall check akuam").reads("Nothing to find fault with").looksAround("check-one");
    }

    private void asksWhoIsOnCall() {
        mai.runs("/oncall").reads("On call now", "SRE On-Call").looksAround("who");
        mai.presses("More of SRE On-Call").reads("Next hand-offs", "Gaps").looksAround("who-schedule");
        mai.runs("/oncall who example_escalation").reads("Stage 1").looksAround("who-plan");
        mai.runs("/oncall who akuam").reads("Akua Mansa is").looksAround("who-contact");
        mai.runs("/oncall show primary").reads("How they take turns").looksAround("rotation");
        mai.runs("/oncall mine").reads("You are linked to no contact").looksAround("mine-unlinked");
        mai.runs("/oncall link @mai anasi").reads("is Ana Carolina Silva now");
        mai.runs("/oncall mine").reads("My Shifts", "SRE On-Call").looksAround("mine");
        mai.runs("/oncall link @sam anasi").reads("until now").looksAround("link-moves");
        mai.runs("/oncall unlink").reads("only an editor can link you again");
    }

    private void createsContact() {
        mai.runs("/oncall new contact").formReads("New Contact");
        mai.fills("Alias", "Nikki Wolf").presses("Create Contact");
        mai.formReads("New Contact", "lower-case").looksAround("new-contact-mistake");
        mai.fills("Alias", "nikki").fills("Display name (optional)", "Nikki Wolf");
        mai.looksAround("new-contact").presses("Create Contact");
        mai.formReads("Created", "Nikki Wolf").looksAround("created");
        reachesContact();
        mai.leaves().formReads("Created").leaves();
        mai.reads("created the contact Nikki Wolf", "With 1 contact channel: Work phone (SMS, activated)");
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
        mai.keepsTrafficBeside();
    }

    private void links() {
        mai.runs("/oncall link @sam alejar").reads("Did you mean one of these?").looksAround("link");
        mai.presses("Link Alejandro Rosalez").reads("is Alejandro Rosalez now").looksAround("linked");
        mai.runs("/oncall unlink @sam ")
                .reads("is linked to no contact any more")
                .looksAround("unlinked");
    }

    private void visitsHome() {
        mai.goesTo("On-call").reads("You are an editor").looksAround("home");
        mai.presses("My Shifts")
                .formReads("My Shifts", "SRE On-Call")
                .looksAround("my-shifts")
                .leaves();
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
        mai.opensTraffic().looksAround("traffic");
    }
}
