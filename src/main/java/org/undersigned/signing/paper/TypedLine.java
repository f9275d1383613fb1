package org.undersigned.signing.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.procedure.Signing.Datum;
import org.undersigned.signing.citizens.FormCheck;
import org.undersigned.signing.citizens.Mailbox;

/**
 * A line as somebody typed it, or as it stands in a table; null counts as empty.
 *
 * @param position place on the sheet, from 1
 * @param country may be left out where it is that of the sheet
 */
record TypedLine(int position, String name, String country, String email, String address, String postcode) {

    private static final int LONGEST_ADDRESS = 200;

    /** Shorter ones are nobody's. */
    private static final int SHORTEST_ADDRESS = 5;

    static TypedLine empty(int position) {
        return new TypedLine(position, "", "", "", "", "");
    }

    static TypedLine of(int position, LineText text) {
        return new TypedLine(position, text.name(), text.country(), text.email(), text.address(), text.postcode());
    }

    /** Whether nobody stands there; a country alone is nobody. */
    boolean isBlank() {
        return Stream.of(name, email, address, postcode).noneMatch(TypedLine::given);
    }

    /**
     * In the form in which it is kept.
     *
     * @param asked what the procedure asks of those who sign
     * @param where told of each thing that is wrong
     * @throws Refusal (422) with everything that is wrong
     */
    LineText checked(String sheetCountry, Set<Datum> asked, Where where) {
        var remarks = new ArrayList<Remark>();
        var checked = new LineText(
                collect(remarks, () -> FormCheck.name(name)),
                collect(remarks, () -> FormCheck.country(given(country) ? country : sheetCountry)),
                given(email) ? collect(remarks, () -> Mailbox.of(email).address()) : null,
                given(address) ? collect(remarks, () -> address(address)) : null,
                given(postcode) || asked.contains(Datum.POSTCODE)
                        ? collect(remarks, () -> FormCheck.postcode(postcode))
                        : null);
        if (!given(email) && !given(address)) {
            remarks.add(new Remark("email", "paper_reach_needed", List.of()));
        }
        if (!remarks.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    remarks.stream().map(one -> where.of(this, one)).toList());
        }
        return checked;
    }

    /** Says of which line a remark speaks. */
    @FunctionalInterface
    interface Where {
        Remark of(TypedLine line, Remark remark);

        /** At the field of the line in a form. */
        static Remark field(TypedLine line, Remark remark) {
            return new Remark(remark.field() + "-" + line.position, "paper_at_line", at(line.position, remark));
        }
    }

    /** Arguments of a message that says where, and what. */
    static List<Object> at(long place, Remark remark) {
        Messages.Worded words =
                locale -> Messages.say(locale, remark.key(), remark.args().toArray());
        return List.of(place, words);
    }

    private static String address(String written) {
        var address = PlainText.line("address", written);
        if (address.length() < SHORTEST_ADDRESS || address.length() > LONGEST_ADDRESS) {
            throw Refusal.field("address", "paper_address_wrong", SHORTEST_ADDRESS, LONGEST_ADDRESS);
        }
        return address;
    }

    private static String collect(List<Remark> remarks, Supplier<String> field) {
        try {
            return field.get();
        } catch (Refusal refusal) {
            remarks.addAll(refusal.remarks);
            return null;
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    /** As a country is typed. */
    String shownCountry(String otherwise) {
        return given(country) ? country.toUpperCase(Locale.ROOT) : otherwise;
    }
}
