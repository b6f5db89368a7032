package dev.cafezinho.service.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import dev.cafezinho.testkit.network.StoreLink;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.connection.RabbitUtils;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What becomes of messages that cannot be handled, on a broker. */
@SpringBootTest(
    classes = MailRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=mail-room",
      "spring.cloud.stream.default.consumer.back-off-initial-interval=10",
      "spring.cloud.stream.default.consumer.back-off-max-interval=40"
    })
class DeadLettersIT {
  private static final String TOPIC = "Cartas_Excluídas";
  private static final String OURS = TOPIC + ".ours";
  private static final String THEIRS = TOPIC + ".theirs";
  private static final String DEAD = OURS + ".dlq";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final TestBroker BROKER = TestBroker.openUntilTheEnd();
  private static final StoreLink STORE = new StoreLink(TestStore.uri());
  private static final String DATABASE = TestStore.newName();

  private final RabbitTemplate rabbit;
  private final AmqpAdmin admin;
  private final MailRoom.Desk desk;
  private final Operator operator;
  private final Operator shopper;
  private final Operator stranger;
  private final String id = UUID.randomUUID().toString();

  @Autowired
  DeadLettersIT(
      RabbitTemplate rabbit, AmqpAdmin admin, MailRoom.Desk desk, @LocalServerPort int port) {
    this.rabbit = rabbit;
    this.admin = admin;
    this.desk = desk;
    operator = new Operator(port, "operator");
    shopper = new Operator(port, "ana");
    stranger = new Operator(port, "");
  }

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    properties.add("spring.mongodb.uri", STORE::uri);
    properties.add("spring.mongodb.database", () -> DATABASE);
    BROKER.register(properties::add);
  }

  @BeforeEach
  void clearQueues() {
    desk.isMended();
    for (String queue : new String[] {OURS, THEIRS, DEAD, THEIRS + ".dlq"}) {
      admin.purgeQueue(queue, false);
    }
  }

  @Test
  void parksPoisonWithReasonHashOriginAndAttempts() {
    desk.fails("ours", new IllegalStateException("no stamp"));
    publish(id, "{\"to\": \"João\"}");

    JsonNode letter = awaitLetter();
    assertThat(letter.path("id").asString()).isEqualTo(id);
    assertThat(letter.path("eventId").asString()).isEqualTo(id);
    assertThat(letter.path("queue").asString()).isEqualTo(OURS);
    assertThat(letter.path("topic").asString()).isEqualTo(TOPIC);
    assertThat(letter.path("group").asString()).isEqualTo("ours");
    assertThat(letter.path("reason").asString()).isEqualTo("no stamp");
    assertThat(letter.path("exception").asString()).isEqualTo("java.lang.IllegalStateException");
    assertThat(letter.path("hash").asString()).matches("[0-9a-f]{12}");
    assertThat(letter.path("attempts").asInt()).isEqualTo(4);
    assertThat(letter.path("replays").asInt()).isZero();
    assertThat(letter.path("parkedAt").asString()).startsWith("20");
    assertThat(desk.attempts("ours", id)).isEqualTo(4);

    JsonNode opened = operator.get(OURS, id);
    assertThat(opened.path("id").asString()).isEqualTo(id);
    assertThat(opened.path("exchange").asString()).isEqualTo(TOPIC);
    assertThat(opened.path("payload").asString()).isEqualTo("{\"to\": \"João\"}");
    assertThat(opened.path("stack").asString()).contains("IllegalStateException: no stamp", "\tat");
    assertThat(opened.path("headers").path("cloudEvents:id").asString()).isEqualTo(id);
  }

  @Test
  void replayedLetterIsHandledOnceAndByItsOwnGroupOnly() {
    desk.fails("ours", new IllegalStateException("no stamp"));
    publish(id, "{}");
    awaitLetter();
    await().until(() -> desk.hasHandled("theirs", id));
    desk.isMended();

    assertThat(operator.replays(OURS, id).path("replayed").asInt()).isEqualTo(1);

    await().atMost(PATIENCE).until(() -> desk.hasHandled("ours", id));
    assertThat(desk.attempts("ours", id)).isEqualTo(5);
    assertThat(desk.attempts("theirs", id)).isEqualTo(1);
    assertThat(depth(DEAD)).isZero();
    operator.ask(404, "POST", OURS, id);
  }

  /** As after a crash between sending back and taking out. */
  @Test
  void replayingWhatIsAlsoStillDeadHandlesItOnce() {
    bury(id, "{}");
    bury(id, "{}");

    assertThat(operator.replays(OURS, id).path("replayed").asInt()).isEqualTo(2);

    await().atMost(PATIENCE).until(() -> desk.attempts("ours", id) == 2);
    assertThat(desk.hasHandled("ours", id)).isTrue();
    assertThat(depth(DEAD)).isZero();
  }

  @Test
  void letterThatComesBackSaysHowOftenItWasReplayed() {
    desk.fails("ours", new IllegalStateException("no stamp"));
    publish(id, "{}");
    awaitLetter();
    for (int replays = 1; replays <= 2; replays++) {
      operator.replays(OURS, id);
      JsonNode letter = awaitLetter();
      assertThat(letter.path("replays").asInt()).isEqualTo(replays);
      assertThat(letter.path("attempts").asInt()).isEqualTo(4);
    }
    assertThat(operator.get(OURS, id).path("exchange").asString()).isEqualTo(TOPIC);
  }

  @Test
  void discardsOneLetterAndKeepsTheOthers() {
    bury("first", "1");
    bury(id, "2");
    bury("last", "3");

    assertThat(operator.discards(OURS, id).path("discarded").asInt()).isEqualTo(1);

    operator.ask(404, "GET", OURS, id);
    assertThat(ids()).containsExactly("first", "last");
    assertThat(desk.attempts("ours", id)).isZero();
  }

  @Test
  void listsNoMoreThanHundredAndLosesNone() {
    for (int i = 0; i < 120; i++) {
      send("", DEAD, message("letter-" + i, "{}").build());
    }
    await().until(() -> depth(DEAD) == 120);
    Iterable<String> oldest = ids();
    for (int i = 0; i < 30; i++) {
      JsonNode pile = operator.get(OURS);
      assertThat(pile.path("depth").asInt()).isEqualTo(120);
      assertThat(pile.path("letters")).hasSize(100);
    }
    assertThat(ids()).containsExactlyElementsOf(oldest);
    assertThat(operator.get(OURS, "letter-119").path("id").asString()).isEqualTo("letter-119");
    assertThat(operator.discards(OURS).path("discarded").asInt()).isEqualTo(120);
    assertThat(depth(DEAD)).isZero();
  }

  @Test
  void replaysAllOfQueueThoughTheyComeBack() {
    desk.fails("ours", new IllegalStateException("no stamp"));
    bury("a-" + id, "{}");
    bury("b-" + id, "{}");

    assertThat(operator.replays(OURS).path("replayed").asInt()).isEqualTo(2);

    await().atMost(PATIENCE).until(() -> depth(DEAD) == 2);
  }

  @Test
  void listsEachQueueOfTheService() {
    assertThat(StreamSupport.stream(operator.get().spliterator(), false))
        .extracting(pile -> pile.path("deadLetterQueue").asString())
        .containsExactly(DEAD, THEIRS + ".dlq");
  }

  @Test
  void knowsNoOtherQueueAndNoOtherLetter() {
    operator.ask(404, "GET", OURS, "nothing");
    operator.ask(404, "POST", OURS, "nothing");
    operator.ask(404, "DELETE", OURS, "nothing");
    operator.ask(404, "GET", DEAD);
    operator.ask(404, "POST", "Pedidos_Criados.estoque");
    operator.ask(404, "DELETE", "Pedidos_Criados.estoque", "nothing");
  }

  @Test
  void isForOperatorsOnly() {
    bury(id, "{}");
    for (String method : new String[] {"GET", "POST", "DELETE"}) {
      stranger.ask(401, method, OURS, id);
      shopper.ask(403, method, OURS, id);
      stranger.ask(401, method, OURS);
      shopper.ask(403, method, OURS);
    }
    stranger.ask(401, "GET");
    shopper.ask(403, "GET");
    assertThat(depth(DEAD)).isEqualTo(1);
  }

  @Test
  void parksMessageWhoseExceptionIsHuge() {
    desk.fails("ours", deep(2_000, new IllegalStateException("é".repeat(1_000_000))));
    publish(id, "{}");

    awaitLetter();
    assertThat(operator.get(OURS, id).path("reason").asString()).hasSize(1_003).startsWith("éé");
  }

  @Test
  void parksMessageWhoseOwnHeadersFillFrame() {
    desk.fails("ours", new IllegalStateException("é".repeat(5_000)));
    int frame = RabbitUtils.getMaxFrame(rabbit.getConnectionFactory());
    send(TOPIC, "", message(id, "{}").setHeader("x-long", "o".repeat(frame - 3_000)).build());

    JsonNode letter = awaitLetter();
    assertThat(letter.has("reason")).isFalse();
    assertThat(letter.path("exception").asString()).isEqualTo("java.lang.IllegalStateException");
    assertThat(letter.path("attempts").asInt()).isEqualTo(4);
  }

  @Test
  void parksMessageWithoutId() {
    publish("", "who am I?");

    String called = awaitLetter().path("id").asString();
    assertThat(called).startsWith("body-");
    assertThat(operator.get(OURS, called).path("payload").asString()).isEqualTo("who am I?");
  }

  @Test
  void keepsMessageThatCannotBeParked() {
    desk.fails("ours", new IllegalStateException("no stamp"));
    admin.deleteQueue(DEAD);
    try {
      publish(id, "{}");
      await().atMost(PATIENCE).until(() -> desk.attempts("ours", id) > 4);
    } finally {
      admin.declareQueue(new Queue(DEAD));
    }

    assertThat(awaitLetter().path("id").asString()).isEqualTo(id);
  }

  @Test
  void waitsForTheStoreInsteadOfParking() {
    STORE.cut();
    try {
      publish(id, "{}");
      await().atMost(PATIENCE).until(() -> desk.attempts("ours", id) > 6);
      assertThat(depth(DEAD)).isZero();
    } finally {
      STORE.mend();
    }
    await().atMost(PATIENCE).ignoreExceptions().until(() -> desk.hasHandled("ours", id));
    assertThat(depth(DEAD)).isZero();
  }

  @Test
  void givesMessageBackWhenItStopsDuringAnOutage() {
    String topic = "Cartas_" + id;
    var other =
        new SpringApplicationBuilder(MailRoom.class)
            .run(
                "--spring.config.name=mail-room",
                "--server.port=0",
                "--spring.cloud.stream.default.consumer.back-off-initial-interval=10",
                "--spring.mongodb.uri=" + STORE.uri(),
                "--spring.mongodb.database=" + DATABASE,
                "--spring.rabbitmq.addresses=" + BROKER.addresses(),
                "--spring.cloud.function.definition=ours",
                "--spring.cloud.stream.bindings.ours-in-0.destination=" + topic);
    STORE.cut();
    try {
      send(topic, "", message(id, "{}").build());
      var there = other.getBean(MailRoom.Desk.class);
      await().atMost(PATIENCE).until(() -> there.attempts("ours", id) > 5);
      other.close();
      assertThat(depth(topic + ".ours.dlq")).isZero();
      await().atMost(PATIENCE).until(() -> depth(topic + ".ours") == 1);
    } finally {
      STORE.mend();
      other.close();
      admin.deleteQueue(topic + ".ours");
      admin.deleteQueue(topic + ".ours.dlq");
      admin.deleteExchange(topic);
    }
  }

  @Test
  void countsLetters() {
    bury(id, "{}");
    bury(id, "{}");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        operator
                            .send(
                                200,
                                "GET",
                                "/actuator/metrics/cafezinho.deadletters?tag=queue:"
                                    + OURS.replace("í", "%C3%AD"))
                            .path("measurements")
                            .path(0)
                            .path("value")
                            .asInt())
                    .isEqualTo(2));
  }

  private static RuntimeException deep(int frames, RuntimeException cause) {
    return frames == 0 ? new IllegalStateException(cause) : deep(frames - 1, cause);
  }

  private JsonNode awaitLetter() {
    await().atMost(PATIENCE).until(() -> operator.get(OURS).path("letters").size() == 1);
    return operator.get(OURS).path("letters").path(0);
  }

  private Iterable<String> ids() {
    return StreamSupport.stream(operator.get(OURS).path("letters").spliterator(), false)
        .map(letter -> letter.path("id").asString())
        .toList();
  }

  private int depth(String queue) {
    QueueInformation information = admin.getQueueInfo(queue);
    return information == null ? -1 : (int) information.getMessageCount();
  }

  private void publish(String messageId, String body) {
    send(TOPIC, "", message(messageId, body).build());
  }

  /** Puts a letter straight among the dead. */
  private void bury(String messageId, String body) {
    int before = depth(DEAD);
    send("", DEAD, message(messageId, body).build());
    await().until(() -> depth(DEAD) == before + 1);
  }

  private void send(String exchange, String routingKey, Message message) {
    rabbit.send(exchange, routingKey, message);
  }

  private static MessageBuilder message(String messageId, String body) {
    var message =
        (MessageBuilder)
            MessageBuilder.withBody(body.getBytes(UTF_8)).setContentType("application/json");
    if (!messageId.isEmpty()) {
      message.setHeader("cloudEvents:id", messageId);
    }
    return message;
  }
}
