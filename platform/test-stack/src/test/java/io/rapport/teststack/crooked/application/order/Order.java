package io.rapport.teststack.crooked.application.order;

import io.rapport.teststack.crooked.application.pay.Pay;

/** Needs paying, which needs ordering. */
public record Order(Pay pay) {}
