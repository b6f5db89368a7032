package dev.cafezinho.psp.bacen.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** Who hears of a key's payments, as the published example has it. */
record WebhookView(@JsonProperty("webhookUrl") String webhookUrl, String chave, Instant criacao) {}
