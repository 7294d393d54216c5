package io.listwire.standalone.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.listwire.standalone.print.Printable;

/** A message on one line: text from outside cannot make up a line of its own, nor move a terminal's cursor. */
public final class OneLineMessage extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Printable.line(String.valueOf(event.getFormattedMessage()));
    }
}
