package org.licentia.spdx;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folds the characters of a license name, so that what looks alike is alike. */
final class FoldedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern NUMERIC_ENTITY = Pattern.compile("&#(?:x([0-9a-fA-F]{2,4})|([0-9]{2,4}));");
    // In this order: "&amp;quot;" was escaped twice.
    private static final List<Map.Entry<String, String>> ENTITIES = List.of(
            Map.entry("&amp;", "&"),
            Map.entry("&quot;", "\""),
            Map.entry("&apos;", "'"),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&nbsp;", " "));

    private FoldedText() {}

    /** The text in small letters without accents, entities, invisible characters and wrong encodings. */
    static String of(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String text = visible(withEntities(name))
                .replace("\\n", " ")
                .replace("\\t", " ")
                .replace("\\r", " ");
        text = Normalizer.normalize(readTwice(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    // Nearly all names are; the others take the long way.
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || c == '&' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String visible(String name) {
        StringBuilder visible = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL) {
                visible.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE) {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static String withEntities(String text) {
        String plain = NUMERIC_ENTITY.matcher(text).replaceAll(entity -> {
            int code =
                    entity.group(1) == null ? Integer.parseInt(entity.group(2)) : Integer.parseInt(entity.group(1), 16);
            return Matcher.quoteReplacement(Character.toString(code));
        });
        for (Map.Entry<String, String> entity : ENTITIES) {
            plain = plain.replace(entity.getKey(), entity.getValue());
        }
        return plain;
    }

    // UTF-8 that somebody once read as windows-1252 ("QuÃ©bec") still is valid UTF-8 after going back.
    private static String readTwice(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('â') < 0 && text.indexOf('Â') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(WINDOWS_1252
                            .newEncoder()
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .encode(CharBuffer.wrap(text)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
