/** The rules a certificate is examined by, and what they find. */
@NullMarked
package org.originstream.domain.rule;

import org.jspecify.annotations.NullMarked;
