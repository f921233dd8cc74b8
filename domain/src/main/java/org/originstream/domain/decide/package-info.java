/**
 * Judging events and growing cases: decide says what holds, evolve is the only thing that changes a
 * case.
 */
@NullMarked
package org.originstream.domain.decide;

import org.jspecify.annotations.NullMarked;
