package io.rapport.metrics.adapter.out.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.domain.customer.CustomerReader;
import io.rapport.metrics.domain.customer.CustomerRule;
import org.jboss.logging.Logger;

/** Reads who is a customer of a project. */
final class CustomerJson {

  private static final Logger LOG = Logger.getLogger(CustomerJson.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CustomerReader READER =
      new CustomerReader(
          (field, reason) -> LOG.warnf("A setting is passed over: %s %s", field, reason));

  private CustomerJson() {}

  static CustomerRule read(JsonNode settings) {
    var said = settings.path("customer");
    return said.isEmpty()
        ? CustomerRule.DEFAULT
        : READER
            .rule("customer", JSON.convertValue(said, Object.class))
            .orElse(CustomerRule.DEFAULT);
  }
}
