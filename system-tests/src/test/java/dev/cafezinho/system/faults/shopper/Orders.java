package dev.cafezinho.system.faults.shopper;

/** What is sent to place an order. */
public final class Orders {
  public static final String BODY =
      """
      {"fulfilment":"DELIVERY","buyer":{"name":"Ana","email":"ana@example.org"},
       "address":{"street":"Rua das Flores 1","city":"São Paulo","state":"SP","postalCode":"01000-000"}}
      """;

  private Orders() {}
}
