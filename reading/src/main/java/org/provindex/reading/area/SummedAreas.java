package org.provindex.reading.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/**
 * Areas of which one sum is told: {@code Liaoning, Jilin and Heilongjiang together} are the
 * Northeast, {@code Jinan and Qingdao together} a part of Shandong.
 */
final class SummedAreas {
    private static final Set<String> TOGETHER =
            Set.of("together", "combined", "jointly", "altogether", "collectively");

    private SummedAreas() {}

    /** The mentions, with each list of areas that is summed as one mention of the whole. */
    static List<AreaMention> joined(
            List<Token> tokens, List<AreaMention> mentions, Gazetteer gazetteer) {
        if (mentions.size() < 2 || tokens.stream().noneMatch(t -> TOGETHER.contains(t.word()))) {
            return mentions;
        }
        List<AreaMention> kept = new ArrayList<>();
        List<AreaMention> open = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            AreaMention mention = mentions.get(i);
            boolean goesOn =
                    !open.isEmpty() && isJoined(tokens, open.get(open.size() - 1), mention);
            if (!goesOn) {
                kept.addAll(open);
                open.clear();
            }
            open.add(mention);
            boolean last =
                    i + 1 == mentions.size() || !isJoined(tokens, mention, mentions.get(i + 1));
            if (last && isSummed(tokens, open)) {
                whole(open, gazetteer).ifPresentOrElse(kept::add, () -> kept.addAll(open));
                open.clear();
            }
        }
        kept.addAll(open);
        return kept;
    }

    private static Optional<AreaMention> whole(List<AreaMention> members, Gazetteer gazetteer) {
        int to = members.get(members.size() - 1).to();
        return gazetteer
                .whole(members.stream().map(AreaMention::code).toList())
                .map(
                        area ->
                                new AreaMention(
                                        members.get(0).from(),
                                        to,
                                        area.code(),
                                        area.level(),
                                        Form.NAME));
    }

    private static boolean isSummed(List<Token> tokens, List<AreaMention> members) {
        int behind = members.get(members.size() - 1).to();
        boolean areas =
                members.size() > 1
                        && members.stream()
                                .allMatch(
                                        member ->
                                                member.form() == Form.NAME
                                                        && (member.level() == Level.PROVINCE
                                                                || member.level()
                                                                        == Level.PREFECTURE));
        // "Together, A and B had 5", not "together with A, B had 5"
        int first = members.get(0).from();
        boolean before =
                first > 0
                        && first < 3
                        && TOGETHER.contains(tokens.get(0).word())
                        && (first == 1 || tokens.get(1).is(","));
        return areas && (before || isTold(tokens, behind));
    }

    private static boolean isTold(List<Token> tokens, int at) {
        return at < tokens.size()
                && TOGETHER.contains(tokens.get(at).word())
                && !(at + 1 < tokens.size() && tokens.get(at + 1).is("with"));
    }

    private static boolean isJoined(List<Token> tokens, AreaMention one, AreaMention next) {
        boolean and = next.from() > one.to();
        for (int i = one.to(); i < next.from(); i++) {
            and &= Words.isAny(tokens.get(i).word(), ",", "and", "the", "、", "和");
        }
        return and;
    }
}
