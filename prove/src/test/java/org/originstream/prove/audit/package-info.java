/** Judges that are shown what is wrong. */
@NullMarked
package org.originstream.prove.audit;

import org.jspecify.annotations.NullMarked;
