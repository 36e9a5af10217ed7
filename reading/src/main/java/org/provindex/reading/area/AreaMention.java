package org.provindex.reading.area;

/**
 * Words of a sentence that name an area or refer to one.
 *
 * @param from first token
 * @param to behind the last token
 * @param code the area's code
 * @param level its level
 * @param form how it is named
 */
public record AreaMention(int from, int to, String code, AreaName.Level level, Form form) {

    AreaMention apposed() {
        return new AreaMention(from, to, code, level, Form.APPOSED);
    }

    /** How an area is named. */
    public enum Form {
        /** By its name. */
        NAME,
        /** By a reference such as {@code the province}, {@code there}. */
        REFERENCE,
        /** Only to tell where another area lies: {@code East China's Zhejiang}. */
        APPOSED,
        /** Inside the title of a report or plan. */
        TITLE,
        /** By words such as {@code nationwide} that more often tell where a ranking is made. */
        WIDE
    }
}
