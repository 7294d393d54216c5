package io.listwire.standalone.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.listwire.standalone.print.Printable;
import java.util.stream.Collectors;

/** A stack trace behind a fence: the message of an exception cannot make up a line of its own either. */
public final class FencedTrace extends ThrowableProxyConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return super.convert(event)
                .lines()
                .map(line ->
                        "  | " + (line.startsWith("\t") ? "    " : "") + Printable.line(line) + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
