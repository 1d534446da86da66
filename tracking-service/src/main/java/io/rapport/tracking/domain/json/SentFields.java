package io.rapport.tracking.domain.json;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The fields of an object that lies in the request as it is, read when somebody asks. */
final class SentFields extends AbstractMap<String, Json> {

  private final JsonSlice slice;
  private @Nullable Map<String, Json> fields;

  SentFields(JsonSlice slice) {
    this.slice = slice;
  }

  JsonSlice slice() {
    return slice;
  }

  @Override
  public Set<Entry<String, Json>> entrySet() {
    return fields().entrySet();
  }

  @Override
  public @Nullable Json get(@Nullable Object name) {
    return fields().get(name);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return fields().containsKey(name);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Json> action) {
    fields().forEach(action);
  }

  private Map<String, Json> fields() {
    var known = fields;
    if (known == null) {
      known = ((JsonObject) slice.read()).fields();
      fields = known;
    }
    return known;
  }
}
