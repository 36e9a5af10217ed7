package org.provindex.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;

/** Texts and numbers that the database could not hold as they are do not come in. */
final class StorableValues {
    /** Digits before and after the point; a statistic of a whole world has under 30. */
    private static final int DIGITS = 40;

    private StorableValues() {}

    static SimpleModule module() {
        return new SimpleModule("provindex-storable-values")
                .addDeserializer(String.class, new Text())
                .addDeserializer(BigDecimal.class, new Decimal());
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !Characters.areStorable(text)) {
                throw new IllegalArgumentException(
                        "A text with U+0000 or half a surrogate pair cannot be stored");
            }
            return text;
        }
    }

    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            BigDecimal number =
                    NumberDeserializers.BigDecimalDeserializer.instance.deserialize(
                            parser, context);
            // Checked without writing the digits out: 1e999999999 has a billion of them.
            boolean large = number != null && (long) number.precision() - number.scale() > DIGITS;
            if (large || (number != null && number.scale() > DIGITS)) {
                throw new IllegalArgumentException(
                        "A number must have at most %1$d digits before and %1$d after the point"
                                .formatted(DIGITS));
            }
            return number;
        }
    }
}
