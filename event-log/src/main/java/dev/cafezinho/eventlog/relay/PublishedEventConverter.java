package dev.cafezinho.eventlog.relay;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.AbstractMessageConverter;
import org.springframework.messaging.converter.MessageConversionException;
import org.springframework.util.MimeTypeUtils;

/**
 * Reads payloads, and says what is wrong with those it cannot read: that is the reason which the
 * dead letter then carries.
 */
public final class PublishedEventConverter extends AbstractMessageConverter {
  public PublishedEventConverter() {
    super(MimeTypeUtils.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> payload) {
    return PublishedEvent.class.isAssignableFrom(payload);
  }

  @Override
  protected boolean canConvertTo(Object payload, @Nullable MessageHeaders headers) {
    return false;
  }

  @Override
  protected @Nullable Object convertFromInternal(
      Message<?> message, Class<?> payload, @Nullable Object hint) {
    String json =
        message.getPayload() instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.UTF_8)
            : message.getPayload().toString();
    try {
      return EventJson.MAPPER.readValue(json, payload);
    } catch (RuntimeException e) {
      throw new MessageConversionException(
          message, "Not a " + payload.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
