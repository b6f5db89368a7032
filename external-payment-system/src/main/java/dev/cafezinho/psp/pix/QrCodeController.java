package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.application.PaymentNotFound;
import dev.cafezinho.psp.checkout.Payments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The picture that a phone reads: PNG, or SVG for those who would rather have it. */
@RestController
@RequestMapping("/payments/pix/qr_code")
class QrCodeController {
  private final Payments payments;

  QrCodeController(Payments payments) {
    this.payments = payments;
  }

  @GetMapping("/{name}")
  ResponseEntity<byte[]> picture(
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept)
      throws HttpMediaTypeNotAcceptableException {
    var code = code(name);
    var format =
        PictureFormat.wantedBy(accept)
            .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(PictureFormat.TYPES));
    return answer(format, code);
  }

  @GetMapping("/{name}.svg")
  ResponseEntity<byte[]> svg(@PathVariable String name) {
    return answer(PictureFormat.SVG, code(name));
  }

  private String code(String name) {
    return QrCodeName.bankPaymentId(name)
        .map(id -> payments.getByBankId(Pix.NAME, id).code())
        .orElseThrow(() -> new PaymentNotFound(name));
  }

  private static ResponseEntity<byte[]> answer(PictureFormat format, String code) {
    return ResponseEntity.ok()
        .contentType(format.type())
        .varyBy(HttpHeaders.ACCEPT)
        .body(format.draw(code));
  }
}
