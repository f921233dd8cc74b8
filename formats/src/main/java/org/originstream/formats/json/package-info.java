/** The door's JSON: reading it strictly, writing it in one fixed form, and describing it. */
@NullMarked
package org.originstream.formats.json;

import org.jspecify.annotations.NullMarked;
