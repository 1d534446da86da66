package io.rapport.survey.adapter.in.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says wherever answers can be chosen by what, in the words of META-INF/openapi.yaml. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DescribedAnswerFilters implements OASFilter {

  private static final String SURVEY = "/api/projects/{project}/surveys/{survey}/";

  private static final List<String> OF_ALL =
      List.of(
          "from",
          "to",
          "version",
          "channel",
          "language",
          "completed",
          "attribute",
          "words",
          "question",
          "score",
          "group",
          "choice");

  /** Machines' answers are in no result. */
  private static final String OF_LISTS = "machine";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    OF_ALL.forEach(filter -> add(document, "results", filter));
    for (var list : List.of("answers", "answers.csv")) {
      OF_ALL.forEach(filter -> add(document, list, filter));
      add(document, list, OF_LISTS);
    }
  }

  private static void add(OpenAPI document, String path, String filter) {
    document
        .getPaths()
        .getPathItem(SURVEY + path)
        .getGET()
        .addParameter(OASFactory.createParameter().ref(filter));
  }
}
