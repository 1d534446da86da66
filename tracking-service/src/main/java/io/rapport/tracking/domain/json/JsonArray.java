package io.rapport.tracking.domain.json;

import java.util.Collections;
import java.util.List;

/** An array. */
public record JsonArray(List<Json> items) implements Json {

  public JsonArray {
    items = items instanceof SentItems ? items : Collections.unmodifiableList(items);
  }

  @Override
  public void appendTo(StringBuilder out) {
    if (items instanceof SentItems sent) {
      out.append(sent.slice().text());
      return;
    }
    out.append('[');
    var separator = "";
    for (var item : items) {
      out.append(separator);
      item.appendTo(out);
      separator = ",";
    }
    out.append(']');
  }

  @Override
  public boolean isDeeperThan(int levels) {
    return levels == 0 || items.stream().anyMatch(item -> item.isDeeperThan(levels - 1));
  }
}
