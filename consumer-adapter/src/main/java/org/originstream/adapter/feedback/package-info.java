/** The door by which a country's customs answer, and ask what became of deliveries. */
@NullMarked
package org.originstream.adapter.feedback;

import org.jspecify.annotations.NullMarked;
