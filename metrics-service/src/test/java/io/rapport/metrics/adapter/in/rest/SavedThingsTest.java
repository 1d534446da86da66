package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What an editor saves under one address: created, changed under its version, forgotten. */
abstract class SavedThingsTest extends ServiceTest {

  private final String collection;

  SavedThingsTest(String collection) {
    this.collection = collection;
  }

  /** The address of them, or below it. */
  final String saved(String path) {
    return address("/" + collection + path);
  }

  final ValidatableResponse post(Object body) {
    return as("edda").contentType(ContentType.JSON).body(body).post(saved("")).then();
  }

  final ValidatableResponse created(Object body) {
    return post(body).statusCode(201);
  }

  final ValidatableResponse put(String id, String ifMatch, String body) {
    return as("edda")
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .body(body)
        .put(saved("/" + id))
        .then();
  }

  static RequestSpecification keyed(String key) {
    return as("edda").contentType(ContentType.JSON).header("Idempotency-Key", key);
  }
}
