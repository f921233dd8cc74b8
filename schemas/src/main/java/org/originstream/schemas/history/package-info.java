/** Reads the history back: what was decided, with the event it was decided about. */
@NullMarked
package org.originstream.schemas.history;

import org.jspecify.annotations.NullMarked;
