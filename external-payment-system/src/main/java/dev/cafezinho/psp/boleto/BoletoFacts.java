package dev.cafezinho.psp.boleto;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cafezinho.psp.PaymentMethod;
import java.time.LocalDate;

/**
 * What is a boleto about a payment.
 *
 * @param barcode 44 digits
 * @param digitableLine 47 digits, the same told to people
 * @param groupedLine the line with its dots and spaces
 * @param dueDate the last day to pay it
 */
public record BoletoFacts(
    String barcode, String digitableLine, @JsonIgnore String groupedLine, LocalDate dueDate)
    implements PaymentMethod.Facts {}
