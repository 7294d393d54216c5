package io.listwire.contract;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro builds an object of a class that a schema names only where that class is trusted. The classes of Listwire's
 * contract are data alone.
 */
public final class TrustedRecords {

    private static final String PACKAGE = "io.listwire.schema";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> PACKAGE.equals(type.getPackageName())));
    }

    private TrustedRecords() {}

    /**
     * Makes Avro trust the generated classes, beside those that it trusts already; once is enough. Whoever builds or
     * reads records without {@link Topics} or {@link ContractSerdes} calls it first.
     */
    public static void trust() {
        // Loading the class has done it.
    }
}
