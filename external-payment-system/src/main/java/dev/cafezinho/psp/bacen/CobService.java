package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.Buyer;
import dev.cafezinho.psp.Charge;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentCommand.Refund;
import dev.cafezinho.psp.PaymentCommand.Refuse;
import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.application.Opening;
import dev.cafezinho.psp.application.Openings;
import dev.cafezinho.psp.application.PaymentHandler;
import dev.cafezinho.psp.bacen.schema.EndToEndId;
import dev.cafezinho.psp.bacen.schema.Problem;
import dev.cafezinho.psp.bacen.schema.Refusal;
import dev.cafezinho.psp.pix.Pix;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens charges, finds them and removes them. */
@Service
public class CobService {
  private final Cobs cobs;
  private final Openings openings;
  private final PaymentHandler handler;
  private final Pix pix;
  private final Locations locations;
  private final BacenProperties settings;
  private final Clock clock;

  CobService(
      Cobs cobs,
      Openings openings,
      PaymentHandler handler,
      Pix pix,
      Locations locations,
      BacenProperties settings,
      Clock clock) {
    this.cobs = cobs;
    this.openings = openings;
    this.handler = handler;
    this.pix = pix;
    this.locations = locations;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Opens it, or finds it opened already. It is written down before its payment, whose code names
   * it; a crash in between leaves a charge that nobody sees until the request comes again.
   *
   * @throws Refusal if the txid is another charge's, or the key somebody else's
   */
  public Charged open(String txid, Terms terms) {
    if (!isOurs(terms.key())) {
      throw Refusal.of(
          Problem.COB_OPERACAO_INVALIDA,
          "O campo cob.chave corresponde a uma conta que não pertence a este usuário recebedor.",
          "cob.chave");
    }
    var cob = cobs.find(txid).orElseGet(() -> cobs.add(Cob.draw(txid, terms)));
    if (!cob.terms().equals(terms)) {
      throw Refusal.of(
          Problem.COB_OPERACAO_INVALIDA,
          "A cobrança já existe, e a presente requisição busca alterá-la.",
          "cob.txid");
    }
    return charged(cob.payment().isEmpty() ? openPayment(cob) : cob).orElseThrow();
  }

  public boolean isOurs(String key) {
    return settings.keys().isEmpty() || settings.keys().contains(key);
  }

  public Optional<Charged> find(String txid) {
    return cobs.find(txid).flatMap(this::charged);
  }

  public Optional<Charged> findByToken(String token) {
    return cobs.findByToken(token).flatMap(this::charged);
  }

  public Optional<Charged> findByEndToEndId(String id) {
    return EndToEndId.isValid(id)
        ? cobs.findBySuffix(EndToEndId.suffix(id))
            .flatMap(this::charged)
            .filter(found -> found.cob().isPaidAs(id))
        : Optional.empty();
  }

  /**
   * Takes it back, if it is still to be paid.
   *
   * @throws Refusal if it is not
   */
  public Charged remove(Charged charged) {
    var isActive = charged.status() == CobStatus.ATIVA;
    if (isActive) {
      var cob = cobs.change(charged.cob(), Cob::removed);
      handler.handle(charged.payment().bankPaymentId(), new Refuse(null, clock.instant()));
      var after = charged(cob).orElseThrow();
      if (after.status() == CobStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR) {
        return after;
      }
    }
    throw Refusal.of(
        Problem.COB_OPERACAO_INVALIDA,
        "A cobrança não está ATIVA, e a presente requisição busca alterá-la.",
        "cob.status");
  }

  private Cob openPayment(Cob cob) {
    var terms = cob.terms();
    var devedor = terms.devedor();
    var buyer = devedor == null ? null : new Buyer(devedor.nome(), null);
    var charge = new Charge(Pix.NAME, terms.value(), cob.txid(), buyer, null);
    var opening = new Opening(charge, Duration.ofSeconds(terms.expiresIn()), "cob:" + cob.token());
    var payment = openings.open(opening, pix.at(locations.of(cob), terms.key()));
    return cobs.change(cob, known -> known.opened(payment.bankPaymentId()));
  }

  /** What was paid and is to go back goes back, also if we crashed before that was done. */
  private Payment settled(Cob cob, Payment payment) {
    if (cob.back().isEmpty() || payment.status() != PaymentStatus.PAID) {
      return payment;
    }
    var id = payment.bankPaymentId();
    handler.handle(id, new Refund(payment.charge().value(), clock.instant()));
    return handler.findByBankPaymentId(id).orElse(payment);
  }

  private Optional<Charged> charged(Cob cob) {
    return cob.payment()
        .flatMap(handler::findByBankPaymentId)
        .map(payment -> settled(cob, payment))
        .map(
            payment ->
                new Charged(
                    cobs.change(
                        cob,
                        known -> known.seen(payment.status(), settings.ispb(), clock.instant())),
                    payment));
  }
}
