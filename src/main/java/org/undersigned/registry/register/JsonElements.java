package org.undersigned.registry.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** JSON that is read element by element. However large an element is, no more of it is kept than an entry may hold. */
final class JsonElements implements AutoCloseable {

    static final int DEEPEST = 20;
    /** In characters, with what is embedded. */
    static final int LARGEST = 4_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .maxNameLength(1000)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private long start;
    private boolean tooLarge;
    private boolean tooDeep;

    JsonElements(Reader text) throws IOException {
        parser = FACTORY.createParser(text);
    }

    /** The next token; null at the end. */
    JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw wrong(e);
        }
    }

    String name() throws IOException {
        return parser.currentName();
    }

    long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Passes over the value that begins here; tells how many items it has, one for what is no list. */
    long skip() throws IOException {
        try {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                return 1;
            }
            long items = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                items++;
            }
            return items;
        } catch (JsonProcessingException e) {
            throw wrong(e);
        }
    }

    /** The value that begins here; refused, when it has been read to its end, if it is too large or too deep. */
    JsonNode value() throws IOException {
        start = parser.currentLocation().getCharOffset();
        tooLarge = false;
        tooDeep = false;
        try {
            var value = value(0);
            if (tooLarge) {
                throw Refusal.of(Kind.INVALID, "registry_register_entry_too_large", Teller.LARGEST_ENTRY / 1024);
            }
            if (tooDeep) {
                throw Refusal.of(Kind.INVALID, "registry_register_entry_too_deep", DEEPEST);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw wrong(e);
        }
    }

    private JsonNode value(int depth) throws IOException {
        tooLarge |= parser.currentLocation().getCharOffset() - start > LARGEST;
        tooDeep |= depth >= DEEPEST && parser.currentToken().isStructStart();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode object(int depth) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (object.has(name)) {
                throw twice(name);
            }
            parser.nextToken();
            var value = value(depth);
            if (!tooLarge && !tooDeep) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(int depth) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value(depth);
            if (!tooLarge && !tooDeep) {
                array.add(value);
            }
        }
        return array;
    }

    /** A refusal of the file because of the property that stands here a second time. */
    Refusal twice(String name) {
        return here("registry_register_json_twice", name);
    }

    Refusal here(String key, Object... args) {
        var place = parser.currentTokenLocation();
        return Malformed.at(place.getLineNr(), place.getColumnNr(), key, args);
    }

    private Refusal wrong(JsonProcessingException e) {
        var place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return Malformed.at(place.getLineNr(), place.getColumnNr(), key(e));
    }

    private static String key(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "registry_register_json_cut";
        }
        return e instanceof StreamConstraintsException ? "registry_register_json_beyond" : "registry_register_json";
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
