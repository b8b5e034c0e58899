package org.licentia.bench.peers;

import java.util.List;
import java.util.Map;
import org.licentia.bench.measure.Measurement;

/**
 * What was measured on one project.
 *
 * @param peers the runs of each peer that did its work every time, in the order in which they ran
 * @param licentia the runs of each mode; the one of the same number ran beside the peer's
 * @param absent why there is no figure of a peer
 * @param siblings the number of empty jars that stood in for the project's own modules, for the peer that opens jars
 */
record ProjectFigures(
        String project,
        Map<Peer, List<Measurement>> peers,
        Map<LicentiaMode, List<Measurement>> licentia,
        Map<Peer, String> absent,
        int siblings) {}
