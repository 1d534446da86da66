package io.rapport.tracking.domain.json;

import java.util.LinkedHashMap;

/** RFC 7396: what a patch says is set, what it says to be null is taken away, the rest stays. */
public final class MergePatch {

  private MergePatch() {}

  public static JsonObject apply(JsonObject patch, JsonObject target) {
    var changed = new LinkedHashMap<>(target.fields());
    patch
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonNull) {
                changed.remove(name);
              } else {
                changed.put(name, changed(value, target.field(name)));
              }
            });
    return new JsonObject(changed);
  }

  private static Json changed(Json patch, Json target) {
    return patch instanceof JsonObject object
        ? apply(object, target instanceof JsonObject known ? known : JsonObject.EMPTY)
        : patch;
  }
}
