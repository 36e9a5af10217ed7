package org.provindex.web.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A POST that heeds the header Idempotency-Key. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    /** How the effect and the stored answer keep together. */
    @Nonbinding
    By value() default By.TRANSACTION;

    /** Ways to keep them together. */
    enum By {
        /** Effect and answer are one transaction: neither is ever there without the other. */
        TRANSACTION,
        /**
         * The effect has transactions of its own, and the same content again finds what is there:
         * an answer that was lost between the two is made again by doing it again.
         */
        CONTENT
    }
}
