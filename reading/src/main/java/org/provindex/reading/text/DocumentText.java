package org.provindex.reading.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The running text of a file with what it says of itself.
 *
 * @param text the text, which positions of claims refer to
 * @param title its title
 * @param publisher who published it
 * @param date when it was published
 */
public record DocumentText(
        String text, Optional<String> title, Optional<String> publisher, Optional<LocalDate> date) {
    private static final String BOILER_PLATE =
            "script, style, noscript, template, iframe, nav, aside, footer, form, button, select, svg, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=banner], .breadcrumb, .cookie, .advertisement";
    private static final List<String> DATES =
            List.of(
                    "article:published_time",
                    "datePublished",
                    "pubdate",
                    "publishdate",
                    "date",
                    "DC.date",
                    "og:updated_time");
    private static final List<String> PUBLISHERS =
            List.of("og:site_name", "publisher", "DC.publisher", "application-name");

    /**
     * The text of bytes in an unknown encoding; UTF-8 where they are valid UTF-8, else the
     * likeliest.
     */
    public static String decode(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            CharsetMatch match = new CharsetDetector().setText(bytes).detect();
            boolean known = match != null && Charset.isSupported(match.getName());
            // the detector tells Latin-1 where the curly quotes of Windows stand
            boolean latin = !known || match.getName().startsWith("ISO-8859-1");
            return new String(
                    bytes,
                    latin ? Charset.forName("windows-1252") : Charset.forName(match.getName()));
        }
    }

    /**
     * The running text of an HTML page, one line for each block, without menus, scripts and forms.
     */
    public static DocumentText ofHtml(String html) {
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        Optional<String> title =
                meta(page, List.of("og:title"))
                        .or(() -> Optional.of(page.title()).filter(name -> !name.isBlank()));
        Optional<LocalDate> date =
                meta(page, DATES).or(() -> time(page)).flatMap(DocumentText::day);
        Optional<String> publisher = meta(page, PUBLISHERS);
        page.select(BOILER_PLATE).remove();
        Element article = page.selectFirst("article");
        Element main = article != null ? article : page.selectFirst("main");
        Lines lines = new Lines();
        NodeTraversor.traverse(lines, main != null ? main : page.body());
        return new DocumentText(lines.text(), title, publisher, date);
    }

    /**
     * The running text of a Markdown file: without marks of emphasis, links, images, tables and
     * code.
     */
    public static DocumentText ofMarkdown(String markdown) {
        StringBuilder text = new StringBuilder();
        Optional<String> title = Optional.empty();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            String content = line.strip();
            if (content.startsWith("```") || content.startsWith("~~~")) {
                code = !code;
            } else if (!code && !content.startsWith("|")) {
                boolean heading = content.startsWith("#");
                String plain = plain(heading ? content.replaceFirst("^#{1,6}\\s*", "") : line);
                title = title.isEmpty() && heading ? Optional.of(plain) : title;
                text.append(plain).append('\n');
            }
        }
        return new DocumentText(
                text.toString().stripTrailing() + "\n", title, Optional.empty(), Optional.empty());
    }

    private static String plain(String line) {
        return line.replaceAll("!\\[[^\\]]{0,500}\\]\\([^)]{0,2000}\\)", "")
                .replaceAll("\\[([^\\]]{0,500})\\]\\([^)]{0,2000}\\)", "$1")
                .replaceAll("(\\*\\*|__|`)", "")
                .replaceAll(
                        "(?<=\\s|^)[*_](?=\\S)([^*_]{1,500})(?<=\\S)[*_](?=\\s|$|\\p{Punct})",
                        "$1");
    }

    private static Optional<String> meta(org.jsoup.nodes.Document page, List<String> names) {
        for (String name : names) {
            for (String key : List.of("name", "property", "itemprop")) {
                Element meta = page.selectFirst("meta[" + key + "=" + name + "]");
                if (meta != null && !meta.attr("content").isBlank()) {
                    return Optional.of(meta.attr("content").strip());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> time(org.jsoup.nodes.Document page) {
        return Optional.ofNullable(page.selectFirst("time[datetime]"))
                .map(time -> time.attr("datetime"));
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return value.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.substring(0, 10)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Gathers text, with a new line where a block begins or ends. */
    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String content = words.text();
                boolean joined =
                        text.isEmpty()
                                || text.charAt(text.length() - 1) == '\n'
                                || text.charAt(text.length() - 1) == ' ';
                text.append(joined ? content.stripLeading() : content);
            } else if (node instanceof Element element) {
                if (element.isBlock() || element.normalName().equals("br")) {
                    endLine();
                }
                text.append(element.normalName().equals("li") ? "- " : "");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                endLine();
            }
        }

        private void endLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private String text() {
            endLine();
            return text.toString();
        }
    }
}
