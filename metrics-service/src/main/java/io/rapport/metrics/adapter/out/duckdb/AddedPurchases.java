package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.selection.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is added up of the orders of each bucket.
 *
 * @param sums by the number of the bucket, from 1
 */
record AddedPurchases(Map<Integer, PurchaseSums> sums) {

  Map<Cell, ExactRatio> of(PurchaseRatio ratio) {
    var cells = new HashMap<Cell, ExactRatio>();
    sums.forEach(
        (bucket, sum) ->
            sum.of(ratio).ifPresent(found -> cells.put(BucketCells.of(bucket - 1), found)));
    return cells;
  }

  boolean haveLarge() {
    return sums.values().stream().anyMatch(PurchaseSums::haveLarge);
  }

  /** The buckets whose buyers must be known one by one. */
  List<Integer> few() {
    return sums.entrySet().stream()
        .filter(bucket -> bucket.getValue().areFew())
        .map(Map.Entry::getKey)
        .toList();
  }
}
