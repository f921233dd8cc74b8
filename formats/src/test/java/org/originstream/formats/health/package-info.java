/** Tests of what a process answers when it is asked how it is. */
@NullMarked
package org.originstream.formats.health;

import org.jspecify.annotations.NullMarked;
