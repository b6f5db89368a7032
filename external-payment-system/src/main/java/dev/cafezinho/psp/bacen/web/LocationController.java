package dev.cafezinho.psp.bacen.web;

import dev.cafezinho.psp.bacen.CobService;
import dev.cafezinho.psp.bacen.schema.Problem;
import dev.cafezinho.psp.bacen.schema.Refusal;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the buyer's bank reads where a code sends it. A real bank would sign it. */
@RestController
class LocationController {
  private final CobService cobService;
  private final Clock clock;

  LocationController(CobService cobService, Clock clock) {
    this.cobService = cobService;
    this.clock = clock;
  }

  @GetMapping("/qr/{token}")
  PayloadView payload(@PathVariable String token) {
    var charged =
        cobService
            .findByToken(token)
            .orElseThrow(() -> new Refusal(Problem.COB_PAYLOAD_NAO_ENCONTRADO));
    return switch (charged.status()) {
      case ATIVA, CONCLUIDA -> PayloadView.of(charged, clock.instant());
      case REMOVIDA_PELO_USUARIO_RECEBEDOR, REMOVIDA_PELO_PSP ->
          throw new Refusal(Problem.COB_PAYLOAD_REMOVIDO);
    };
  }
}
