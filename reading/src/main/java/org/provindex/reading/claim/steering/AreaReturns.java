package org.provindex.reading.claim.steering;

import java.util.Optional;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.course.Course;

/**
 * Turns the text back at the start of a paragraph: to what it, or the paragraph before, is about.
 */
final class AreaReturns {
    private final Course course;
    private final Gazetteer gazetteer;

    AreaReturns(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.gazetteer = gazetteer;
    }

    /**
     * A paragraph that began with one province and ended with another told the other for
     * comparison: the next one speaks of the first again.
     */
    void toOpening() {
        Optional<String> current = course.areas.current();
        boolean away =
                current.isPresent()
                        && course.paragraphArea.isPresent()
                        && !current.equals(course.paragraphArea);
        boolean province =
                away
                        && gazetteer
                                .area(course.paragraphArea.get())
                                .filter(area -> area.level() != Level.GROUP)
                                .filter(area -> area.level() != Level.COUNTRY)
                                .isPresent();
        if (province && course.paragraphArea.equals(course.mainArea)) {
            course.areas.turnTo(course.paragraphArea.get(), gazetteer);
        }
        course.paragraphArea = Optional.empty();
    }

    /**
     * A new paragraph speaks of the whole again after a part of it: of the province after one of
     * its cities.
     */
    void toMain() {
        Optional<String> parent =
                course.areas.current().flatMap(gazetteer::area).map(AreaName::parent);
        Optional<String> above = parent.flatMap(gazetteer::area).map(AreaName::parent);
        boolean part = parent.equals(course.mainArea) || above.equals(course.mainArea);
        // a text about a group speaks of the group again
        part |= course.mainArea.filter(code -> code.startsWith("X-")).isPresent();
        part |= isAroundMain();
        if (course.mainArea.isPresent() && (part || isElsewhere())) {
            course.areas.turnTo(course.mainArea.get(), gazetteer);
        }
    }

    /** Whether a text about a county has named the city or the province that it lies in. */
    private boolean isAroundMain() {
        Optional<AreaName> main = course.mainArea.flatMap(gazetteer::area);
        Optional<String> city = main.map(AreaName::parent);
        Optional<String> province = city.flatMap(gazetteer::area).map(AreaName::parent);
        return main.filter(area -> area.level() == Level.COUNTY).isPresent()
                && (course.areas.current().equals(city) || course.areas.current().equals(province));
    }

    /** Whether what is spoken of lies outside of the province or city that the text is about. */
    private boolean isElsewhere() {
        Optional<AreaName> main = course.mainArea.flatMap(gazetteer::area);
        Optional<AreaName> current = course.areas.current().flatMap(gazetteer::area);
        return main.isPresent()
                && current.isPresent()
                && main.get().level() == current.get().level()
                && main.get().level() != Level.GROUP
                // a text that ranks the country's cities goes on with them
                && !(course.scores && main.get().level() == Level.PREFECTURE)
                && !main.get().code().equals(current.get().code());
    }
}
