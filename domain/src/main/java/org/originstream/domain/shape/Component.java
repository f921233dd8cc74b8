package org.originstream.domain.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record.
 *
 * @param name as declared, which is also its name on the wire and in documents
 * @param type its class; primitives stay primitive
 * @param elementType the class of the elements if it is a list, else null
 * @param nullable whether it may be absent
 * @param accessor takes the record, returns the value
 */
public record Component(
    String name,
    Class<?> type,
    @Nullable Class<?> elementType,
    boolean nullable,
    MethodHandle accessor) {

  /** The value of this component in {@code holder}. */
  public @Nullable Object of(Object holder) {
    try {
      return (@Nullable Object) accessor.invokeExact(holder);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record accessor threw a checked exception", e);
    }
  }

  /** The component itself, or if it is {@link Inline} those of its record in its place. */
  static Stream<Component> of(RecordComponent component) {
    MethodHandle accessor = accessor(component);
    if (component.isAnnotationPresent(Inline.class)) {
      return Arrays.stream(component.getType().getRecordComponents())
          .flatMap(Component::of)
          .map(inner -> inner.within(accessor));
    }
    return Stream.of(
        new Component(
            component.getName(),
            component.getType(),
            elementType(component.getGenericType()),
            component.getAnnotatedType().isAnnotationPresent(Nullable.class),
            accessor));
  }

  private Component within(MethodHandle holder) {
    return new Component(
        name, type, elementType, nullable, MethodHandles.filterReturnValue(holder, accessor));
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(component.getAccessor())
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(component + " is not public", e);
    }
  }

  private static @Nullable Class<?> elementType(Type type) {
    return type instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : null;
  }
}
