/** What a process answers when it is asked how it is: the same at every door. */
@NullMarked
package org.originstream.formats.health;

import org.jspecify.annotations.NullMarked;
