package io.listwire.contract;

import org.jspecify.annotations.Nullable;

/** The cluster or the registry is not as the contract wants it. The message says what is wrong and what to do. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContractException(String message) {
        super(message);
    }

    public ContractException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
