package io.rapport.tracking.domain.json;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of an array that lies in the request as it is, read when somebody asks. */
final class SentItems extends AbstractList<Json> {

  private final JsonSlice slice;
  private @Nullable List<Json> items;

  SentItems(JsonSlice slice) {
    this.slice = slice;
  }

  JsonSlice slice() {
    return slice;
  }

  @Override
  public Json get(int index) {
    return items().get(index);
  }

  @Override
  public int size() {
    return items().size();
  }

  private List<Json> items() {
    var known = items;
    if (known == null) {
      known = ((JsonArray) slice.read()).items();
      items = known;
    }
    return known;
  }
}
