package dev.cafezinho.psp.pix;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.cafezinho.psp.settings.PspSettings;
import dev.cafezinho.psp.teller.Opening;
import dev.cafezinho.psp.teller.Openings;
import dev.cafezinho.psp.teller.PaymentNotFound;
import dev.cafezinho.psp.teller.Teller;
import jakarta.validation.Valid;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Opens PIX payments and shows them to programs. */
@RestController
@RequestMapping("/payments/pix")
class PixController {
  private static final int KEY_LENGTH = 255;

  private final Openings openings;
  private final Teller teller;
  private final Pix pix;
  private final PixAddresses addresses;
  private final Duration expiresIn;

  PixController(
      Openings openings, Teller teller, Pix pix, PixAddresses addresses, PspSettings settings) {
    this.openings = openings;
    this.teller = teller;
    this.pix = pix;
    this.addresses = addresses;
    this.expiresIn = settings.pix().expiresIn();
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<OpenedPix> open(
      @RequestBody @Valid OpenPix request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    if (key != null && (key.isBlank() || key.length() > KEY_LENGTH)) {
      throw new ResponseStatusException(BAD_REQUEST, "An Idempotency-Key has 1 to 255 characters");
    }
    var lasts = request.expiresIn() == null ? expiresIn : Duration.ofSeconds(request.expiresIn());
    var payment = openings.open(new Opening(request.charge(), lasts, key), pix);
    var page = addresses.page(payment);
    return ResponseEntity.created(page).body(OpenedPix.of(PixView.of(payment, page)));
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  PixView show(@PathVariable String id) {
    var payment =
        PixNumber.parse(id).flatMap(teller::find).orElseThrow(() -> new PaymentNotFound(id));
    return PixView.of(payment, addresses.page(payment));
  }

  @GetMapping("/by-bank-id/{id}")
  PixView byBankId(@PathVariable String id) {
    var payment = teller.findByBankPaymentId(id).orElseThrow(() -> new PaymentNotFound(id));
    return PixView.of(payment, addresses.page(payment));
  }

  @GetMapping(path = "/qr_code/{qrCode}", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> picture(@PathVariable String qrCode) {
    if (!qrCode.startsWith(PixView.QR_CODE_PREFIX)) {
      throw new PaymentNotFound(qrCode);
    }
    var id = qrCode.substring(PixView.QR_CODE_PREFIX.length());
    var payment = teller.findByBankPaymentId(id).orElseThrow(() -> new PaymentNotFound(id));
    return ResponseEntity.ok(QrImage.png(payment.code()));
  }
}
