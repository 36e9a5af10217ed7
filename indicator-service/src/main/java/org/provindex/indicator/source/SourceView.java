package org.provindex.indicator.source;

import java.util.List;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;
import org.provindex.web.revision.Versioned;

/** A source as it is answered. */
public record SourceView(
        String code,
        String publisher,
        String name,
        Names series,
        String kind,
        List<SourceForm.Precedence> precedence,
        List<SourceForm.Release> releases,
        String status,
        long version)
        implements Versioned {
    static SourceView of(SourceStore.Stored stored, Language language) {
        SourceForm form = stored.form();
        return new SourceView(
                form.code(),
                form.publisher(),
                language.pick(form.series().en(), form.series().zh()),
                form.series(),
                form.kind(),
                form.precedence(),
                form.releases(),
                form.status(),
                stored.version());
    }
}
