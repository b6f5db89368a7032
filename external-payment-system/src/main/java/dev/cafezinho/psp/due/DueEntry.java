package dev.cafezinho.psp.due;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing to do at a time.
 *
 * @param kind who does it
 * @param ref what it is about
 * @param lane what shares a limit: a slow receiver fills its own lane only
 * @param token changes with every write, so that who finishes old work leaves newer work alone
 */
@Document("due")
public record DueEntry(
    @Id String id, String kind, String ref, String lane, Instant at, String token) {}
