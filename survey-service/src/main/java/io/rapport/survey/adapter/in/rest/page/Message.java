package io.rapport.survey.adapter.in.rest.page;

/** A page that says something and asks nothing. */
public record Message(String heading, String text) {}
