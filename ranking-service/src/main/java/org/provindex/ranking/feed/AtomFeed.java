package org.provindex.ranking.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a page as Atom. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String TYPE = "application/atom+xml";

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param self address of the feed, without a page
     */
    static byte[] write(FeedPage page, URI self, String title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            new AtomFeed(xml).feed(page, self, title);
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void feed(FeedPage page, URI self, String title) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.setPrefix("fh", HISTORY);
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("fh", HISTORY);
        text("id", self.toString());
        text("title", title);
        text("updated", time(page.updated()));
        xml.writeStartElement("author");
        text("name", "Provindex");
        xml.writeEndElement();
        link("self", page.number().map(n -> paged(self, n)).orElse(self), TYPE);
        if (page.number().isPresent()) {
            xml.writeEmptyElement(HISTORY, "archive");
            link("current", self, TYPE);
        }
        if (page.older().isPresent()) {
            link("prev-archive", paged(self, page.older().get()), TYPE);
        }
        if (page.newer().isPresent()) {
            link("next-archive", paged(self, page.newer().get()), TYPE);
        }
        for (FeedPage.Entry entry : page.entries()) {
            xml.writeStartElement("entry");
            text("id", entry.id());
            text("title", entry.title());
            text("updated", time(entry.at()));
            link("alternate", self.resolve(entry.href()), "application/json");
            text("summary", entry.text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    static URI paged(URI self, int page) {
        return URI.create(self + "?page=" + page);
    }

    private static String time(Instant at) {
        return at.toString();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(
                text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD"));
        xml.writeEndElement();
    }

    private void link(String relation, URI to, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to.toString());
    }
}
