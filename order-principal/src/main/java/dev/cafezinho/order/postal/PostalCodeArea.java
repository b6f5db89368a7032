package dev.cafezinho.order.postal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is known of where a postal code is.
 *
 * @param postalCode with its hyphen
 * @param state two letters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostalCodeArea(
    String postalCode,
    String state,
    @Nullable String city,
    @Nullable String street,
    @Nullable String district) {}
