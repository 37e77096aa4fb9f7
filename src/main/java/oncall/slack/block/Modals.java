package oncall.slack.block;

import static oncall.slack.block.Blocks.cut;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** Modals and the App Home view. */
public final class Modals {
    /** The callback id of modals that are only read. */
    public static final String READING = "reading";

    private Modals() {}

    /**
     * A form with a submit button.
     *
     * @param callbackId the route of its submission
     * @param title at most 24 characters, without the app's name
     * @param submit the verb, Title Case, at most 24 characters
     * @param metadata at most 3,000 characters, given back with every press
     */
    public static View form(
            String callbackId, String title, String submit, String metadata, List<? extends LayoutBlock> blocks) {
        return modal(callbackId, title, "Cancel", metadata, blocks)
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(cut(submit, 24))
                        .build())
                .build();
    }

    /** A form of something that is kept when it is closed; closing it is a press of the same route. */
    public static View kept(
            String callbackId, String title, String submit, String metadata, List<? extends LayoutBlock> blocks) {
        View form = form(callbackId, title, submit, metadata, blocks);
        form.setNotifyOnClose(true);
        return form;
    }

    /** A form laid upon another, which it leads back to; going back is a press of the same route. */
    public static View step(
            String callbackId, String title, String submit, String metadata, List<? extends LayoutBlock> blocks) {
        return modal(callbackId, title, "Back", metadata, blocks)
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(cut(submit, 24))
                        .build())
                .notifyOnClose(true)
                .build();
    }

    /** Something to read; closed with "Done". */
    public static View reading(String callbackId, String title, String metadata, List<? extends LayoutBlock> blocks) {
        return modal(callbackId, title, "Done", metadata, blocks).build();
    }

    /** The same, where something is done with; closing it is a press of that route. */
    public static View ending(String callbackId, String title, String metadata, List<? extends LayoutBlock> blocks) {
        return modal(callbackId, title, "Done", metadata, blocks)
                .notifyOnClose(true)
                .build();
    }

    /** Words alone. */
    public static View words(String title, String metadata, SafeText words) {
        return reading(READING, title, metadata, List.of(Blocks.section(words)));
    }

    /** Shown while an answer is awaited ("Reading akuam…", "Saving…"). */
    public static View waiting(String title, SafeText words) {
        return reading("waiting", title, "", List.of(Blocks.section(words)));
    }

    public static View home(List<? extends LayoutBlock> blocks) {
        return View.builder().type("home").blocks(List.copyOf(blocks)).build();
    }

    private static View.ViewBuilder modal(
            String callbackId, String title, String close, String metadata, List<? extends LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(cut(title, 24))
                        .build())
                .close(ViewClose.builder().type("plain_text").text(close).build())
                .privateMetadata(metadata)
                .blocks(List.copyOf(blocks));
    }
}
