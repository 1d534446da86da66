package io.rapport.bench.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numbers of an answer, by what they are of.
 *
 * @param of such as {@code 17 value}, {@code total median}; those that are null or 0 are not in it
 */
record Numbers(Map<String, Double> of) {

  static final String TOTAL = "total";
  static final String VALUE = "value";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TOLERANCE = 1e-9;

  /** Those of an answer of the KPI API: of the value and of these figures. */
  static Numbers of(byte[] answer, List<String> figures) throws IOException {
    var json = JSON.readTree(answer);
    var found = new TreeMap<String, Double>();
    put(found, TOTAL, json.path("total"), figures);
    int bucket = 0;
    for (var point : json.path("series")) {
      put(found, Integer.toString(bucket), point, figures);
      bucket++;
    }
    putCohorts(found, json.path("cohorts"));
    putSteps(found, json.path("steps"));
    putParts(found, json.path("breakdown"));
    return new Numbers(found);
  }

  /** A few of those that are not the same in the other one; empty when all agree. */
  List<String> differences(Numbers other) {
    var names = new TreeSet<>(of.keySet());
    names.addAll(other.of.keySet());
    var differences = new ArrayList<String>();
    for (var name : names) {
      double mine = of.getOrDefault(name, 0.0);
      double others = other.of.getOrDefault(name, 0.0);
      if (Math.abs(mine - others) > TOLERANCE * Math.max(Math.abs(mine), Math.abs(others))) {
        differences.add(name + ": " + mine + " and " + others);
      }
    }
    return differences.subList(0, Math.min(5, differences.size()));
  }

  private static void put(
      Map<String, Double> found, String bucket, JsonNode point, List<String> figures) {
    put(found, bucket + " " + VALUE, point.path("value"));
    for (var figure : figures) {
      put(found, bucket + " " + figure, point.path("figures").path(figure).path("value"));
    }
  }

  /** Of each cohort how many there were, and how many of them after so many days. */
  private static void putCohorts(Map<String, Double> found, JsonNode cohorts) {
    for (int cohort = 0; cohort < cohorts.size(); cohort++) {
      var returned = cohorts.get(cohort).path("returned");
      for (int after = 0; after < returned.size(); after++) {
        put(found, cohort + "/" + after + " " + VALUE, returned.get(after));
      }
    }
  }

  /** How many got how far, and how long it took them. */
  private static void putSteps(Map<String, Double> found, JsonNode steps) {
    for (int step = 0; step < steps.size(); step++) {
      var name = "step " + (step + 1) + "/%s " + VALUE;
      put(found, name.formatted("entered"), steps.get(step).path("entered"));
      put(found, name.formatted("median"), steps.get(step).path("medianSeconds"));
      put(found, name.formatted("mean"), steps.get(step).path("meanSeconds"));
    }
  }

  private static void putParts(Map<String, Double> found, JsonNode parts) {
    for (var part : parts) {
      var key = part.path("rest").asBoolean() ? "rest" : part.path("key").asText();
      put(found, "part " + key + " " + VALUE, part.path("value"));
    }
  }

  private static void put(Map<String, Double> found, String name, JsonNode number) {
    if (number.isMissingNode()) {
      throw new IllegalStateException("The answer has no " + name);
    }
    if (number.asDouble() != 0) {
      found.put(name, number.asDouble());
    }
  }
}
