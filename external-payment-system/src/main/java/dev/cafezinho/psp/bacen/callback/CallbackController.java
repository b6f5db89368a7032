package dev.cafezinho.psp.bacen.callback;

import dev.cafezinho.psp.bacen.CobService;
import dev.cafezinho.psp.bacen.schema.PixKey;
import dev.cafezinho.psp.bacen.schema.Problem;
import dev.cafezinho.psp.bacen.schema.Refusal;
import dev.cafezinho.psp.webhook.event.SoleReceivers;
import dev.cafezinho.psp.webhook.event.SoleReceivers.SoleReceiver;
import dev.cafezinho.psp.webhook.network.TargetRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who hears of what a key receives: one receiver for each key. */
@RestController
@RequestMapping("/webhook/{chave}")
class CallbackController {
  private final SoleReceivers receivers;
  private final CobService cobService;

  CallbackController(SoleReceivers receivers, CobService cobService) {
    this.receivers = receivers;
    this.cobService = cobService;
  }

  @PutMapping
  void set(@PathVariable String chave, @RequestBody JsonNode body) {
    var url = CallbackAddress.read(body);
    if (!PixKey.isValid(chave) || !cobService.isOurs(chave)) {
      throw no("O parâmetro {chave} não é uma chave DICT deste usuário recebedor.", "chave");
    }
    try {
      receivers.set(Callbacks.event(chave), url, CallbackAddress.PATH);
    } catch (TargetRefused refused) {
      throw no(String.valueOf(refused.getMessage()), "webhook.webhookUrl");
    }
  }

  @GetMapping
  WebhookView show(@PathVariable String chave) {
    var receiver = known(chave);
    return new WebhookView(receiver.baseUrl(), chave, receiver.since());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String chave) {
    known(chave);
    receivers.remove(Callbacks.event(chave));
  }

  private SoleReceiver known(String chave) {
    return receivers
        .find(Callbacks.event(chave))
        .orElseThrow(() -> new Refusal(Problem.WEBHOOK_NAO_ENCONTRADO));
  }

  private static Refusal no(String reason, String property) {
    return Refusal.of(Problem.WEBHOOK_OPERACAO_INVALIDA, reason, property);
  }
}
