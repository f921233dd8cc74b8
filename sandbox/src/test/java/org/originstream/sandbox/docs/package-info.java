/** What the repository tells its readers is tried and compared here. */
@NullMarked
package org.originstream.sandbox.docs;

import org.jspecify.annotations.NullMarked;
