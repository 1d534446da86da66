package io.rapport.survey.adapter.in.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a table of another tool is to be read. */
record CsvImportParameters(
    @QueryParam("dryRun")
        @DefaultValue("false")
        @Parameter(description = "Reports what would come of it, and brings in nothing")
        boolean dryRun,
    @QueryParam("version")
        @Parameter(description = "What people saw; if missing, what was in force at the time")
        Optional<Integer> version,
    @QueryParam("column")
        @Parameter(
            description =
                "Which column holds what, as `target:name of the column`, for each that is not named"
                    + " as its target. Targets: responseId, answeredAt, userId, anonymousId,"
                    + " completed, language, answers.<question>, answers.<question>.other, attributes.<name>")
        @Size(max = CsvTable.MOST_COLUMNS)
        List<String> columns,
    @QueryParam("separator")
        @Parameter(
            description = "`,` `;` `|` or `tab`; if missing, what the first line has most of")
        Optional<String> separator,
    @QueryParam("encoding")
        @DefaultValue("utf-8")
        @Parameter(
            description =
                "utf-8, utf-16le, utf-16be, iso-8859-1 or windows-1252; a byte order mark goes"
                    + " before it")
        String encoding,
    @QueryParam("zone")
        @Parameter(
            description = "Where times without an offset were noted; if missing, the project's")
        Optional<String> zone,
    @QueryParam("dates")
        @Parameter(
            description =
                "How times are written, such as `dd.MM.yyyy HH:mm` (Java's DateTimeFormatter); if"
                    + " missing, as in ISO 8601")
        Optional<String> dates) {}
