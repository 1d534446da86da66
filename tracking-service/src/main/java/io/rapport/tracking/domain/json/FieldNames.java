package io.rapport.tracking.domain.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that nearly every event has, so that they need not be made for each. */
final class FieldNames {

  private static final List<String> USUAL =
      List.of(
          "type",
          "event",
          "name",
          "category",
          "messageId",
          "anonymousId",
          "userId",
          "groupId",
          "previousId",
          "timestamp",
          "originalTimestamp",
          "sentAt",
          "properties",
          "traits",
          "context",
          "integrations",
          "channel",
          "batch",
          "writeKey",
          "library",
          "page",
          "userAgent",
          "locale",
          "timezone",
          "campaign",
          "ip",
          "version",
          "path",
          "url",
          "referrer",
          "search",
          "title");

  private static final int PLACES = 256;
  private static final @Nullable FieldName[] BY_PLACE = new FieldName[PLACES];

  static {
    for (var name : USUAL) {
      var bytes = name.getBytes(ISO_8859_1);
      BY_PLACE[place(bytes, 0, bytes.length)] = new FieldName(name, bytes);
    }
  }

  private FieldNames() {}

  /** The name in these bytes, which are ASCII. */
  static String of(byte[] text, int from, int to) {
    var usual = from < to ? BY_PLACE[place(text, from, to)] : null;
    return usual != null && usual.isIn(text, from, to)
        ? usual.name
        : new String(text, from, to - from, ISO_8859_1);
  }

  /** The factors give each usual name a place of its own. */
  private static int place(byte[] name, int from, int to) {
    return (name[from] + name[to - 1] * 7 + (to - from) * 5) & (PLACES - 1);
  }

  private static final class FieldName {

    private final String name;
    private final byte[] bytes;

    FieldName(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    boolean isIn(byte[] text, int from, int to) {
      return Arrays.equals(bytes, 0, bytes.length, text, from, to);
    }
  }
}
