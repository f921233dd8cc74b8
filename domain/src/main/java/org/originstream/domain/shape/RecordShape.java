package org.originstream.domain.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of one record class, in order, and how to make an instance. Those of an {@link
 * Inline} record stand in its place.
 *
 * @param type the record class
 * @param components in the order of the canonical constructor
 * @param constructor takes all components as one {@code Object[]}
 */
public record RecordShape(Class<?> type, List<Component> components, MethodHandle constructor) {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return read(type);
        }
      };

  /**
   * The shape of {@code type}, read once.
   *
   * @throws IllegalArgumentException if it is not a public record
   */
  public static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /**
   * Makes an instance.
   *
   * @param values one for each component, in order
   * @throws IllegalArgumentException if the record's own checks refuse the values
   */
  public Object construct(@Nullable Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record constructor threw a checked exception", e);
    }
  }

  private static RecordShape read(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type.getName() + " is not a record");
    }
    List<Component> flat = Arrays.stream(components).flatMap(Component::of).toList();
    try {
      MethodHandle constructor =
          constructor(type)
              .asSpreader(Object[].class, flat.size())
              .asType(MethodType.methodType(Object.class, Object[].class));
      return new RecordShape(type, flat, constructor);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " has no public constructor", e);
    }
  }

  /** The canonical constructor, except that it makes what is inlined by itself. */
  private static MethodHandle constructor(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    MethodHandle constructor =
        MethodHandles.publicLookup()
            .findConstructor(type, MethodType.methodType(void.class, types));
    for (int i = types.length - 1; i >= 0; i--) {
      if (components[i].isAnnotationPresent(Inline.class)) {
        constructor = MethodHandles.collectArguments(constructor, i, constructor(types[i]));
      }
    }
    return constructor;
  }
}
