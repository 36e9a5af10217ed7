package org.provindex.indicator.definition;

import java.util.List;
import org.provindex.web.json.Need;
import org.provindex.web.language.Names;

/**
 * A topic as it is sent and answered.
 *
 * @param words words by which a sentence is known to be about it
 */
public record TopicForm(String code, Names names, List<String> words) {
    public TopicForm {
        Need.code(code, "code", 60);
        Need.field(names, "names");
        words = Need.texts(words, "words", 200);
    }
}
