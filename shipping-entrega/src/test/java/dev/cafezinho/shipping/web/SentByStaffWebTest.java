package dev.cafezinho.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Examples;
import dev.cafezinho.shipping.ShippingTest;
import dev.cafezinho.shipping.application.DeliveryHandler;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Deliveries stand in the queue and wait for the staff. */
@ShippingTest
@TestPropertySource(properties = "cafezinho.delivery=by-staff")
class SentByStaffWebTest {
  private final MockMvc web;
  private final DeliveryHandler deliveries;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  SentByStaffWebTest(MockMvc web, DeliveryHandler deliveries) {
    this.web = web;
    this.deliveries = deliveries;
  }

  @BeforeEach
  void pay() {
    deliveries.onStockReserved(Examples.reserved(order), Examples.message("m1"));
    deliveries.onPaymentApproved(Examples.paid(order, Fulfilment.DELIVERY), Examples.message("m2"));
  }

  @Test
  void showsWhereADeliveryGoes() throws Exception {
    String here = "$[?(@.id == '" + order + "')]";
    web.perform(asStaff(get("/api/counter/queue")))
        .andExpect(status().isOk())
        .andExpect(jsonPath(here + ".fulfilment").value(hasItem("DELIVERY")))
        .andExpect(jsonPath(here + ".recipient.name").value(hasItem("Ana Conceição")))
        .andExpect(jsonPath(here + ".recipient.address.city").value(hasItem("Poços de Caldas")));
  }

  @Test
  void leavesWithItsNotaWhenItIsSent() throws Exception {
    step("claim").andExpect(status().isOk()).andExpect(jsonPath("$.status").value("PREPARING"));
    step("picked-up")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/not-for-the-counter"));
    step("sent").andExpect(status().isOk()).andExpect(jsonPath("$.status").value("SHIPPED"));
    step("sent")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/not-in-queue"));
    web.perform(
            get("/api/orders/" + order + "/invoice").with(jwt().jwt(token -> token.subject("ana"))))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.tracking").isString());
  }

  @Test
  void leavesAlsoWhenNobodyHasClaimedIt() throws Exception {
    step("sent").andExpect(status().isOk());
    assertThat(deliveries.of(order)).isInstanceOf(Delivery.Shipped.class);
  }

  private ResultActions step(String step) throws Exception {
    return web.perform(asStaff(post("/api/counter/orders/" + order + "/" + step)));
  }

  private static MockHttpServletRequestBuilder asStaff(MockHttpServletRequestBuilder request) {
    return request.with(
        jwt()
            .jwt(token -> token.claim("name", "Rita").claim("roles", List.of("STAFF")))
            .authorities(new SimpleGrantedAuthority("ROLE_STAFF")));
  }
}
