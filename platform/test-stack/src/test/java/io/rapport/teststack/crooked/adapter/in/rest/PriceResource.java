package io.rapport.teststack.crooked.adapter.in.rest;

import io.rapport.teststack.crooked.adapter.in.kafka.PriceConsumer;

/** Goes to another adapter behind the application's back. */
record PriceResource(PriceConsumer consumer) {}
