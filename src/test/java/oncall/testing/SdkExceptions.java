package oncall.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever the jars on the class path have to throw, found by the names of their classes. */
public final class SdkExceptions {
    private static final Pattern NAMED_SO = Pattern.compile("[\\w/]+(Exception|Error)\\.class");

    private SdkExceptions() {}

    /** Every type that can be thrown below this package, in the order of their names. */
    public static List<Class<? extends Throwable>> below(String root) {
        String path = root.replace('.', '/') + "/";
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.endsWith(".jar"))
                .flatMap(SdkExceptions::entries)
                .filter(name -> name.startsWith(path) && NAMED_SO.matcher(name).matches())
                .map(name -> name.replace('/', '.').replaceFirst("\\.class$", ""))
                .sorted()
                .<Class<? extends Throwable>>mapMulti((name, found) -> {
                    Class<?> type = type(name);
                    if (Throwable.class.isAssignableFrom(type)) {
                        found.accept(type.asSubclass(Throwable.class));
                    }
                })
                .toList();
    }

    private static Stream<String> entries(String jar) {
        try (JarFile open = new JarFile(jar)) {
            return open.stream().map(entry -> entry.getName()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, SdkExceptions.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
