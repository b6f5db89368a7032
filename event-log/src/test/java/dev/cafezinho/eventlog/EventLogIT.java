package dev.cafezinho.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EventLogIT {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456789Z");

  private final MongoDatabase database = TestStore.newDatabase();
  private final List<Outgoing> relayed = Collections.synchronizedList(new ArrayList<>());
  private final EventLog<Note> log = new EventLog<>(database, "notes", types(), relayed::addAll);
  private final Outboxes outboxes = Outboxes.of(database, List.of("notes"));
  private final Cause request = Cause.request(null);

  private static EventTypes<Note> types() {
    return new EventTypes<Note>()
        .with("note.written.v2", Note.Written.class)
        .with("note.erased.v1", Note.Erased.class)
        .upcasting(
            "note.written.v1",
            "note.written.v2",
            old -> old.append("text", old.remove("words")).append("at", NOW.toString()));
  }

  private static OrderDeleted publication() {
    return new OrderDeleted("o-1", 1, "s-1", DeletionReason.OUT_OF_STOCK, NOW);
  }

  @Test
  void readsWhatWasAppendedInOrderAndWhole() {
    log.append(log.load("a"), List.of(new Note.Written("x", NOW)), List.of(), request, NOW);
    log.append(log.load("a"), List.of(new Note.Erased()), List.of(), request, NOW);

    EventStream<Note> stream = log.load("a");

    assertThat(stream.version()).isEqualTo(2);
    assertThat(stream.events()).containsExactly(new Note.Written("x", NOW), new Note.Erased());
    assertThat(stream.recorded()).extracting(RecordedEvent::version).containsExactly(1L, 2L);
    assertThat(stream.recorded().getFirst().traceparent()).isEqualTo(request.traceparent());
  }

  @Test
  void refusesToAppendToAStreamThatHasMovedOn() {
    EventStream<Note> empty = log.load("a");
    log.append(empty, List.of(new Note.Erased()), List.of(), request, NOW);
    EventStream<Note> first = log.load("a");
    log.append(first, List.of(new Note.Erased()), List.of(), request, NOW);

    assertThatThrownBy(() -> log.append(empty, List.of(new Note.Erased()), List.of(), request, NOW))
        .isInstanceOf(VersionConflict.class);
    assertThatThrownBy(() -> log.append(first, List.of(new Note.Erased()), List.of(), request, NOW))
        .isInstanceOf(VersionConflict.class);
    assertThat(log.load("a").version()).isEqualTo(2);
  }

  @Test
  void findsWhatStandsInAListAsLongAsItDoes() {
    log.keepLists();
    for (String id : List.of("a", "b", "c")) {
      EventStream<Note> none = log.load(id);
      log.append(none, List.of(new Note.Erased()), List.of(), request, NOW, null, "queue");
    }
    log.append(log.load("b"), List.of(new Note.Erased()), List.of(), request, NOW, null, "done");
    log.append(log.load("c"), List.of(new Note.Erased()), List.of(), request, NOW);

    assertThat(log.listed("queue")).containsExactly(log.load("a"));
    assertThat(log.listed("done")).containsExactly(log.load("b"));
    assertThat(log.listed("nothing")).isEmpty();
  }

  @Test
  void remembersWhichMessagesItHasHandled() {
    Cause message = new Cause("m-1", request.traceparent());
    log.append(log.load("a"), List.of(new Note.Erased()), List.of(), message, NOW);

    assertThat(log.load("a").handled()).isEqualTo(Set.of("m-1"));
  }

  @Test
  void keepsAPublicationUntilItIsConfirmed() {
    log.append(log.load("a"), List.of(new Note.Erased()), List.of(publication()), request, NOW);
    log.append(log.load("a"), List.of(new Note.Erased()), List.of(publication()), request, NOW);

    assertThat(outboxes.unconfirmed(10)).isEqualTo(relayed).hasSize(2);
    assertThat(relayed.getFirst().topic()).isEqualTo("Pedidos_Excluídos");

    outboxes.confirmed(List.of(relayed.getFirst()));
    assertThat(outboxes.unconfirmed(10)).containsExactly(relayed.getLast());
    outboxes.confirmed(List.of(relayed.getLast()));
    assertThat(outboxes.unconfirmed(10)).isEmpty();
  }

  /** Also when the broker tells of one of them twice. */
  @Test
  void takesConfirmedPublicationsOfManyStreamsOutTogether() {
    for (String id : List.of("a", "a", "b", "c", "c")) {
      log.append(log.load(id), List.of(new Note.Erased()), List.of(publication()), request, NOW);
    }
    List<Outgoing> confirmed = new ArrayList<>(relayed.subList(0, 4));
    confirmed.add(relayed.getFirst());

    outboxes.confirmed(confirmed);

    assertThat(outboxes.unconfirmed(10)).containsExactly(relayed.getLast());
    assertThat(isPending("a")).isFalse();
    assertThat(isPending("b")).isFalse();
    assertThat(isPending("c")).isTrue();
    outboxes.confirmed(List.of(relayed.getLast()));
    outboxes.confirmed(List.of(relayed.getLast()));
    assertThat(isPending("c")).isFalse();
  }

  @Test
  void isNotPendingAnyMoreThoughASilentEventCameBeforeTheConfirm() {
    log.append(log.load("a"), List.of(new Note.Erased()), List.of(publication()), request, NOW);
    log.append(log.load("a"), List.of(new Note.Erased()), List.of(), request, NOW);

    outboxes.confirmed(List.of(relayed.getFirst()));

    assertThat(isPending("a")).isFalse();
  }

  @Test
  void settlesWhatACrashLeftPendingWithoutPublications() {
    log.append(log.load("a"), List.of(new Note.Erased()), List.of(publication()), request, NOW);
    database
        .getCollection("notes")
        .updateOne(
            new Document("_id", "a"), new Document("$set", new Document("outbox", List.of())));

    assertThat(outboxes.unconfirmed(10)).isEmpty();
    assertThat(isPending("a")).isFalse();
  }

  private boolean isPending(String stream) {
    return database
            .getCollection("notes")
            .countDocuments(new Document("_id", stream).append("pending", true))
        == 1;
  }

  @Test
  void readsAnOlderVersionOfAnEvent() {
    assertThat(types().read("note.written.v1", new Document("words", "x")))
        .isEqualTo(new Note.Written("x", NOW));
  }

  @Test
  void refusesAnEventOfAnUnknownName() {
    assertThatThrownBy(() -> types().read("note.burnt.v1", new Document()))
        .hasMessageContaining("note.burnt.v1");
  }

  @Test
  void namesTheStreamThatHoldsWhatItCannotRead() {
    log.append(log.load("a"), List.of(new Note.Erased()), List.of(), request, NOW);
    database
        .getCollection("notes")
        .updateOne(
            new Document("_id", "a"),
            new Document("$set", new Document("events.0.type", "note.burnt.v1")));

    assertThatThrownBy(() -> log.load("a"))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessage(
            "notes a holds a note.burnt.v1 that this version of the service cannot read: "
                + "Unknown event type note.burnt.v1");
    assertThatThrownBy(() -> log.after("", 10)).isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void goesThroughAllStreamsInBatches() {
    List<String> written = new ArrayList<>();
    for (int n = 0; n < 25; n++) {
      written.add(UUID.randomUUID().toString());
      log.append(log.load(written.getLast()), List.of(new Note.Erased()), List.of(), request, NOW);
    }

    List<String> met = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    List<EventStream<Note>> batch = log.after("", 10);
    while (!batch.isEmpty()) {
      sizes.add(batch.size());
      batch.forEach(stream -> met.add(stream.id()));
      assertThat(batch).allMatch(stream -> stream.events().equals(List.of(new Note.Erased())));
      batch = log.after(batch.getLast().id(), 10);
    }

    assertThat(met).isSorted().containsExactlyInAnyOrderElementsOf(written);
    assertThat(sizes).containsExactly(10, 10, 5);
  }

  @Test
  void loadsManyStreamsByOneRead() {
    for (String id : List.of("a", "b", "c")) {
      log.append(log.load(id), List.of(new Note.Erased()), List.of(), request, NOW);
    }

    assertThat(log.load(List.of("a", "c", "none")))
        .containsExactlyInAnyOrder(log.load("a"), log.load("c"));
    assertThat(log.load(List.of())).isEmpty();
  }

  @Test
  void losesNoCommandOfManyAtOnce() throws Exception {
    CommandHandler<String, Integer, Note> handler =
        new CommandHandler<>(
            log, new Counting(), (_, _) -> List.of(publication()), Clock.systemUTC());
    List<Callable<Integer>> commands = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      Cause cause = new Cause("m-" + n / 2, request.traceparent());
      commands.add(() -> handler.handle("a", "write", cause));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(commands)) {
        done.get();
      }
    }

    assertThat(log.load("a").version())
        .as("each message once, though each came twice")
        .isEqualTo(100);
    assertThat(relayed).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void returnsTheStreamAsItIsAfterAnAppend() {
    Cause message = new Cause("m-1", request.traceparent());
    EventStream<Note> first =
        log.append(log.load("a"), List.of(new Note.Written("x", NOW)), List.of(), request, NOW);
    EventStream<Note> second =
        log.append(first, List.of(new Note.Erased()), List.of(), message, NOW);

    assertThat(second).isEqualTo(log.load("a"));
  }

  /** Two instances: each remembers the stream as it was before the other appended. */
  @Test
  void decidesOnWhatOthersHaveAppendedMeanwhile() {
    CommandHandler<String, Integer, Note> one = counting();
    CommandHandler<String, Integer, Note> other = counting();

    for (int n = 1; n <= 6; n++) {
      CommandHandler<String, Integer, Note> handler = n % 2 == 0 ? other : one;
      assertThat(handler.handle("a", "write", request)).isEqualTo(n);
    }
  }

  @Test
  void seesThatAnotherInstanceHasHandledTheMessage() {
    CommandHandler<String, Integer, Note> one = counting();
    one.handle("a", "write", request);
    counting().handle("a", "write", new Cause("m-1", request.traceparent()));

    assertThat(one.handle("a", "write", new Cause("m-1", request.traceparent()))).isEqualTo(2);
    assertThat(log.load("a").version()).isEqualTo(2);
  }

  @Test
  void beginsAStreamWithoutLoadingIt() {
    List<String> commands = new CopyOnWriteArrayList<>();
    try (MongoClient client =
        MongoClients.create(seeing(event -> commands.add(event.getCommandName())))) {
      var counted =
          new EventLog<Note>(client.getDatabase(database.getName()), "notes", types(), _ -> {});
      commands.clear();

      assertThat(counting(counted).begin("a", "write", request)).isEqualTo(1);

      assertThat(commands).containsExactly("insert");
    }
  }

  /** What the fall of a primary could take back must not have been published. */
  @Test
  void findsOutboxesAsTheMajorityKeepsThem() {
    List<String> concerns = new CopyOnWriteArrayList<>();
    try (MongoClient client =
        MongoClients.create(
            seeing(
                event -> {
                  if (event.getCommandName().equals("find")) {
                    concerns.add(event.getCommand().getDocument("readConcern").toJson());
                  }
                }))) {
      Outboxes.of(client.getDatabase(database.getName()), List.of("notes")).unconfirmed(10);
    }
    assertThat(concerns).containsExactly("{\"level\": \"majority\"}");
  }

  @Test
  void writesWhatTheMajorityKeeps() {
    var settings = MongoClientSettings.builder();
    new DatabaseConfiguration().losesNothingAndAnswersSoonDuringAnOutage().customize(settings);
    assertThat(settings.build().getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
  }

  @Test
  void loadsWhatItTookForANewStream() {
    counting().handle("a", "write", new Cause("m-1", request.traceparent()));

    assertThat(counting().begin("a", "write", request)).isEqualTo(2);
    assertThat(counting().begin("a", "write", new Cause("m-1", request.traceparent())))
        .as("handled already")
        .isEqualTo(2);
    assertThat(log.load("a").version()).isEqualTo(2);
  }

  private static MongoClientSettings seeing(Consumer<CommandStartedEvent> commands) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(TestStore.uri()))
        .addCommandListener(
            new CommandListener() {
              @Override
              public void commandStarted(CommandStartedEvent event) {
                commands.accept(event);
              }
            })
        .build();
  }

  /** Whoever attends to a deadline at once is to see what was appended. */
  @Test
  void remembersAnAppendBeforeItsDeadlineIsTold() {
    List<Long> seen = new CopyOnWriteArrayList<>();
    AtomicReference<CommandHandler<String, Integer, Note>> self = new AtomicReference<>();
    CommandHandler<String, Integer, Note> handler =
        new CommandHandler<>(
            log,
            new Counting(),
            (_, _) -> List.of(),
            (id, _) -> {
              var _ = Thread.ofVirtual().start(() -> seen.add(self.get().recall(id).version()));
            },
            Clock.systemUTC());
    self.set(handler);

    handler.handle("a", "write", request);
    await().until(() -> seen.equals(List.of(1L)));

    handler.handle("a", "write", request);
    await().until(() -> seen.equals(List.of(1L, 2L)));
  }

  private CommandHandler<String, Integer, Note> counting() {
    return counting(log);
  }

  private static CommandHandler<String, Integer, Note> counting(EventLog<Note> log) {
    return new CommandHandler<>(log, new Counting(), (_, _) -> List.of(), Clock.systemUTC());
  }

  /** Writes a note for every command; the state is how many there are. */
  private static final class Counting implements Decider<String, Integer, Note> {
    @Override
    public Integer initial() {
      return 0;
    }

    @Override
    public List<Note> decide(String command, Integer state) {
      return List.of(new Note.Written(command, NOW));
    }

    @Override
    public Integer evolve(Integer state, Note event) {
      return state + 1;
    }
  }
}
