"""The tree that is drawn: elements with their facts, shadow roots in their hosts, slotted children in their slots."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainsight.sight.dom import BY_HAND, Element, StartTags, all_fragments, is_shadow_template, siblings_before
from plainsight.sight.list_options import ListOptions
from plainsight.sight.switches import mark_of
from plainsight.sight.visibility.scripts.root_recipe import with_scripted_classes


class FlatTree:
    """A page's elements, each made once, when it is asked for.

    Args:
        tree: the parsed page.
        start_tags: the start tags of the site.
        marks: its scripts.
        quirks: whether browsers read it in quirks mode.
        shadow: whether it has declarative shadow roots.
    """

    def __init__(
        self,
        tree: LexborHTMLParser,
        start_tags: StartTags,
        marks: list[LexborNode],
        *,
        quirks: bool,
        shadow: bool,
    ) -> None:
        self._tree = tree
        self._start_of = start_tags.of
        self._marks = marks
        self._quirks = quirks
        self._shadow = shadow
        self._options = ListOptions()
        self._elements: dict[int, Element] = {}
        self._left_out: dict[int, Element] = {}
        self._slots: dict[int, list[LexborNode] | None] = {}
        self._templates: dict[int, LexborNode] | None = None
        self._hosts: dict[int, Element] = {}

    def element(self, node: LexborNode) -> Element:
        """A node's facts, with its parents in the flat tree; for a shadow root, those of its host."""
        known = self._elements.get(node.mem_id)
        if known is not None:
            return known
        if self._shadow and not node.is_element_node:
            template = self._template_of(node)  # a shadow root's own text stands in its host
            if template is not None and template.parent is not None:
                return self.element(template.parent)
        waiting: list[LexborNode] = []
        at: LexborNode | None = node
        while at is not None:
            known = self._elements.get(at.mem_id)
            if known is not None:
                break
            if at.is_element_node:
                waiting.append(at)
            above = at.parent
            # A fragment's children do not know the template that holds it.
            at = self._template_of(above) if self._shadow and above is not None and above.tag is None else above
        for child in reversed(waiting):
            known = self._place(child, known)
            self._elements[child.mem_id] = known
        if known is None:
            raise ValueError("the node is not an element of this page")
        return known

    def around(self, text: LexborNode) -> Element:
        """What a text node is drawn in: its parent, but of a shadow host's own text the slot that takes it."""
        assert text.parent is not None, "a text stands in something"
        parent = self.element(text.parent)
        if not self._shadow or not text.parent.is_element_node:
            return parent
        slots = self._slots_of(parent.node)
        if slots is not None:
            slot = _named("", slots)
            return self.element(slot) if slot is not None else self._without_slot(parent)
        return self._without_slot(parent) if self._is_filled(parent) else parent

    def _without_slot(self, element: Element) -> Element:
        """What stands for an element to those of its texts that are not drawn."""
        known = self._left_out.get(element.node.mem_id)
        if known is None:
            known = Element(element.node, element.parent, element.scope, self._start_of(element.node))
            known.unslotted = True
            self._left_out[element.node.mem_id] = known
        return known

    def _is_filled(self, slot: Element) -> bool:
        """Whether a slot has taken in anything of its host, so that what stands in the slot itself is not drawn."""
        root = self.shadow_root_of(slot) if slot.tag == "slot" and slot.scope else None
        host = root.parent.parent if root is not None and root.parent is not None else None
        slots = self._slots_of(host) if host is not None else None
        name = slot.attributes.get("name") or ""
        if host is None or not slots or (_named(name, slots) or slot.node).mem_id != slot.node.mem_id:
            return False
        return any(_wanted_slot(child) == name for child in host.iter(include_text=True) if not child.is_comment_node)

    def _mark_slot(self, element: Element) -> None:
        """Mark a slot whose shadow root leaves it to scripts what it takes in, which only some browsers read."""
        root = self.shadow_root_of(element) if element.tag == "slot" else None
        template = root.parent if root is not None else None
        if template is not None and (template.attributes.get(BY_HAND) or "").lower() == "manual":
            element.change(attribute=BY_HAND)

    def _template_of(self, fragment: LexborNode) -> LexborNode | None:
        if self._templates is None:
            self._templates = {}
            for found in all_fragments(self._tree):
                inside = found.first_child
                holder = inside.parent if inside is not None else None
                if holder is not None and found.parent is not None:
                    self._templates[holder.mem_id] = found
        held = self._templates.get(fragment.mem_id)
        return held.parent if held is not None else None

    def _place(self, node: LexborNode, parent: Element | None) -> Element:
        """An element with its parents; what is special about it is set here."""
        start = self._start_of(node)
        if parent is None:
            element = Element(node, None, 0, start)
            element.quirks = self._quirks
            classes = with_scripted_classes(element.classes, self._marks)
            if classes != element.classes:
                element.change(classes=classes)
            return element
        if (
            self._shadow
            and parent.tag == "template"
            and is_shadow_template(parent.node)
            and parent.parent is not None
        ):
            element = Element(node, parent.parent, parent.node.mem_id, start)
            element.dom_parent = None
            self._hosts[element.scope] = parent.parent
            self._mark_slot(element)
            return element
        element = Element(node, parent, parent.scope, start)
        if element.tag == "option" and self._options.is_painted(node):
            element.change(attribute="-shown")
        if parent.tag == "switch" and (mark := mark_of(node)) is not None:
            element.change(attribute=mark)
        if element.tag == "details" and "open" in element.attributes and _closes_by_name(self._tree, element):
            element.change(without="open")
        if parent.tag == "details" and element.tag == "summary":
            element.unslotted = any(other.tag == "summary" for other in siblings_before(node))
        if self._shadow and element.tag != "template":
            self._slot(element, parent)
        if element.scope:
            self._mark_slot(element)
        return element

    def _slot(self, element: Element, parent: Element) -> None:
        """A shadow host's own child is drawn in the slot that takes it, or not at all."""
        slots = self._slots_of(parent.node)
        if slots is None:
            element.unslotted = element.unslotted or self._is_filled(parent)
            return
        slot = _named(element.attributes.get("slot", ""), slots)
        if slot is None:
            element.unslotted = True
        else:
            element.parent = self.element(slot)

    def _slots_of(self, host: LexborNode) -> list[LexborNode] | None:
        """The slots of a shadow host; None for what is no host."""
        if host.mem_id not in self._slots:
            template = next((child for child in host.iter() if is_shadow_template(child)), None)
            self._slots[host.mem_id] = None if template is None else self._own_slots(template)
        return self._slots[host.mem_id]

    @staticmethod
    def _own_slots(template: LexborNode) -> list[LexborNode]:
        holder = template.parent
        if holder is None:
            return []
        for fragment in holder.template_fragments():
            if fragment.parent is not None and fragment.parent.mem_id == template.mem_id:
                return fragment.css("slot")
        return []

    def shadow_root_of(self, element: Element) -> LexborNode | None:
        """The contents of the shadow root that an element stands in."""
        top = element
        while top.dom_parent is not None:
            top = top.dom_parent
        holder = top.node.parent
        return self._templates.get(holder.mem_id) if self._templates and holder is not None else None

    def host_of(self, element: Element) -> Element | None:
        """The host of the shadow root that an element stands in."""
        return self._hosts.get(element.scope)

    def first_in_shadow_root(self, host: Element) -> Element | None:
        """The first element in the shadow root of a host; None where it has none."""
        for child in host.node.iter():
            if is_shadow_template(child):
                for fragment in host.node.template_fragments():
                    first = fragment.first_child
                    while first is not None and not first.is_element_node:
                        first = first.next
                    if first is not None and fragment.parent is not None and fragment.parent.mem_id == child.mem_id:
                        return self.element(first)
        return None


def _named(name: str, slots: list[LexborNode]) -> LexborNode | None:
    return next((slot for slot in slots if (slot.attributes.get("name") or "") == name), None)


def _wanted_slot(child: LexborNode) -> str | None:
    """The name of the slot that a child of a shadow host asks for; None for its template."""
    if not child.is_element_node:
        return ""
    return None if is_shadow_template(child) else child.attributes.get("slot") or ""


def _closes_by_name(tree: LexborHTMLParser, details: Element) -> bool:
    """Of several open `<details>` of one name, the browser keeps the first open."""
    name = details.attributes.get("name")
    if not name:
        return False
    first = next((node for node in tree.css("details[name][open]") if node.attributes.get("name") == name), None)
    return first is not None and first.mem_id != details.node.mem_id
