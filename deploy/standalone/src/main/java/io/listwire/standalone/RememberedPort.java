package io.listwire.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Picks a loopback port that is free, the same one as the last time where that is possible. */
public final class RememberedPort {

    // Below the ranges that Linux, macOS and Windows give to outgoing connections: none of these can take the port
    // between the check and the moment when the server binds it.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 29_999;
    private static final int ATTEMPTS = 200;

    private RememberedPort() {}

    /**
     * The port that the file names, where it is free; else another free one, which the file names from then on.
     *
     * @param file holds the port as decimal digits; made where it is missing, its directory must exist
     * @throws StandaloneException where the file cannot be read or written, or no port is free
     */
    public static int in(Path file) {
        OptionalInt before = read(file);
        if (before.isPresent() && isFree(before.getAsInt())) {
            return before.getAsInt();
        }
        int port = choose();
        try {
            Files.writeString(file, Integer.toString(port));
        } catch (IOException e) {
            throw new StandaloneException("cannot write " + file + ": " + e.getMessage(), e);
        }
        return port;
    }

    private static OptionalInt read(Path file) {
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return port >= LOWEST && port <= HIGHEST ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new StandaloneException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static int choose() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1))
                .limit(ATTEMPTS)
                .filter(RememberedPort::isFree)
                .findFirst()
                .orElseThrow(() -> new StandaloneException("no free port on 127.0.0.1 between " + LOWEST + " and "
                        + HIGHEST + ": end some of the programs that listen there"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
