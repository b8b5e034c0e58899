package org.licentia.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.matching.text.Decoder;
import org.licentia.spdx.LicenseList;

/** License texts, notices and whatever else lies in artifacts under their names. */
public final class LicenseTextFuzz implements FuzzTarget {
    private final TextRecognizer recognizer = TextRecognizer.bundled();

    @Override
    public List<byte[]> seeds() {
        Stream<String> listed = Stream.of("MIT", "BSD-3-Clause", "ISC", "Zlib", "WTFPL", "Beerware")
                .map(id -> LicenseList.bundled().text(id).orElseThrow());
        Stream<String> written = Stream.of(
                "SPDX-License-Identifier: Apache-2.0 OR MIT\nCopyright (c) 2020, Jo\n",
                "Licensed under the Apache License, Version 2.0 (the \"License\"); you may not use this file except in"
                        + " compliance with the License.",
                "This program is free software; you can redistribute it and/or modify it under the terms of the GNU"
                        + " General Public License as published by the Free Software Foundation; either version 2 of the"
                        + " License, or (at your option) any later version.",
                "This product is dual-licensed under the MIT License and the GPL 2.0. You may choose either.\n\n"
                        + "Third-party software\n====\n jquery: MIT License\n",
                "<html><body><h1>License</h1><p>See <a href=\"https://example.com/LICENSE\">Apache&nbsp;2.0</a></p></body>",
                "It is compatible with the MIT license.");
        return Stream.concat(listed, written).map(text -> text.getBytes(UTF_8)).toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                "SPDX-License-Identifier: ",
                "Copyright (c) ",
                "License",
                "Apache",
                "MIT",
                "GNU General Public License",
                "version 2",
                "or later",
                "licensed under",
                "dual",
                "either",
                "third-party",
                "\n\n",
                "THE SOFTWARE IS PROVIDED",
                "exception",
                "not ",
                "<p>",
                "&nbsp;",
                "https://",
                " * ",
                "// ",
                "Permission is hereby granted");
    }

    @Override
    public int mostBytes() {
        return 16_384;
    }

    @Override
    public void feed(byte[] input) {
        Recognition read = recognizer.recognize(input);
        double confidence = read.confidence();
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new AssertionError("a confidence of " + confidence);
        }
        // Another text for whoever remembers texts, and the same for whoever reads them.
        Recognition again = recognizer.recognize(Decoder.decode(input) + "\n\n");
        if (!read.all().equals(again.all()) || !read.own().equals(again.own())) {
            throw new AssertionError(read.all() + " becomes " + again.all() + " with an empty line at the end; its own "
                    + read.own() + " becomes " + again.own());
        }
    }
}
