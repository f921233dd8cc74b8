/** What an analyst asks of the history, as pure conditions on one decided event. */
@NullMarked
package org.originstream.replay.query;

import org.jspecify.annotations.NullMarked;
