package io.rapport.teststack.crooked.application.pay;

import io.rapport.teststack.crooked.adapter.out.postgres.PostgresPrices;
import io.rapport.teststack.crooked.application.order.Order;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Knows its adapter, is injected by field, and has a transaction that no container opens. */
public class Pay {
  @Inject PostgresPrices prices;

  public Order order() {
    return new Order(this);
  }

  @Transactional
  public void now() {
    prices.toString();
  }
}
