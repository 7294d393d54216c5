package io.listwire.standalone.registry;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/**
 * Main class of the registry's process: runs the registry's own main class, and ends the process as soon as the one that
 * started it is gone. The pipe to standard input tells: the operating system closes it whichever way the other end dies.
 */
public final class RegistryGuard {

    private static final int PARENT_GONE = 3;

    private RegistryGuard() {}

    /**
     * Runs the registry.
     *
     * @param args the registry's main class, then its arguments
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(RegistryGuard::haltAtEndOfInput, "end-with-parent");
        watch.setDaemon(true);
        watch.start();
        String[] arguments = new String[args.length - 1];
        System.arraycopy(args, 1, arguments, 0, arguments.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the registry has failed", e.getCause());
        }
    }

    private static void haltAtEndOfInput() {
        try {
            int next = System.in.read();
            while (next >= 0) {
                next = System.in.read();
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        // Nothing to save: the registry keeps its records on the parent's broker, which is gone as well.
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
