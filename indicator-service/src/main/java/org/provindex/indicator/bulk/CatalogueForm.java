package org.provindex.indicator.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.provindex.indicator.area.AreaForm;
import org.provindex.indicator.area.GroupForm;
import org.provindex.indicator.definition.IndicatorForm;
import org.provindex.indicator.definition.TopicForm;
import org.provindex.indicator.source.SourceForm;
import org.provindex.indicator.unit.UnitForm;
import org.provindex.model.area.AreaCode;
import org.provindex.web.json.Need;

/**
 * Any part of the catalogue. Entries may refer to others of the same document, in this order of
 * lists.
 */
public record CatalogueForm(
        List<UnitForm> units,
        List<TopicForm> topics,
        List<AreaForm> areas,
        List<Neighbours> neighbours,
        List<GroupForm> groups,
        List<SourceForm> sources,
        List<IndicatorForm> indicators) {
    public CatalogueForm {
        units = Need.list(units, "units");
        topics = Need.list(topics, "topics");
        areas = Need.list(areas, "areas");
        neighbours = Need.list(neighbours, "neighbours");
        groups = Need.list(groups, "groups");
        sources = Need.list(sources, "sources");
        indicators = Need.list(indicators, "indicators");
        Need.distinct(units, "units", UnitForm::code);
        Need.distinct(topics, "topics", TopicForm::code);
        Need.distinct(areas, "areas", AreaForm::code);
        Need.distinct(groups, "groups", GroupForm::code);
        Need.distinct(sources, "sources", SourceForm::code);
        Need.distinct(indicators, "indicators", IndicatorForm::code);
    }

    /** Areas that share a border with one. */
    @Schema(name = "Neighbours")
    public record Neighbours(AreaCode area, List<AreaCode> neighbours) {
        public Neighbours {
            Need.field(area, "area");
            neighbours = Need.list(neighbours, "neighbours");
        }
    }
}
