package dev.cafezinho.psp.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The payment system's settings; their defaults stand in {@code external-payment-system.yml}.
 *
 * @param baseUrl where buyers reach the payment pages
 * @param allowedNetworks networks in CIDR notation that webhooks may reach although they are not
 *     public; none by default, which the file leaves to whoever starts the payment system
 * @param service which part of it this process is
 */
@Validated
@ConfigurationProperties("cafezinho.psp")
public record PspProperties(
    @NotNull URI baseUrl,
    @DefaultValue @NotNull List<String> allowedNetworks,
    @NotNull Part service,
    @Valid @NotNull Due due,
    @Valid @NotNull Pix pix,
    @Valid @NotNull Webhook webhook) {

  /** Else another worker would take up what is still under way. */
  @AssertTrue(message = "due.lease must be longer than webhook.timeout by a second or more")
  boolean isLeaseLongEnough() {
    return due.lease().compareTo(webhook.timeout().plusSeconds(1)) >= 0;
  }

  /**
   * How work that is due is found and shared.
   *
   * @param sweep how often a collection is searched for what is due, one after the other
   * @param lease after how long work that a crashed instance had taken is taken up again; longer
   *     than a webhook's time-out
   * @param lane how much may run at once for one receiver
   * @param grace how long a stop waits for what is under way
   */
  public record Due(
      @NotNull Duration sweep,
      @NotNull Duration lease,
      @Min(1) int lane,
      @NotNull Duration grace) {}

  /**
   * Whom a PIX goes to.
   *
   * @param key the receiver's PIX key
   * @param merchantName transliterated and cut to 25 characters in the code
   * @param merchantCity transliterated and cut to 15 characters in the code
   * @param expiresIn how long a payment may be paid unless the customer says otherwise
   */
  public record Pix(
      @NotBlank String key,
      @NotBlank String merchantName,
      @NotBlank String merchantCity,
      @NotNull Duration expiresIn) {}

  /**
   * How persistent webhooks are delivered.
   *
   * @param schedule the delays before the second, third, … attempt; after the last, a dead letter
   * @param jitter by which fraction a delay may be longer or shorter
   * @param timeout for one attempt, from connecting to the end of the answer
   * @param rotation how long messages are signed with the old secret too after a new one came
   * @param longestRest how long a receiver's {@code Retry-After} is followed at most
   * @param slowDown how long a receiver rests that is overloaded and does not say how long
   * @param disableAfter after how long without a success a trigger is disabled
   * @param hubKey what whoever uses the hub's routes must show as a bearer token; empty for open
   *     routes
   * @param keptAnswer how much of a receiver's answer is read and kept
   */
  public record Webhook(
      @NotEmpty List<Duration> schedule,
      @Min(0) @Max(1) double jitter,
      @NotNull Duration timeout,
      @NotNull Duration rotation,
      @NotNull Duration longestRest,
      @NotNull Duration slowDown,
      @NotNull Duration disableAfter,
      @NotNull String hubKey,
      @NotNull DataSize keptAnswer) {}
}
