/** How topics are read: committed records only, by consumers that keep no place of their own. */
@NullMarked
package org.originstream.schemas.read;

import org.jspecify.annotations.NullMarked;
