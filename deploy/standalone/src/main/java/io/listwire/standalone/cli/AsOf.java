package io.listwire.standalone.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment on the command line: a time with its offset, or a day, which stands for its end in UTC. */
final class AsOf implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text
                    + "' is neither a day, such as 2023-08-21, nor a time with its offset, such as"
                    + " 2023-08-21T12:00:00Z");
        }
    }
}
