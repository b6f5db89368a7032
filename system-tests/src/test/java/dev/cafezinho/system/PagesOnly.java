package dev.cafezinho.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/**
 * Marks tests of what pages do in a browser, which no store or broker can change. They run once, on
 * the embedded servers; BrowserJourneyIT, OrderBrowserIT and LivePagesIT run on real ones, too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfEnvironmentVariable(
    named = "SPRING_MONGODB_URI",
    matches = ".+",
    disabledReason = "What pages do in a browser is tested in the embedded round")
@interface PagesOnly {}
