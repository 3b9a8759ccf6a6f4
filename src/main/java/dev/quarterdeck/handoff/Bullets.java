package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import dev.quarterdeck.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads lists: bullets that are facts, records or tasks; the rest stays prose. */
final class Bullets {

    private final Note note;
    private final Facts facts;
    private final Optional<Role> role;
    private final boolean tasks;

    Bullets(Note note, Facts facts) {
        this.note = note;
        this.facts = facts;
        Note.Scope scope = note.scope();
        this.role = scope.known() ? note.dialect.bulletRole(scope.section()) : Optional.empty();
        this.tasks = scope.known() && note.dialect.isTask(scope.section());
    }

    /** Reads a list; {@code parent} is the path of keys above it, ended by a stroke, or empty. */
    void read(ListBlock list, String parent) {
        if (!holdsData(list)) {
            note.prose(list);
            return;
        }
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                item(item, parent);
            }
        }
    }

    private void item(ListItem item, String parent) {
        String text = text(item);
        int offset = offset(item);
        if (isRecord(item, text)) {
            record(item, text, offset);
            return;
        }
        Optional<Pair> pair = fact(text);
        if (pair.isPresent() && !pair.get().value().isEmpty() && !facts.hasSeveralAmounts(pair.get(), offset)) {
            facts.add(pair.get(), parent, offset);
            cover(item);
            children(item, parent + Words.key(pair.get().key()) + "/");
        } else if (holdsDataBelow(item)) {
            own(item).ifPresent(note::bullet);
            note.cover(item.getStartOffset(), item.getStartOffset() + 1);
            String key = Words.key(pair.map(Pair::key).orElse(text));
            children(item, key.isEmpty() || key.length() > 60 ? parent : parent + key + "/");
        } else {
            note.prose(item);
        }
    }

    private void children(ListItem item, String parent) {
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListBlock list) {
                read(list, parent);
            } else if (!own(item).equals(Optional.of(child))) {
                note.prose(child);
            }
        }
    }

    private Optional<Pair> fact(String text) {
        boolean free = note.scope().known() && !note.scope().section().equals("notes");
        return facts.split(text).filter(pair -> free || facts.isKnown(pair.key()));
    }

    private boolean isRecord(ListItem item, String text) {
        if (role.isEmpty() || text.isBlank()) {
            return false;
        }
        boolean box = item instanceof TaskListItem || text.startsWith("[-] ");
        boolean known = fact(text).filter(pair -> facts.isKnown(pair.key())).isPresent();
        return box || (!known && (tasks || hasFields(text) || hasFieldsBelow(item)));
    }

    private boolean hasFields(String text) {
        return Bullet.of(text, Optional.empty(), this::isColumn).fields().stream()
                .anyMatch(field -> isColumn(field.key()));
    }

    private boolean hasFieldsBelow(ListItem item) {
        List<ListItem> below = itemsBelow(item);
        return facts.split(text(item)).filter(pair -> !pair.value().isEmpty()).isEmpty()
                && below.stream().anyMatch(child -> isField(text(child)));
    }

    private boolean isField(String text) {
        return facts.split(text).filter(pair -> isColumn(Words.key(pair.key()))).isPresent();
    }

    private boolean isColumn(String key) {
        return role.filter(r -> fields(r, List.of(key)).count() > 0).isPresent();
    }

    private Fields fields(Role of, List<String> keys) {
        return Fields.of(of, keys.stream().map(Header::named).toList(), note.dialect, note.units);
    }

    private void record(ListItem item, String text, int offset) {
        Role of = role.orElseThrow();
        Bullet bullet = Bullet.of(text, box(item), this::isColumn);
        List<Placed> placed = new ArrayList<>();
        bullet.fields().forEach(field -> placed.add(placed(field, offset)));
        List<ListItem> rest = new ArrayList<>();
        for (ListItem child : itemsBelow(item)) {
            Optional<Pair> pair = facts.split(text(child)).filter(p -> isField(text(child)));
            if (pair.isPresent()) {
                Place at = note.text.at(offset(child) + pair.get().start());
                placed.add(new Placed(Words.key(pair.get().key()), pair.get().value(), at));
                note.cover(child.getStartOffset(), child.getEndOffset());
            } else {
                rest.add(child);
            }
        }
        if (tasks && !isDated(of, placed)) {
            deadline(of, bullet.deadlines(text), offset).ifPresent(placed::add);
        }
        Row row = row(of, bullet, placed, note.text.at(offset));
        new Required(note).check(row, of);
        note.add(row);
        cover(item);
        rest.forEach(note::prose);
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof ListBlock) && !own(item).equals(Optional.of(child))) {
                note.prose(child);
            }
        }
    }

    /** A value with its key and place. */
    private record Placed(String key, String value, Place at) {}

    private Placed placed(Bullet.Field field, int offset) {
        return new Placed(field.key(), field.value(), note.text.at(offset + field.start()));
    }

    /** The one day that the words say it is to be done by. */
    private Optional<Placed> deadline(Role of, List<Deadline> named, int offset) {
        boolean reached = of.column("due").filter(Column::isRequired).isPresent();
        return new Deadlines(note, reached, offset)
                .one(named)
                .map(day -> new Placed("due", day.day(), note.text.at(offset + day.start())));
    }

    /** Whether its author stated by when, under whichever name. */
    private boolean isDated(Role of, List<Placed> placed) {
        return fields(of, keys(placed)).columns().values().stream()
                .anyMatch(column -> column.id().equals("due"));
    }

    private static List<String> keys(List<Placed> placed) {
        return placed.stream().map(Placed::key).toList();
    }

    private Row row(Role of, Bullet bullet, List<Placed> placed, Place at) {
        String section = note.scope().section();
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<String, Cell> extra = new LinkedHashMap<>();
        Column title = of.title().orElseThrow();
        cells.put(title.id(), new Cell(bullet.title(), bullet.title(), at, Cell.Words.ALL));
        Fields fields = fields(of, keys(placed));
        IntStream.range(0, placed.size()).forEach(i -> {
            Placed one = placed.get(i);
            Column column = fields.columns().get(i);
            if (column != null && !column.id().equals(title.id())) {
                cells.put(
                        column.id(), note.cells.read(one.value(), one.at(), column, Header.named(one.key()), section));
            } else {
                extra.put(one.key(), facts.cell(one.key(), one.value(), one.at()));
            }
        });
        bullet.state().filter(state -> of.column("status").isPresent()).ifPresent(state -> {
            Status status = state.equals("-") ? Status.DROPPED : state.equals(" ") ? Status.OPEN : Status.DONE;
            if (status != Status.OPEN || !cells.containsKey("status")) {
                cells.put("status", new Cell(status.id(), status.id(), at, new Cell.State(status)));
            }
        });
        return new Row(
                note.unit,
                section,
                of.id(),
                note.cells.row(cells),
                note.cells.row(extra),
                "",
                note.scope().qualifier(),
                List.of(),
                at);
    }

    private static Optional<String> box(ListItem item) {
        return item instanceof TaskListItem task ? Optional.of(task.isItemDoneMarker() ? "x" : " ") : Optional.empty();
    }

    private boolean holdsData(Node list) {
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item && holdsData(item)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsData(ListItem item) {
        String text = text(item);
        return isRecord(item, text)
                || fact(text).filter(pair -> !pair.value().isEmpty()).isPresent()
                || holdsDataBelow(item);
    }

    private boolean holdsDataBelow(ListItem item) {
        return itemsBelow(item).stream().anyMatch(this::holdsData);
    }

    private static List<ListItem> itemsBelow(ListItem item) {
        List<ListItem> items = new ArrayList<>();
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            for (Node node = child instanceof ListBlock ? child.getFirstChild() : null;
                    node != null;
                    node = node.getNext()) {
                if (node instanceof ListItem below) {
                    items.add(below);
                }
            }
        }
        return items;
    }

    /** The item's own words; line ends are blanks, so that offsets stay. */
    private String text(ListItem item) {
        return own(item)
                .map(own -> note.text
                        .slice(own.getStartOffset(), own.getEndOffset())
                        .replace('\n', ' '))
                .orElse("");
    }

    private static int offset(ListItem item) {
        return own(item).map(Node::getStartOffset).orElse(item.getStartOffset());
    }

    private static Optional<Node> own(ListItem item) {
        return item.getFirstChild() instanceof Paragraph own ? Optional.of(own) : Optional.empty();
    }

    private void cover(ListItem item) {
        note.cover(item.getStartOffset(), own(item).map(Node::getEndOffset).orElse(item.getStartOffset() + 1));
    }
}
