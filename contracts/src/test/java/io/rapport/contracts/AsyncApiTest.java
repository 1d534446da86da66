package io.rapport.contracts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AsyncApiTest {

  static final List<TopicDeclaration> TOPICS = TopicDeclarations.all();
  static final List<Topic<?>> TYPED_TOPICS = EveryTopic.LIST;

  private AsyncApiDocument document;

  @BeforeEach
  void read_it_anew() throws IOException {
    document = AsyncApiDocument.read(Path.of("src/main/resources/rapport/asyncapi.yaml"));
  }

  @Test
  void it_is_valid_asyncapi_3() {
    assertThat(document.root().get("asyncapi").textValue()).isEqualTo("3.0.0");
    assertThat(document.findings()).isEmpty();
  }

  @Test
  void an_unknown_action_and_a_misspelt_property_are_found_invalid() {
    at("/operations/gatewaySendsControlProjects").put("action", "shout");
    at("/channels/trackingEvents").put("adress", "tracking.events");

    assertThat(document.findings())
        .containsExactly(
            "/operations[gatewaySendsControlProjects]: Operation action 'shout' is invalid. Must be"
                + " one of: send, receive.",
            "/channels[trackingEvents]: Unknown property 'adress'.");
  }

  private ObjectNode at(String pointer) {
    return (ObjectNode) document.root().at(pointer);
  }

  @Test
  void every_reference_resolves() {
    assertThat(document.references()).isNotEmpty().allMatch(document::resolves);
  }

  @Test
  void it_has_a_channel_for_every_topic_and_no_other() {
    assertThat(document.root().get("channels").findValuesAsText("address"))
        .containsExactlyInAnyOrderElementsOf(TOPICS.stream().map(TopicDeclaration::name).toList());
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void a_channel_is_what_its_topic_is_created_with(TopicDeclaration topic) {
    var channel = document.channel(topic.name());
    var kafka = channel.at("/bindings/kafka");

    assertThat(channel.get("description").textValue()).isEqualTo(topic.about());
    assertThat(kafka.get("topic").textValue()).isEqualTo(topic.name());
    assertThat(kafka.get("partitions").intValue()).isEqualTo(topic.partitions());
    assertThat(settings(kafka.get("topicConfiguration"))).isEqualTo(topic.config());
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void a_channel_carries_every_published_version(TopicDeclaration topic) {
    assertThat(document.messages(topic.name()))
        .extracting(message -> message.at("/payload/schema/$ref").textValue())
        .containsExactlyElementsOf(
            perVersion(topic, version -> "./" + topic.name() + "/v" + version + ".avsc"));
    assertThat(document.messages(topic.name()))
        .extracting(message -> message.at(attribute("ce_type") + "/const").textValue())
        .containsExactlyElementsOf(perVersion(topic, version -> typeOf(topic, version)));
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void the_declared_type_names_the_newest_version(TopicDeclaration topic) {
    assertThat(topic.type()).endsWith(".v" + topic.version());
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void every_message_says_its_record_source_and_key(TopicDeclaration topic) {
    assertThat(document.messages(topic.name()))
        .allSatisfy(
            message -> {
              assertThat(message.get("name").textValue()).isEqualTo(topic.record());
              assertThat(message.at(attribute("ce_source") + "/const").textValue())
                  .isEqualTo(topic.source());
              assertThat(message.at("/bindings/kafka/key/description").textValue())
                  .isEqualTo(topic.key());
            });
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void the_source_of_a_topic_is_the_service_that_sends_to_it_or_all_of_rapport_where_more_do(
      TopicDeclaration topic) {
    var senders = document.services("send", topic.name());

    assertThat(senders).isNotEmpty();
    assertThat(topic.source())
        .isEqualTo(senders.size() == 1 ? "/rapport/" + senders.getFirst() : "/rapport");
  }

  @ParameterizedTest
  @FieldSource("TYPED_TOPICS")
  void its_examples_are_golden_messages(Topic<?> topic) {
    assertExamples(topic);
  }

  private <T extends SpecificRecord> void assertExamples(Topic<T> topic) {
    var messages = document.messages(topic.name());
    for (int version = 1; version <= messages.size(); version++) {
      int of = version;
      assertThat(messages.get(version - 1).get("examples").valueStream())
          .isNotEmpty()
          .allSatisfy(example -> assertExample(topic, of, example));
    }
  }

  private static <T extends SpecificRecord> void assertExample(
      Topic<T> topic, int version, JsonNode example) {
    var golden =
        Examples.of(topic).all().stream()
            .filter(each -> each.version() == version)
            .filter(each -> each.name().equals(example.get("name").textValue()))
            .findFirst()
            .orElseThrow();
    var headers = headers(topic, golden);
    headers.put("ce_type", typeOf(topic.declaration(), version));

    assertThat(example.get("summary").textValue()).isEqualTo(golden.about());
    assertThat(example.get("payload")).isEqualTo(json(golden.payload()));
    assertThat(texts(example.get("headers"))).isEqualTo(headers);
  }

  @Test
  void the_headers_that_it_requires_are_those_that_are_sent() {
    var sent = headers(Topics.SURVEY_ANSWERS, Examples.of(Topics.SURVEY_ANSWERS).named("shown"));

    assertThat(document.root().at("/components/schemas/CloudEvent/required").valueStream())
        .extracting(JsonNode::textValue)
        .containsExactlyInAnyOrderElementsOf(sent.keySet());
  }

  private static <T extends SpecificRecord> Map<String, String> headers(
      Topic<T> topic, Example<T> example) {
    return Stream.of(
            topic.message(example.key(), example.identity(), example.message()).headers().toArray())
        .collect(toMap(Header::key, header -> new String(header.value())));
  }

  private static String attribute(String name) {
    return "/headers/allOf/1/properties/" + name;
  }

  private static String typeOf(TopicDeclaration topic, int version) {
    return topic.type().replaceAll("\\d+$", Integer.toString(version));
  }

  private static List<String> perVersion(TopicDeclaration topic, Function<Integer, String> text) {
    return IntStream.rangeClosed(1, topic.version()).boxed().map(text).toList();
  }

  private static Map<String, String> texts(JsonNode object) {
    return object.propertyStream().collect(toMap(Map.Entry::getKey, e -> e.getValue().asText()));
  }

  /** The broker's settings are all texts, and a list is one with commas. */
  private static Map<String, String> settings(JsonNode object) {
    return object
        .propertyStream()
        .collect(
            toMap(
                Map.Entry::getKey,
                e ->
                    String.join(
                        ",",
                        e.getValue().isArray()
                            ? list(e.getValue())
                            : List.of(e.getValue().asText()))));
  }

  private static List<String> list(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
