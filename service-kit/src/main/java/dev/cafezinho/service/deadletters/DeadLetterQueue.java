package dev.cafezinho.service.deadletters;

/** Where a group's dead letters of a topic are, by the names that the binder gives to queues. */
record DeadLetterQueue(String topic, String group) {
  /** The queue that the group consumes, and that letters go back to. */
  String consumed() {
    return topic + "." + group;
  }

  String name() {
    return consumed() + ".dlq";
  }
}
