package org.provindex.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The running text of an HTML page, without scripts, menus and other boiler-plate, and its title,
 * publisher and date.
 */
final class HtmlText {
    private static final String BOILER_PLATE =
            "script, style, noscript, template, svg, iframe, form, button, nav, header, footer, aside, [role=navigation], [hidden], [aria-hidden=true]";

    private HtmlText() {}

    static ExtractedText of(byte[] bytes, Optional<Charset> declared) {
        Document page;
        try {
            page =
                    Jsoup.parse(
                            new ByteArrayInputStream(bytes),
                            declared.map(Charset::name).orElse(null),
                            "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String title = first(meta(page, "og:title"), page.title());
        String publisher = first(meta(page, "og:site_name"), meta(page, "publisher"));
        String published = first(meta(page, "article:published_time"), meta(page, "date"));
        page.select(BOILER_PLATE).remove();
        Element body = Optional.ofNullable(page.selectFirst("article, main")).orElse(page.body());
        return new ExtractedText(
                text(body).replace('\0', '\uFFFD'), title, publisher, day(published));
    }

    private static @Nullable String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[property=%1$s], meta[name=%1$s]".formatted(name));
        return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content").strip();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other == null || other.isBlank() ? null : other;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.length() < 10
                    ? null
                    : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(Element body) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText().replaceAll("\\s+", " "));
                        } else if (node instanceof Element element
                                && (element.isBlock() || element.normalName().equals("br"))) {
                            newLine(text);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && element.isBlock()) {
                            newLine(text);
                        }
                    }
                },
                body);
        return text.toString().strip();
    }

    private static void newLine(StringBuilder text) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
