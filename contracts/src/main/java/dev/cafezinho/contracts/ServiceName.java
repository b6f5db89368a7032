package dev.cafezinho.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services of the topic graph. */
public enum ServiceName {
  PRINCIPAL,
  ESTOQUE,
  PAGAMENTO,
  ENTREGA,
  NOTIFICACAO;

  /** Its consumer group, which is also its application's name. */
  public String group() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for an application that is not in the graph, such as the front door. */
  public static Optional<ServiceName> ofApplication(String name) {
    return Arrays.stream(values()).filter(service -> service.group().equals(name)).findAny();
  }
}
