package org.provindex.indicator.sdmx;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.provindex.web.language.Names;

/** Writes SDMX-ML 2.1: elements by prefix, and only characters that XML can have. */
final class XmlMessage {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String BASE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    private final XMLStreamWriter xml;

    private XmlMessage(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param root local name of the root, in the namespace of messages
     */
    static XmlMessage open(OutputStream out, String root) {
        try {
            XmlMessage message = new XmlMessage(FACTORY.createXMLStreamWriter(out, "UTF-8"));
            message.xml.writeStartDocument("UTF-8", "1.0");
            message.xml.writeStartElement("mes:" + root);
            message.xml.writeAttribute("xmlns:mes", BASE + "message");
            message.xml.writeAttribute("xmlns:str", BASE + "structure");
            message.xml.writeAttribute("xmlns:com", BASE + "common");
            message.xml.writeAttribute("xmlns:gen", BASE + "data/generic");
            message.xml.writeAttribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
            return message;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The beginning of a header; the caller goes on and ends it. */
    XmlMessage header(Instant prepared) {
        start("mes:Header");
        leaf("mes:ID", "PVX-" + prepared.toEpochMilli());
        leaf("mes:Test", "false");
        leaf("mes:Prepared", prepared.truncatedTo(ChronoUnit.SECONDS).toString());
        return empty("mes:Sender", "id", Urn.AGENCY);
    }

    /**
     * @param attributes names and values by turns
     */
    XmlMessage start(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    XmlMessage empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    XmlMessage leaf(String name, String text) {
        try {
            xml.writeStartElement(name);
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    XmlMessage names(Names names) {
        name("en", names.en());
        return names.zh() == null ? this : name("zh", names.zh());
    }

    private XmlMessage name(String language, String text) {
        start("com:Name", "xml:lang", language);
        try {
            xml.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return end();
    }

    XmlMessage end() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    void close() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** Control characters cannot stand in XML 1.0, not even escaped. */
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isXml(text.charAt(i))) {
                StringBuilder clean = new StringBuilder(text);
                for (int j = i; j < clean.length(); j++) {
                    if (!isXml(clean.charAt(j))) {
                        clean.setCharAt(j, '\uFFFD');
                    }
                }
                return clean.toString();
            }
        }
        return text;
    }

    private static boolean isXml(char c) {
        return c >= 0x20 && c < 0xFFFE || c == '\t' || c == '\n' || c == '\r';
    }

    /** The reader has gone: nothing else can fail here. */
    private static UncheckedIOException broken(XMLStreamException e) {
        return new UncheckedIOException(new java.io.IOException(e));
    }
}
