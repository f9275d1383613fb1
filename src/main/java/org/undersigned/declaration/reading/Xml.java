package org.undersigned.declaration.reading;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.undersigned.platform.Refusal;

/**
 * Reads XML from a stranger, element by element: a document type is refused before anything of it is looked at, so that
 * there are no entities; nothing is ever fetched; what is nested too deeply is refused.
 */
final class Xml {

    private static final int DEEPEST = 250;

    /** The JDK's own, whatever else lies on the class path. */
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String file;
    private int depth;

    /** @param file name of the part in its archive, or null where it is the file itself */
    Xml(byte[] bytes, String file) {
        this.file = file;
        try {
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refuse("reading_document_type");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw refuse("reading_too_deep", DEEPEST);
            }
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    /** Name of the element without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    String text() {
        return reader.getText();
    }

    /** An attribute by its name without prefix, or null. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    int depth() {
        return depth;
    }

    Refusal refuse(String key, Object... args) {
        return new Refusal(Refusal.Kind.INVALID, List.of(new Refusal.Remark(place(line()), key, List.of(args))));
    }

    private Refusal broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return Refusal.field(place(line), "reading_not_xml");
    }

    private String place(int line) {
        return (file == null ? "" : file + " ") + Place.line(line);
    }
}
