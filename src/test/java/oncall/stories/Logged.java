package oncall.stories;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged from now on, with the program's own logback.xml but for its root, which is as talkative as
 * somebody who looks for a fault may set it.
 */
final class Logged implements AutoCloseable {
    private static final Pattern FLOOR = Pattern.compile("<logger name=\"([^\"]+)\" level=\"([A-Z]+)\"/>");

    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Map<Logger, Optional<Level>> before = new LinkedHashMap<>();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final Appender<ILoggingEvent> console = root.iteratorForAppenders().next();

    Logged() {
        FLOOR.matcher(configuration())
                .results()
                .forEach(floor -> level(logger(floor.group(1)), Level.valueOf(floor.group(2))));
        level(root, Level.DEBUG);
        events.start();
        root.addAppender(events);
        root.detachAppender(console);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private void level(Logger logger, Level level) {
        before.put(logger, Optional.ofNullable(logger.getLevel()));
        logger.setLevel(level);
    }

    private static String configuration() {
        try (var in = Logged.class.getResourceAsStream("/logback.xml")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return List.copyOf(events.list).stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        root.addAppender(console);
        root.detachAppender(events);
        before.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
    }
}
