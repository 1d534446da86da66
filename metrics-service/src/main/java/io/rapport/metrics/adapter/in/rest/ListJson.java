package io.rapport.metrics.adapter.in.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there are.
 *
 * @param next always null: they fit on one page
 */
record ListJson<J>(List<J> items, @Nullable String next) {}
