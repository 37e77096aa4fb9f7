package oncall.slack.awscli;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Rotation;
import oncall.domain.Span;
import oncall.operations.document.CliOperation;
import oncall.operations.document.Documents;
import oncall.operations.document.ReadRotation;
import oncall.operations.document.Reading;
import oncall.operations.document.RotationAnswer;
import oncall.operations.document.RotationAsked;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.document.CodeView;
import oncall.slack.document.DocumentWords;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;

/** Answers what is asked of a rotation's shifts and overrides in the AWS CLI's spelling. */
public final class RotationLines {
    private final Who who;
    private final Documents documents;
    private final ReadRotation reading;

    public RotationLines(Who who, Documents documents, ReadRotation reading) {
        this.who = who;
        this.documents = documents;
        this.reading = reading;
    }

    public Reply shifts(Press press) {
        return line(press, CliOperation.LIST_ROTATION_SHIFTS);
    }

    public Reply overrides(Press press) {
        return line(press, CliOperation.LIST_ROTATION_OVERRIDES);
    }

    public Reply override(Press press) {
        return line(press, CliOperation.GET_ROTATION_OVERRIDE);
    }

    private Reply line(Press press, CliOperation operation) {
        CliReader.Read read = CliReader.read(operation, press.text());
        if (read instanceof CliReader.Read.Refused refused) {
            return Reply.say(Message.of(AwsCliWords.refused(refused.faults())));
        }
        CliLine line = ((CliReader.Read.Line) read).line();
        if (line.skeleton().isPresent()) {
            String skeleton = documents.skeleton(operation, line.skeleton().get());
            return Reply.open(code(press, AwsCliWords.skeleton(operation), skeleton));
        }
        Reading<RotationAsked> asked = documents.readAsked(line.input());
        return asked instanceof Reading.Faulty<RotationAsked> faulty
                ? Reply.say(Message.of(SafeText.join(
                        "\n",
                        Stream.concat(Stream.of(DocumentWords.faulty(faulty)), DocumentWords.faults(faulty).stream())
                                .toList())))
                : asked(press, line, ((Reading.Read<RotationAsked>) asked).value());
    }

    private Reply asked(Press press, CliLine line, RotationAsked asked) {
        Optional<String> fault = asked.operation() == CliOperation.GET_ROTATION_OVERRIDE
                ? Optional.empty()
                : fault(reading.during(asked));
        return fault.map(words -> Reply.say(Message.of(AwsCliWords.refused(List.of(words)))))
                .orElseGet(() -> who.findAny(
                        asked.rotation(),
                        Surface.modal(press),
                        "who",
                        "",
                        name -> Reply.say(Message.of(AwsCliWords.noRotation(name.alias()))),
                        rotation -> answered(press, line, asked, rotation)));
    }

    private static Optional<String> fault(Span during) {
        if (during.isEmpty()) {
            return Optional.of(AwsCliWords.backwards());
        }
        return during.length().compareTo(RotationAsked.LONGEST) > 0
                ? Optional.of(AwsCliWords.tooLong())
                : Optional.empty();
    }

    private Reply answered(Press press, CliLine line, RotationAsked asked, Rotation rotation) {
        return Reply.open(Modals.waiting(AwsCliWords.TITLE, AwsCliWords.reading()))
                .then(screen -> screen.show(draw(press, line, asked, rotation)));
    }

    private View draw(Press press, CliLine line, RotationAsked asked, Rotation rotation) {
        RotationAnswer answer = reading.run(rotation.arn(), asked);
        if (answer instanceof RotationAnswer.None) {
            return words(press, AwsCliWords.noOverride(asked.override(), rotation.name()));
        }
        Reading<String> written = documents.answer(answer, line.output(), line.query());
        return written instanceof Reading.Read<String> read
                ? code(press, AwsCliWords.answerOfRotation(asked.operation()), read.value())
                : words(press, SafeText.join("\n", DocumentWords.faults((Reading.Faulty<String>) written)));
    }

    private static View code(Press press, SafeText words, String code) {
        return CodeView.draw(AwsCliWords.TITLE, words, code, AskedFrom.of(press).encoded());
    }

    private static View words(Press press, SafeText words) {
        return Modals.words(AwsCliWords.TITLE, AskedFrom.of(press).encoded(), words);
    }
}
