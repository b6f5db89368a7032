package dev.cafezinho.service.deadletters;

import java.util.List;

/**
 * What is in a dead-letter queue.
 *
 * @param queue the one that is consumed, and that letters go back to
 * @param depth how many letters there are
 * @param letters the oldest of them, no more than 100
 */
record DeadLetterPage(
    String queue,
    String topic,
    String group,
    String deadLetterQueue,
    int depth,
    List<DeadLetter> letters) {}
