package io.rapport.tracking.domain.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Reads JSON from a request, value by value or step by step.
 *
 * <p>An object is taken apart one level deep: rules ask for a few fields, and everything below is
 * only kept. What is kept stays where it lies in the request when it is spelt as it would be
 * written; else it is read whole and written anew.
 */
public final class JsonReader {

  private final byte[] text;
  private final JsonScanner scanner;
  private int deepest;
  private int mostLevels = Integer.MAX_VALUE;

  public JsonReader(byte[] text) {
    this(text, 0, text.length);
  }

  JsonReader(byte[] text, int from, int to) {
    this.text = text;
    this.scanner = new JsonScanner(text, from, to);
  }

  /** The one value that this text is; empty when it is no JSON. */
  public static Optional<Json> whole(String text) {
    var reader = new JsonReader(text.getBytes(UTF_8));
    try {
      var value = reader.value(Integer.MAX_VALUE);
      return reader.isAtEnd() ? value : Optional.empty();
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  /** How many bytes were read. */
  public int position() {
    return scanner.at();
  }

  /** Where the next value begins. */
  public int nextPosition() {
    scanner.peek();
    return scanner.at();
  }

  /** Whether an object begins here. */
  public boolean isAtObject() {
    return scanner.peek() == '{';
  }

  /** Whether an array begins here. */
  public boolean isAtArray() {
    return scanner.peek() == '[';
  }

  /** Whether nothing but blanks follows. */
  public boolean isAtEnd() {
    return scanner.peek() == 0 && scanner.isExhausted();
  }

  /** Goes into an object; whether there is a first field. */
  public boolean enterObject() throws MalformedJson {
    return scanner.enter('{', '}');
  }

  /** Goes on behind a field's value; whether there is another field. */
  public boolean moreFields() throws MalformedJson {
    return scanner.more('}');
  }

  /** Goes into an array; whether there is a first item. */
  public boolean enterArray() throws MalformedJson {
    return scanner.enter('[', ']');
  }

  /** Goes on behind an item; whether there is another one. */
  public boolean moreItems() throws MalformedJson {
    return scanner.more(']');
  }

  /** A field's name; its value is next. */
  public String name() throws MalformedJson {
    int from = passOverString();
    int to = scanner.at() - 1;
    var name = scanner.isPlain() ? FieldNames.of(text, from, to) : CleanText.of(resolved(from, to));
    scanner.expect(':');
    return name;
  }

  /** Goes over a value of which nobody wants to know. */
  public void passOver() throws MalformedJson {
    scanner.passOver();
  }

  /** The next value; empty when it is nested deeper than this, or a number in it is too long. */
  public Optional<Json> value(int depth) throws MalformedJson {
    deepest = 0;
    mostLevels = depth;
    scanner.forgetDigits();
    var value = level();
    return deepest > depth || hadTooManyDigits() ? Optional.empty() : Optional.of(value);
  }

  /** Whether there is a number in the last value that has too many digits, written out. */
  public boolean hadTooManyDigits() {
    return scanner.hadTooManyDigits();
  }

  /** The next value, taken apart one level deep. */
  Json level() throws MalformedJson {
    return switch (scanner.peek()) {
      case '{' -> object(Nested.KEPT);
      case '[' -> array(Nested.KEPT);
      default -> scalar();
    };
  }

  /** What is inside of an object or array, as a value of its own. */
  private enum Nested {
    /** Where it lies, if its spelling allows that. */
    KEPT,
    /** Down to the last value. */
    READ
  }

  private Json nested(Nested how) throws MalformedJson {
    byte next = scanner.peek();
    if (next != '{' && next != '[') {
      return scalar();
    }
    return how == Nested.KEPT ? kept(next) : next == '{' ? object(how) : array(how);
  }

  private JsonObject object(Nested how) throws MalformedJson {
    deepest = Math.max(deepest, 1);
    var fields = new LinkedHashMap<String, Json>();
    for (boolean more = enterObject(); more; more = moreFields()) {
      fields.put(name(), nested(how));
    }
    return new JsonObject(fields);
  }

  private JsonArray array(Nested how) throws MalformedJson {
    deepest = Math.max(deepest, 1);
    var items = new ArrayList<Json>();
    for (boolean more = enterArray(); more; more = moreItems()) {
      items.add(nested(how));
    }
    return new JsonArray(items);
  }

  private Json kept(byte begin) throws MalformedJson {
    int from = scanner.at();
    scanner.note();
    scanner.passOver();
    deepest = Math.max(deepest, 1 + scanner.deepest());
    if (deepest > mostLevels) {
      return JsonNull.NULL;
    }
    if (!scanner.isSpeltAsWritten()) {
      return new JsonReader(text, from, scanner.at()).nested(Nested.READ);
    }
    var slice = new JsonSlice(text, from, scanner.at());
    return begin == '{'
        ? new JsonObject(new SentFields(slice))
        : new JsonArray(new SentItems(slice));
  }

  private Json scalar() throws MalformedJson {
    return switch (scanner.peek()) {
      case '"' -> new JsonText(string());
      case 't' -> word("true", JsonBoolean.TRUE);
      case 'f' -> word("false", JsonBoolean.FALSE);
      case 'n' -> word("null", JsonNull.NULL);
      default -> number();
    };
  }

  private Json word(String word, Json value) throws MalformedJson {
    scanner.passOver(word);
    return value;
  }

  private JsonNumber number() throws MalformedJson {
    int from = scanner.at();
    scanner.passOverNumber();
    return new JsonNumber(new String(text, from, scanner.at() - from, ISO_8859_1));
  }

  private String string() throws MalformedJson {
    int from = passOverString();
    int to = scanner.at() - 1;
    return scanner.isPlain() ? new String(text, from, to - from, ISO_8859_1) : resolved(from, to);
  }

  /** Returns where its contents begin. */
  private int passOverString() throws MalformedJson {
    scanner.peek();
    int from = scanner.at() + 1;
    scanner.passOverString();
    return from;
  }

  private String resolved(int from, int to) {
    return Escapes.resolved(new String(text, from, to - from, UTF_8));
  }
}
