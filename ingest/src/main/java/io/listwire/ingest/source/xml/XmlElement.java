package io.listwire.ingest.source.xml;

import io.listwire.ingest.source.text.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element with all that is in it, its text made plain.
 *
 * @param name local name
 * @param namespace namespace URI; empty where it has none
 * @param line line on which its start tag ends, from 1
 * @param attributes by local name, in the order of the file
 * @param text its own text on one line, that of its children left out
 */
public record XmlElement(
        String name,
        String namespace,
        long line,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text) {

    public XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** The children with that local name, in order. */
    public List<XmlElement> children(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /** The first child with that local name. */
    public Optional<XmlElement> child(String child) {
        return children.stream().filter(element -> element.name.equals(child)).findFirst();
    }

    /** The text of the first child with that local name; empty where nothing visible is in it. */
    public Optional<String> value(String child) {
        return child(child).map(XmlElement::text).filter(value -> !value.isEmpty());
    }

    /** The texts of all children with that local name that have any. */
    public List<String> values(String child) {
        return children(child).stream()
                .map(XmlElement::text)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An attribute made plain; empty where it is missing or blank. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).flatMap(PlainText::lineIfAny);
    }

    /**
     * What stands in children and attributes that have no field of their own, each as {@code NAME: value}, those within
     * a child as {@code NAME.CHILD: value}.
     *
     * @param taken local names of the children and attributes that have a field
     */
    public List<String> labelled(Collection<String> taken) {
        List<String> labelled = new ArrayList<>();
        attributes.keySet().stream()
                .filter(key -> !taken.contains(key))
                .forEach(key -> attribute(key).ifPresent(value -> labelled.add(key + ": " + value)));
        children.stream()
                .filter(child -> !taken.contains(child.name))
                .flatMap(child -> child.everything(child.name))
                .forEach(labelled::add);
        return labelled;
    }

    private Stream<String> everything(String path) {
        Stream<String> own = text.isEmpty() ? Stream.empty() : Stream.of(path + ": " + text);
        Stream<String> values = attributes.keySet().stream()
                .flatMap(key -> attribute(key).stream().map(value -> path + "." + key + ": " + value));
        Stream<String> within = children.stream().flatMap(child -> child.everything(path + "." + child.name));
        return Stream.of(own, values, within).flatMap(part -> part);
    }
}
