package io.listwire.standalone.doctor;

/**
 * One thing that was looked at.
 *
 * @param check what sort of thing: settings, connection, clock, topics, acls, schemas, lag
 * @param what what was found
 * @param todo what to do about it; empty where there is nothing to do
 */
public record Finding(String check, Level level, String what, String todo) {

    /** How it is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** It works, but somebody should look at it. */
        WARN,
        /** It does not work like that. */
        FAIL
    }

    static Finding ok(String check, String what) {
        return new Finding(check, Level.OK, what, "");
    }

    static Finding warn(String check, String what, String todo) {
        return new Finding(check, Level.WARN, what, todo);
    }

    static Finding fail(String check, String what, String todo) {
        return new Finding(check, Level.FAIL, what, todo);
    }
}
