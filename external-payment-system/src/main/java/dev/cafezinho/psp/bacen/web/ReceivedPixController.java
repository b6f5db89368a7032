package dev.cafezinho.psp.bacen.web;

import dev.cafezinho.psp.bacen.Charged;
import dev.cafezinho.psp.bacen.CobService;
import dev.cafezinho.psp.bacen.Returns;
import dev.cafezinho.psp.bacen.schema.Problem;
import dev.cafezinho.psp.bacen.schema.Refusal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What was received, and giving it back. */
@RestController
@RequestMapping("/pix/{e2eid}")
class ReceivedPixController {
  private final CobService cobService;
  private final Returns returns;

  ReceivedPixController(CobService cobService, Returns returns) {
    this.cobService = cobService;
    this.returns = returns;
  }

  @GetMapping
  ReceivedPix show(@PathVariable String e2eid) {
    return cobService
        .findByEndToEndId(e2eid)
        .flatMap(ReceivedPixController::pix)
        .orElseThrow(() -> new Refusal(Problem.PIX_NAO_ENCONTRADO));
  }

  @PutMapping("/devolucao/{id}")
  @ResponseStatus(HttpStatus.CREATED)
  DevolucaoView giveBack(
      @PathVariable String e2eid, @PathVariable String id, @RequestBody JsonNode body) {
    return devolucao(returns.giveBack(e2eid, id, body), id).orElseThrow();
  }

  @GetMapping("/devolucao/{id}")
  DevolucaoView showReturn(@PathVariable String e2eid, @PathVariable String id) {
    return cobService
        .findByEndToEndId(e2eid)
        .flatMap(charged -> devolucao(charged, id))
        .orElseThrow(() -> new Refusal(Problem.PIX_DEVOLUCAO_NAO_ENCONTRADA));
  }

  private static Optional<ReceivedPix> pix(Charged charged) {
    return ReceivedPix.of(charged.cob(), charged.payment().status());
  }

  private static Optional<DevolucaoView> devolucao(Charged charged, String id) {
    return pix(charged).stream()
        .flatMap(pix -> pix.devolucoes() == null ? null : pix.devolucoes().stream())
        .filter(devolucao -> devolucao.id().equals(id))
        .findAny();
  }
}
