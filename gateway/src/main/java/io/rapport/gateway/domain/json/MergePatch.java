package io.rapport.gateway.domain.json;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch (RFC 7396): objects are merged, everything else is replaced, null removes. */
public final class MergePatch {

  private MergePatch() {}

  /** The object after the patch. */
  public static Map<String, Object> apply(
      Map<String, ?> object, Map<String, ? extends @Nullable Object> patch) {
    var merged = new TreeMap<String, Object>(object);
    patch.forEach(
        (name, change) -> {
          switch (change) {
            case null -> merged.remove(name);
            case Map<?, ?> inner ->
                merged.put(name, apply(object(merged.get(name)), object(inner)));
            default -> merged.put(name, change);
          }
        });
    return merged;
  }

  /** JSON objects have no other keys than strings. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
