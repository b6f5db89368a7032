package dev.cafezinho.psp.bacen.web;

import dev.cafezinho.psp.bacen.Charged;
import dev.cafezinho.psp.bacen.CobService;
import dev.cafezinho.psp.bacen.CobStatus;
import dev.cafezinho.psp.bacen.Locations;
import dev.cafezinho.psp.bacen.Terms;
import dev.cafezinho.psp.bacen.schema.Form;
import dev.cafezinho.psp.bacen.schema.Problem;
import dev.cafezinho.psp.bacen.schema.Refusal;
import dev.cafezinho.psp.bacen.schema.TxId;
import dev.cafezinho.psp.checkout.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Charges for immediate payment. */
@RestController
@RequestMapping("/cob/{txid}")
class CobController {
  private final CobService cobService;
  private final Locations locations;
  private final Addresses pages;

  CobController(CobService cobService, Locations locations, Addresses pages) {
    this.cobService = cobService;
    this.locations = locations;
    this.pages = pages;
  }

  @PutMapping
  @ResponseStatus(HttpStatus.CREATED)
  CobView open(@PathVariable String txid, @RequestBody JsonNode body) {
    if (!TxId.isValid(txid)) {
      throw Refusal.of(
          Problem.COB_OPERACAO_INVALIDA, "O campo cob.txid não respeita o schema.", "cob.txid");
    }
    return view(cobService.open(txid, Terms.read(body)));
  }

  @GetMapping
  CobView show(
      @PathVariable String txid, @RequestParam(required = false) @Nullable String revisao) {
    var charged = known(txid);
    if (revisao != null && !revisao.equals(Integer.toString(charged.revision()))) {
      throw Refusal.of(
          Problem.COB_CONSULTA_INVALIDA, "Só a revisão atual pode ser consultada.", "revisao");
    }
    return view(charged);
  }

  /** Nothing of a charge can be changed but that it is offered at all. */
  @PatchMapping
  CobView remove(@PathVariable String txid, @RequestBody JsonNode body) {
    var charged = known(txid);
    var cob = Form.of("cob", body);
    cob.text("status", CobStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR.name()::equals);
    if (body.size() > 1) {
      cob.refuse("status", "Este PSP só oferece a remoção da cobrança, sem outras alterações.");
    }
    cob.end(Problem.COB_OPERACAO_INVALIDA);
    return view(cobService.remove(charged));
  }

  private Charged known(String txid) {
    return cobService.find(txid).orElseThrow(() -> new Refusal(Problem.COB_NAO_ENCONTRADO));
  }

  private CobView view(Charged charged) {
    return CobView.of(charged, locations.of(charged.cob()), pages.page(charged.payment()));
  }
}
