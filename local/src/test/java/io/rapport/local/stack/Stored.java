package io.rapport.local.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One text in the database and in the broker, put and read back as a service would. */
record Stored(String row, String message) {

  private static final TopicPartition PLACE = new TopicPartition("control.projects", 0);

  static void put(String text, RunningStack stack, String password) throws Exception {
    try (Connection connection = gatewayDatabase(stack, password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE note AS SELECT '" + text + "' AS content");
    }
    send(stack, PLACE.topic(), text);
  }

  static Stored in(RunningStack stack, String password) throws SQLException {
    return new Stored(row(stack, password), message(stack));
  }

  static void send(RunningStack stack, String topic, String text)
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker(stack), "max.block.ms", 3000),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", text)).get();
    }
  }

  static String broker(RunningStack stack) {
    return "localhost:" + stack.ports().kafka();
  }

  static String database(RunningStack stack, String name) {
    return "jdbc:postgresql://localhost:" + stack.ports().postgres() + "/" + name;
  }

  private static String row(RunningStack stack, String password) throws SQLException {
    try (Connection connection = gatewayDatabase(stack, password);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT content FROM note")) {
      return row.next() ? row.getString(1) : "nothing";
    }
  }

  private static Connection gatewayDatabase(RunningStack stack, String password)
      throws SQLException {
    return DriverManager.getConnection(database(stack, "gateway"), "gateway", password);
  }

  private static String message(RunningStack stack) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker(stack)),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(PLACE));
      consumer.seekToBeginning(List.of(PLACE));
      return consumer.poll(Duration.ofSeconds(30)).iterator().next().value();
    }
  }
}
