package io.rapport.teststack.crooked.helpers;

/** Stands nowhere, and its name says nothing. */
public record PriceHelper() {}
