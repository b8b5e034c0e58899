package org.licentia.report.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the filtered inventory: {@code verdict=deny&scope=test}, read from the fragment by the page. */
final class InventoryQuery {
    private InventoryQuery() {}

    /** A value as it stands in a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value.length() > 200 ? value.substring(0, 200) : value, StandardCharsets.UTF_8);
    }
}
