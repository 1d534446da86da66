package io.rapport.survey.adapter.in.rest.page;

/**
 * A page with a question.
 *
 * @param action where it is sent
 * @param on on the button that sends it
 * @param back on the button to the question before; empty: there is none
 * @param error what is wrong with what was sent; empty: nothing
 */
public record Form(
    String action,
    String stamp,
    String question,
    boolean required,
    String on,
    String back,
    String error) {}
