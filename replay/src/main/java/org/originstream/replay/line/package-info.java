/** What is read, as lines of JSON. */
@NullMarked
package org.originstream.replay.line;

import org.jspecify.annotations.NullMarked;
