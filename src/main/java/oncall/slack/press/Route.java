package oncall.slack.press;

/**
 * One line of the table of contents.
 *
 * @param id a command's verb, an action id, a callback id; for the App Home {@code home}
 * @param kept whether an answer that was given at once may be given to others who ask the same: see {@link DrawnAnswers}
 */
public record Route(Press.Kind kind, String id, Right right, Store store, boolean kept, Handler handler) {
    public static Route command(String verb, Right right, Store store, Handler handler) {
        return new Route(Press.Kind.COMMAND, verb, right, store, false, handler);
    }

    /** A command whose answers depend on what is in memory alone, and nothing else comes of it. */
    public static Route look(String verb, Right right, Store store, Handler handler) {
        return new Route(Press.Kind.COMMAND, verb, right, store, true, handler);
    }

    public static Route button(String actionId, Right right, Store store, Handler handler) {
        return new Route(Press.Kind.BUTTON, actionId, right, store, false, handler);
    }

    public static Route submit(String callbackId, Right right, Store store, Handler handler) {
        return new Route(Press.Kind.SUBMIT, callbackId, right, store, false, handler);
    }

    public static Route closed(String callbackId, Right right, Store store, Handler handler) {
        return new Route(Press.Kind.CLOSED, callbackId, right, store, false, handler);
    }

    public static Route suggestion(String actionId, Right right, Store store, Handler handler) {
        return new Route(Press.Kind.SUGGESTION, actionId, right, store, false, handler);
    }

    public static Route shortcut(String callbackId, Right right, Store store, Handler handler) {
        return new Route(Press.Kind.SHORTCUT, callbackId, right, store, false, handler);
    }

    public static Route homeOpened(Right right, Store store, Handler handler) {
        return new Route(Press.Kind.HOME_OPENED, "home", right, store, false, handler);
    }
}
