/** What is kept of records that cannot be used, the same wherever one is found. */
@NullMarked
package org.originstream.schemas.quarantine;

import org.jspecify.annotations.NullMarked;
