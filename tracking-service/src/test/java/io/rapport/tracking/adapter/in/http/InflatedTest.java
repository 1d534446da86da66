package io.rapport.tracking.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rapport.problems.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InflatedTest {

  private static final int LIMIT = 10_000;

  @Test
  void what_is_no_gzip_stays_as_it_is() {
    for (var body : new byte[][] {{}, {0x1f}, "{}".getBytes(UTF_8)}) {
      assertThat(Inflated.of(body, LIMIT)).isSameAs(body);
    }
  }

  @Test
  void members_follow_each_other() {
    var body = concat(gzip(bytes("{\"batch\":"), 9), gzip(new byte[0], 0), gzip(bytes("[]}"), 1));

    assertThat(Inflated.of(body, LIMIT)).asString(UTF_8).isEqualTo("{\"batch\":[]}");
  }

  @Test
  void a_member_may_tell_its_name_a_comment_and_more() {
    var plain = gzip(bytes("{}"), 9);
    var head = Arrays.copyOf(plain, 10);
    head[3] = 2 | 4 | 8 | 16;
    var body =
        concat(
            head,
            new byte[] {3, 0, 1, 2, 3},
            bytes("name\0comment\0"),
            new byte[] {7, 7},
            Arrays.copyOfRange(plain, 10, plain.length));

    assertThat(Inflated.of(body, LIMIT)).asString(UTF_8).isEqualTo("{}");
  }

  @Test
  void it_may_be_as_long_as_the_limit_and_no_longer() {
    var most = new byte[LIMIT];
    new Random(7).nextBytes(most);

    assertThat(Inflated.of(gzip(most, 0), LIMIT)).isEqualTo(most);
    assertThat(refused(gzip(new byte[LIMIT + 1], 9))).isEqualTo(413);
    assertThat(refused(concat(gzip(most, 9), gzip(new byte[] {1}, 9)))).isEqualTo(413);
    assertThat(refused(gzip(new byte[100_000_000], 9))).isEqualTo(413);
  }

  @Test
  void thousands_of_empty_members_are_no_way_in() {
    var empty = gzip(new byte[0], 9);
    var body = new byte[empty.length * 25_000];
    for (int at = 0; at < body.length; at += empty.length) {
      System.arraycopy(empty, 0, body, at, empty.length);
    }

    assertThat(refused(body)).isEqualTo(400);
  }

  @Test
  void a_gzip_that_breaks_off_or_was_changed_is_refused() {
    var whole = gzip(bytes("{\"type\":\"page\"}"), 9);
    for (int length = 2; length < whole.length - 4; length++) {
      assertThat(refused(Arrays.copyOf(whole, length))).isEqualTo(400);
    }
    whole[whole.length - 8] ^= 1;
    assertThat(refused(whole)).isEqualTo(400);
  }

  private static int refused(byte[] body) {
    return catchThrowableOfType(ProblemException.class, () -> Inflated.of(body, LIMIT))
        .problem()
        .status();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] concat(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] bytes, int level) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip =
        new GZIPOutputStream(zipped) {
          {
            def.setLevel(level == 0 ? Deflater.NO_COMPRESSION : level);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
