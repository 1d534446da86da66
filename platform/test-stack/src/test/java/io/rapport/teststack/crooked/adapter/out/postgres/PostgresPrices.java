package io.rapport.teststack.crooked.adapter.out.postgres;

/** An adapter that everybody can see. */
public class PostgresPrices {}
