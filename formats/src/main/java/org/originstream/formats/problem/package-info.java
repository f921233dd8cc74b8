/** What a door answers when it cannot do what it was asked: problem details by RFC 9457. */
@NullMarked
package org.originstream.formats.problem;

import org.jspecify.annotations.NullMarked;
