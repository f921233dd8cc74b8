/**
 * Judges that read the topics and the ledgers, and never ask the exchange whether it lost
 * something.
 */
@NullMarked
package org.originstream.prove.audit;

import org.jspecify.annotations.NullMarked;
