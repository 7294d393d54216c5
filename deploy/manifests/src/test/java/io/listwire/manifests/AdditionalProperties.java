package io.listwire.manifests;

import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the model of a resource has no field for. */
final class AdditionalProperties {

    private AdditionalProperties() {}

    /** The names of all such fields in an object of Strimzi's or of fabric8's model, and in all that it is made of. */
    static List<String> in(Object model) {
        List<String> found = new ArrayList<>();
        collect(model, found);
        return found;
    }

    private static void collect(@Nullable Object value, List<String> found) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> collect(each, found));
        } else if (value != null && isModel(value.getClass())) {
            for (PropertyDescriptor property : properties(value.getClass())) {
                Object part = read(property, value);
                if (property.getName().equals("additionalProperties") && part instanceof Map<?, ?> additional) {
                    additional.keySet().forEach(key -> found.add(String.valueOf(key)));
                } else {
                    collect(part, found);
                }
            }
        }
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum()
                && (type.getName().startsWith("io.strimzi.api.")
                        || type.getName().startsWith("io.fabric8."));
    }

    private static PropertyDescriptor[] properties(Class<?> type) {
        try {
            BeanInfo bean = Introspector.getBeanInfo(type, Object.class);
            return bean.getPropertyDescriptors();
        } catch (IntrospectionException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }

    private static @Nullable Object read(PropertyDescriptor property, Object bean) {
        if (property.getReadMethod() == null || property.getReadMethod().getParameterCount() > 0) {
            return null;
        }
        try {
            return property.getReadMethod().invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(property.getName() + " of " + bean.getClass(), e);
        }
    }
}
