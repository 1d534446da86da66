package io.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.rapport.contracts.survey.SurveyFact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableBytesTest {

  private static final Topic<SurveyFact> TOPIC = Topics.SURVEY_ANSWERS;
  private static final byte[] ANSWER = Examples.of(TOPIC).named("nps-answered").bytes();

  /** Two magic bytes and the fingerprint of the schema. */
  private static final int HEADER = 10;

  private static final long TEN_MEBIBYTES = 10 << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void a_fingerprint_that_was_never_published_is_unreadable() {
    byte[] unknown = ANSWER.clone();
    unknown[2]++;

    assertUnreadable(unknown);
  }

  @Test
  void bytes_behind_a_message_are_unreadable() {
    assertUnreadable(Arrays.copyOf(ANSWER, ANSWER.length + 1));
  }

  @Test
  void a_message_of_another_topic_is_unreadable() {
    assertUnreadable(Examples.of(Topics.CONTROL_PROJECTS).named("new-project").bytes());
  }

  static Stream<Integer> every_shorter_length() {
    return IntStream.range(0, ANSWER.length).boxed();
  }

  @ParameterizedTest
  @MethodSource("every_shorter_length")
  void a_cut_message_is_unreadable_wherever_it_was_cut(int length) {
    assertUnreadable(Arrays.copyOf(ANSWER, length));
  }

  @Test
  void a_text_that_claims_two_gigabytes_allocates_nothing_of_the_kind() {
    byte[] hostile = messageOf(body -> body.writeLong(Integer.MAX_VALUE - 8L));

    assertThat(allocatedBy(() -> assertUnreadable(hostile))).isLessThan(TEN_MEBIBYTES);
  }

  @Test
  void a_list_that_claims_two_thousand_million_items_allocates_nothing_of_the_kind() {
    byte[] hostile =
        messageOf(
            body -> {
              for (String text : new String[] {"project", "fact"}) {
                body.writeString(text);
              }
              body.writeEnum(3);
              body.writeString("survey");
              body.writeInt(1);
              body.writeString("name");
              body.writeString("widget");
              body.writeIndex(0);
              body.writeIndex(0);
              body.writeLong(0);
              body.writeLong(0);
              body.writeIndex(0);
              body.writeInt(1);
              body.writeBoolean(false);
              body.writeLong(Integer.MAX_VALUE - 8L);
            });

    assertThat(allocatedBy(() -> assertUnreadable(hostile))).isLessThan(TEN_MEBIBYTES);
  }

  @Test
  void a_negative_length_is_unreadable() {
    assertUnreadable(messageOf(body -> body.writeLong(-1)));
  }

  @Test
  void an_enum_beyond_its_symbols_is_unreadable() {
    assertUnreadable(
        messageOf(
            body -> {
              body.writeString("project");
              body.writeString("fact");
              body.writeEnum(99);
            }));
  }

  /** A changed text is still a text; whatever is more than that must be told as unreadable. */
  @Test
  void no_changed_byte_makes_the_reader_fail_in_another_way() {
    int unreadable = 0;
    for (int place = 0; place < ANSWER.length; place++) {
      for (int change = 1; change < 256; change++) {
        byte[] changed = ANSWER.clone();
        changed[place] ^= (byte) change;
        try {
          TOPIC.decode(changed);
        } catch (UnreadableMessage e) {
          unreadable++;
        }
      }
    }
    assertThat(unreadable).isGreaterThan(255 * HEADER);
  }

  private static void assertUnreadable(byte[] bytes) {
    assertThatExceptionOfType(UnreadableMessage.class)
        .isThrownBy(() -> TOPIC.decode(bytes))
        .withMessage("A message of survey.answers cannot be read");
  }

  /** Measured at once: a buffer that Avro kept from an earlier call would hide the fault. */
  private static long allocatedBy(Runnable action) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    action.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private interface Body {
    void write(BinaryEncoder body) throws IOException;
  }

  /** A message with the right header and this body. */
  private static byte[] messageOf(Body body) {
    try {
      var bytes = new ByteArrayOutputStream();
      bytes.write(ANSWER, 0, HEADER);
      var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      body.write(encoder);
      encoder.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
