package oncall.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import oncall.app.Mode;
import oncall.testing.Matrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test that runs in one of both modes; in both under {@code -Psoak}. The tour and the doors run in both each time. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(InOneMode.Modes.class)
@Tag(Matrix.TAG)
@interface InOneMode {
    /** That of the seed. */
    final class Modes implements ArgumentsProvider {
        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            String name = context.getRequiredTestMethod().getName();
            return Matrix.of(name, List.of(Mode.values())).stream().map(Arguments::of);
        }
    }
}
