package dev.cafezinho.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Examples;
import dev.cafezinho.shipping.ShippingTest;
import dev.cafezinho.shipping.application.DeliveryHandler;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ShippingTest
class InvoiceWebTest {
  private final MockMvc web;
  private final DeliveryHandler deliveries;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  InvoiceWebTest(MockMvc web, DeliveryHandler deliveries) {
    this.web = web;
    this.deliveries = deliveries;
  }

  @BeforeEach
  void ship() {
    deliveries.onStockReserved(Examples.reserved(order), Examples.message("m1"));
    deliveries.onPaymentApproved(Examples.paid(order, Fulfilment.DELIVERY), Examples.message("m2"));
    awaitShipped(order);
  }

  private void awaitShipped(String wanted) {
    await().until(() -> deliveries.of(wanted) instanceof Delivery.Shipped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json, text/plain, */*", "*/*"})
  void showsTheNotaAsJson(String accept) throws Exception {
    web.perform(as("ana", "/invoice").header("Accept", accept))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/json"))
        .andExpect(jsonPath("$.number").isString())
        .andExpect(jsonPath("$.orderId").value(order))
        .andExpect(jsonPath("$.issuedAt").isString())
        .andExpect(jsonPath("$.tracking").isString())
        .andExpect(
            content()
                .json(
                    """
                    {"orderNumber": 7,
                     "buyer": {"name": "Ana Conceição", "email": "ana@example.org"},
                     "address": {"street": "Rua São João, 12", "city": "Poços de Caldas",
                                 "state": "MG", "postalCode": "37701-000"},
                     "lines": [{"sku": "cafe", "name": "Café coado", "quantity": 2,
                                "unitPrice": {"amount": 850, "currency": "BRL"},
                                "lineTotal": {"amount": 1700, "currency": "BRL"}},
                               {"sku": "pao-de-queijo"}],
                     "total": {"amount": 2300, "currency": "BRL"}}
                    """));
  }

  @Test
  void showsTheNotaAsAPageToPrint() throws Exception {
    web.perform(as("ana", "/invoice").header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(header().string("Content-Security-Policy", containsString("style-src 'self'")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("<html lang=\"pt-BR\">"),
                        containsString("Ana Conceição"),
                        containsString("Café coado"),
                        containsString("Sem valor fiscal"),
                        containsString("href=\"invoice.css\""),
                        not(containsString("<script")),
                        not(containsString("style=")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invoice", "/invoice.pdf"})
  void showsTheNotaOfACounterOrderOnceItIsClaimed(String path) throws Exception {
    String atTheCounter = UUID.randomUUID().toString();
    deliveries.onStockReserved(Examples.reserved(atTheCounter), Examples.message("m1"));
    deliveries.onPaymentApproved(
        Examples.paid(atTheCounter, Fulfilment.COUNTER), Examples.message("m2"));
    var nota =
        get("/api/orders/" + atTheCounter + path).with(jwt().jwt(token -> token.subject("ana")));
    web.perform(nota).andExpect(status().isNotFound());
    var _ = deliveries.claim(atTheCounter, "Rita", Cause.request(null));
    web.perform(nota).andExpect(status().isOk());
  }

  @Test
  void staysPortuguese() throws Exception {
    web.perform(
            as("ana", "/invoice")
                .param("lang", "en")
                .header("Accept", "text/html")
                .header("Accept-Language", "en"))
        .andExpect(
            content()
                .string(
                    allOf(containsString("<html lang=\"pt-BR\">"), containsString("Emitida em"))));
  }

  @Test
  void hasAStyleForPaperAndOneForScreens() throws Exception {
    web.perform(as("ana", "/invoice.css").header("Accept", "text/css,*/*;q=0.1"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/css"))
        .andExpect(content().string(containsString("@media print")));
    web.perform(as("ana", "/invoice.screen.css").header("Accept", "text/css,*/*;q=0.1"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/css"))
        .andExpect(content().string(containsString("prefers-color-scheme: dark")));
  }

  @Test
  void showsTheNotaAsPdf() throws Exception {
    byte[] pdf =
        web.perform(as("ana", "/invoice.pdf"))
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Ana Conceição", "Café coado");
    }
  }

  @Test
  void printsNamesAsTheyAreAndRunsNone() throws Exception {
    String other = UUID.randomUUID().toString();
    var contents = Examples.contents(Fulfilment.DELIVERY);
    var buyer = new Buyer("<script>alert('%s')</script>", "\"><img src=x>");
    var paid = Examples.paid(other, Fulfilment.DELIVERY);
    deliveries.onStockReserved(Examples.reserved(other), Examples.message("m1"));
    deliveries.onPaymentApproved(
        new PaymentApproved(
            other,
            7,
            "ana",
            "t1",
            paid.amount(),
            new OrderContents(
                Fulfilment.DELIVERY, buyer, contents.address(), contents.lines(), contents.total()),
            Examples.NOON),
        Examples.message("m2"));
    awaitShipped(other);
    web.perform(
            get("/api/orders/" + other + "/invoice")
                .accept("text/html")
                .with(jwt().jwt(token -> token.subject("ana"))))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        not(containsString("<script")),
                        not(containsString("<img")),
                        containsString("&lt;script&gt;"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invoice", "/invoice.pdf"})
  void hidesTheNotaFromOtherShoppers(String path) throws Exception {
    web.perform(as("bob", path))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invoice", "/invoice.pdf"})
  void knowsNoNotaThatIsNotIssued(String path) throws Exception {
    String waiting = UUID.randomUUID().toString();
    deliveries.onPaymentApproved(
        Examples.paid(waiting, Fulfilment.DELIVERY), Examples.message("m3"));
    for (String unknown : new String[] {waiting, "nothing"}) {
      web.perform(
              get("/api/orders/" + unknown + path).with(jwt().jwt(token -> token.subject("ana"))))
          .andExpect(status().isNotFound());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invoice", "/invoice.pdf"})
  void tellsABrowserByAPageThatThereIsNoNota(String path) throws Exception {
    web.perform(
            as("bob", path)
                .header(
                    "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Nota não encontrada"),
                        containsString("href=\"/orders\""),
                        not(containsString("Ana")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invoice", "/invoice.pdf"})
  void asksForAToken(String path) throws Exception {
    web.perform(get("/api/orders/" + order + path))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
  }

  private MockHttpServletRequestBuilder as(String shopper, String path) {
    return get("/api/orders/" + order + path).with(jwt().jwt(token -> token.subject(shopper)));
  }
}
