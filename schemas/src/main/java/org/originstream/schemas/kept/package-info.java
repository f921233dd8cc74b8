/** What a process read of topics, kept on its disk. */
@NullMarked
package org.originstream.schemas.kept;

import org.jspecify.annotations.NullMarked;
