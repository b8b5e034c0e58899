package org.licentia.matching.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that count as the same word: the list of the SPDX license list matching guidelines (B.6.3, B.10, B.11). */
final class Spelling {
    // One word per column; several spellings of a word stand in one row, the first is the one kept.
    private static final String[] SAME = {
        "acknowledgment acknowledgement",
        "acknowledgments acknowledgements",
        "analog analogue",
        "analyze analyse",
        "artifact artefact",
        "authorization authorisation",
        "authorized authorised",
        "caliber calibre",
        "canceled cancelled",
        "capitalizations capitalisations",
        "catalog catalogue",
        "categorize categorise",
        "center centre",
        "customize customise",
        "defense defence",
        "emphasized emphasised",
        "favor favour",
        "favorite favourite",
        "fulfill fulfil",
        "fulfillment fulfilment",
        "behavior behaviour",
        "colors colours",
        "color colour",
        "honor honour",
        "neighboring neighbouring",
        "holder owner",
        "holders owners",
        "http https",
        "initialize initialise",
        "judgment judgement",
        "labeled labelled",
        "labeling labelling",
        "labor labour",
        "license licence",
        "licenses licences",
        "licensed licenced",
        "licensing licencing",
        "maximize maximise",
        "merchantable merchantible",
        "modeled modelled",
        "modeling modelling",
        "noncommercial non-commercial",
        "offense offence",
        "optimize optimise",
        "organization organisation",
        "organizations organisations",
        "practice practise",
        "program programme",
        "realize realise",
        "recognize recognise",
        "recognized recognised",
        "signaling signalling",
        "sublicense sublicence",
        "sublicenses sublicences",
        "sublicensed sublicenced",
        "sublicensing sublicencing",
        "utilization utilisation",
        "while whilst",
        "willful wilful",
    };

    private static final Map<Long, Long> CANONICAL = new HashMap<>();

    static {
        for (String row : SAME) {
            String[] words = row.split(" ");
            for (int i = 1; i < words.length; i++) {
                CANONICAL.put(plain(words[i]), plain(words[0]));
            }
        }
    }

    private Spelling() {}

    /** The hash of the spelling that stands for all spellings of a word. */
    static long canonical(long hash) {
        Long kept = CANONICAL.get(hash);
        return kept == null ? hash : kept;
    }

    private static long plain(String word) {
        return TokenizedText.plainHash(word.toLowerCase(Locale.ROOT));
    }
}
