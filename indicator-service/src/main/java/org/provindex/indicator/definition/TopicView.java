package org.provindex.indicator.definition;

import java.util.List;
import org.provindex.web.language.Language;
import org.provindex.web.language.Names;
import org.provindex.web.revision.Versioned;

/**
 * A topic as it is answered.
 *
 * @param name in the language asked for
 * @param words words by which a sentence is known to be about it
 */
public record TopicView(String code, String name, Names names, List<String> words, long version)
        implements Versioned {
    static TopicView of(Topics.Stored stored, Language language) {
        TopicForm form = stored.form();
        return new TopicView(
                form.code(),
                language.pick(form.names().en(), form.names().zh()),
                form.names(),
                form.words(),
                stored.version());
    }
}
