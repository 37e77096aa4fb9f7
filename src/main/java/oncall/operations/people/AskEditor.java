package oncall.operations.people;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import oncall.domain.Arn;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Notice;
import oncall.operations.port.People;

/** Has an editor asked by a direct message: one for each asker and object a day, whichever replica is pressed. */
public final class AskEditor {
    private final People people;
    private final Directory directory;
    private final Announcements announcements;
    private final InstantSource clock;

    /**
     * Who was asked.
     *
     * @param now else today before
     */
    public record Asked(People.Person editor, boolean now) {}

    public AskEditor(People people, Directory directory, Announcements announcements, InstantSource clock) {
        this.people = people;
        this.directory = directory;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Nothing where it is not known who the editors are. Waits for the store. */
    public Optional<Asked> run(String user, Optional<Arn> about) {
        return people.editors(1).stream()
                .findFirst()
                .map(editor ->
                        new Asked(editor, announcements.addOnce(Announcement.to(editor.id(), notice(user, about)))));
    }

    private Notice notice(String user, Optional<Arn> about) {
        String day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        String once = String.join("\n", user, about.map(Arn::value).orElse(""), day);
        String key =
                UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)).toString();
        return new Notice.Asked(
                key,
                user,
                about,
                about.flatMap(arn -> directory.names().of(arn))
                        .map(name -> name.title())
                        .orElse(""));
    }
}
