package io.rapport.local.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewNamesTest {

  private static final NewNames NAMES =
      new NewNames(
          Map.of(
              "0198a000-0000-7000-8000-000000000001", "0198b000-0000-7000-8000-000000000001",
              "0198a000-0000-7000-8000-000000000002", "0198b000-0000-7000-8000-000000000002"));

  @Test
  void ids_are_renamed_wherever_they_stand() throws Exception {
    var said =
        json(
            """
            {"filter": ["segment:in:0198a000-0000-7000-8000-000000000001,0198a000-0000-7000-8000-000000000002",
                        {"not": "trait.plan:eq:pro"}],
             "exclude": [{"type": "segment", "segment": "0198a000-0000-7000-8000-000000000001"}],
             "value": 1.10, "enabled": true, "quietHours": null}""");

    assertThat(NAMES.in(said)).isEqualTo(json(said.toString().replace("0198a000-", "0198b000-")));
  }

  @Test
  void what_has_no_other_name_stays() throws Exception {
    var said = json("{\"filter\": [\"segment:eq:0198a000-0000-7000-8000-000000000009\"]}");

    assertThat(NAMES.in(said)).isEqualTo(said);
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
