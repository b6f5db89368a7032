package dev.cafezinho.storefront.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How many wrong passwords are heard.
 *
 * @param perPerson as many in a row for one name
 * @param anotherPerPerson and one more after that long, again and again
 * @param perAddress as many in a row from one address, for whatever names
 * @param anotherPerAddress and one more after that long, again and again
 * @param loopbackToo whether this holds for requests from this machine itself as well
 */
@Validated
@ConfigurationProperties("storefront.sign-in.tries")
record TryProperties(
    @Positive int perPerson,
    @NotNull Duration anotherPerPerson,
    @Positive int perAddress,
    @NotNull Duration anotherPerAddress,
    boolean loopbackToo) {}
