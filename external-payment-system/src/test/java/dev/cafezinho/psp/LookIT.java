package dev.cafezinho.psp;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LookIT {
  @Test void look() throws Exception {
    try (var server = new PspServer("--cafezinho.psp.due.sweep=100ms")) {
      var psp = new PspClient(server);
      for (var m : new String[] {"pix", "card", "boleto"}) {
        var body = "{\"value\":4750,\"reference\":\"Pedido 1042\",\"return_url\":\"https://shop.example/1\"}";
        var p = psp.open(m, body);
        dump(psp, m + "-pending", PspClient.page(m, p));
        for (var r : new String[] {"confirmation", "refusal", "refund"}) {
          if (!r.equals("refund")) p = psp.open(m, body);
          var q = r.equals("refund") ? psp.open(m, body) : p;
          var s = "{\"bank_payment_id\":\"" + PspClient.bankId(q) + "\",\"value\":4750}";
          if (r.equals("refund")) psp.post("/payments/" + m + "/confirmation", s);
          psp.post("/payments/" + m + "/" + r, s);
          dump(psp, m + "-" + r, PspClient.page(m, q));
        }
      }
      var e = psp.open("pix", "{\"value\":4750,\"expires_in\":1}");
      Thread.sleep(1500);
      dump(psp, "pix-expired", PspClient.page("pix", e));
      dump(psp, "pix-en", PspClient.page("pix", psp.open("pix", "{\"value\":123456789}")) + "?lang=en");
      dump(psp, "not-found", "/payments/pix/1");
      var c = psp.open("card", "{\"value\":4750}");
      Files.writeString(Path.of("/tmp/look/card-errors.html"), local(psp.submit(PspClient.page("card", c), "number=4012000077777777&expiry=01%2F20&cvc=1").body()));
      Files.writeString(Path.of("/tmp/look/card-declined.html"), local(psp.submit(PspClient.page("card", c), "number=4000000000009995&expiry=01%2F40&cvc=123&holder=Ana").body()));
      var b = psp.open("boleto", "{\"value\":4750}");
      Files.writeString(Path.of("/tmp/look/assets/barcode.svg"), psp.get(PspClient.page("boleto", b) + "/barcode.svg", "*/*").body());
      var x = psp.open("pix", "{\"value\":4750}");
      Files.writeString(Path.of("/tmp/look/assets/qr.svg"), psp.get("/payments/pix/qr_code/" + x.get("qr_code").asString() + ".svg", "*/*").body());
    }
  }
  static void dump(PspClient psp, String name, String path) throws Exception {
    Files.writeString(Path.of("/tmp/look/" + name + ".html"), local(psp.get(path, "text/html").body()));
  }
  static String local(String html) {
    return html.replaceAll("/payments/pix/qr_code/qr_code[^\"]*", "assets/qr.svg").replaceAll("/payments/boleto/\\d+/barcode.svg", "assets/barcode.svg").replace("\"/assets/", "\"assets/").replace("<html ", "<html class=\"scripted\" ").replaceAll("<script.*</script>", "");
  }
}
