package org.originstream.schemas.codec;

/** Maps one kind of value between the domain and Avro's generic form; neither side is null. */
interface ValueMapping {
  /** The generic form of a domain value. */
  Object toAvro(Object value);

  /** The domain value of a generic form. */
  Object toDomain(Object value);
}
