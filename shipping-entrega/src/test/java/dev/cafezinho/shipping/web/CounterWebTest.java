package dev.cafezinho.shipping.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Examples;
import dev.cafezinho.shipping.ShippingTest;
import dev.cafezinho.shipping.application.DeliveryHandler;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ShippingTest
class CounterWebTest {
  private final MockMvc web;
  private final DeliveryHandler deliveries;
  private final OutputDestination out;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  CounterWebTest(MockMvc web, DeliveryHandler deliveries, OutputDestination out) {
    this.web = web;
    this.deliveries = deliveries;
    this.out = out;
  }

  @Test
  void cancelsAnUnpaidOrderOnceHoweverOftenItIsAsked() throws Exception {
    deliveries.onStockReserved(Examples.reserved(order), Examples.message("m1"));
    for (int time = 0; time < 2; time++) {
      web.perform(as("STAFF", cancel(order)))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.id").value(order))
          .andExpect(jsonPath("$.number").value(7))
          .andExpect(jsonPath("$.status").value("DELETED"));
    }
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.Deleted.class);
  }

  @Test
  void refusesToCancelWhatHasLeft() throws Exception {
    deliveries.onStockReserved(Examples.reserved(order), Examples.message("m1"));
    deliveries.onPaymentApproved(Examples.paid(order, Fulfilment.DELIVERY), Examples.message("m2"));
    await().until(() -> deliveries.of(order) instanceof Delivery.Shipped);
    web.perform(as("STAFF", cancel(order)))
        .andExpect(status().isConflict())
        .andExpect(content().contentType("application/problem+json"));
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.Shipped.class);
  }

  @Test
  void knowsNoOrderThatNobodyHasToldOf() throws Exception {
    web.perform(as("STAFF", cancel("nothing")))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHOPPER", "OPERATOR"})
  void isForStaffOnly(String role) throws Exception {
    deliveries.onStockReserved(Examples.reserved(order), Examples.message("m1"));
    web.perform(as(role, cancel(order))).andExpect(status().isForbidden());
    web.perform(cancel(order)).andExpect(status().isUnauthorized());
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.Reserved.class);
  }

  @Test
  void tellsTheShopperWhyInTheWordsOfWhoCancels() throws Exception {
    deliveries.onStockReserved(Examples.reserved(order), Examples.message("m1"));
    web.perform(
            as("STAFF", cancel(order))
                .contentType("application/json")
                .content("{\"reason\":\" Acabou o café \"}"))
        .andExpect(status().isOk());
    var told = out.receive(5_000, Publication.DELIVERY_CANCELLED.topic());
    assertThat(new String(told.getPayload(), UTF_8))
        .contains("\"reason\":\"CANCELLED_BY_STAFF\"", "\"reasonText\":\"Acabou o café\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"reason\":\"a\\nb\"}", "{\"reason\":1}", "[]", "{\"reason\":\"%s\"}"})
  void refusesReasonsThatAreTooLongOrNoLine(String body) throws Exception {
    deliveries.onStockReserved(Examples.reserved(order), Examples.message("m1"));
    web.perform(
            as("STAFF", cancel(order))
                .contentType("application/json")
                .content(body.formatted("x".repeat(141))))
        .andExpect(status().isBadRequest());
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.Reserved.class);
  }

  private static MockHttpServletRequestBuilder cancel(String order) {
    return post("/api/counter/orders/" + order + "/cancel");
  }

  private static MockHttpServletRequestBuilder as(
      String role, MockHttpServletRequestBuilder request) {
    return request.with(jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role)));
  }
}
