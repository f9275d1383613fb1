package org.undersigned.platform;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a long list is asked for: {@code ?page=&size=}.
 *
 * @param page from 1
 * @param size 1 to 200
 */
public record Paging(int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MOST = 200;
    private static final String PAGE = "page";
    private static final int LAST_PAGE = 1_000_000;

    /** Reads the query; refuses (422, naming the field) what is no number or out of range. */
    public static Paging of(UriInfo uri) {
        return of(uri, DEFAULT_SIZE);
    }

    public static Paging of(UriInfo uri, int defaultSize) {
        var query = uri.getQueryParameters();
        return new Paging(
                number(PAGE, query.getFirst(PAGE), 1, LAST_PAGE),
                number("size", query.getFirst("size"), defaultSize, MOST));
    }

    /** Of a second list on a page, by a parameter of its own instead of {@code page}; its size is given. */
    public static Paging of(UriInfo uri, String parameter, int size) {
        return new Paging(number(parameter, uri.getQueryParameters().getFirst(parameter), 1, LAST_PAGE), size);
    }

    /** Rows to leave out before the first. */
    public int offset() {
        return Math.multiplyExact(page - 1, size);
    }

    /** Number of pages of a list of so many rows; an empty list has one. */
    public int pages(long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** RFC 8288 links {@code first prev next last} for the answer's {@code Link} headers. */
    public Link[] links(UriInfo uri, long total) {
        var links = new ArrayList<Link>();
        links.add(link(uri, "first", 1));
        if (page > 1) {
            links.add(link(uri, "prev", Math.min(page - 1, pages(total))));
        }
        if (page < pages(total)) {
            links.add(link(uri, "next", page + 1));
        }
        links.add(link(uri, "last", pages(total)));
        return links.toArray(Link[]::new);
    }

    /** The same for the {@code pagination} tag. */
    public Pages view(UriInfo uri, long total) {
        return view(uri, PAGE, total);
    }

    /** The same for a list that has a parameter of its own. */
    public Pages view(UriInfo uri, String parameter, long total) {
        return Pages.of(page, pages(total), number -> relative(at(uri, parameter, number)));
    }

    private Link link(UriInfo uri, String relation, int number) {
        return Link.fromUriBuilder(at(uri, PAGE, number)).rel(relation).build();
    }

    private static UriBuilder at(UriInfo uri, String parameter, int number) {
        return uri.getRequestUriBuilder().replaceQueryParam(parameter, number);
    }

    private static String relative(UriBuilder address) {
        var uri = address.build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static int number(String field, String given, int otherwise, int most) {
        if (given == null) {
            return otherwise;
        }
        var number = given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : 0;
        if (number < 1 || number > most) {
            throw Refusal.field(field, "paging_between", field, most);
        }
        return number;
    }

    /**
     * What the pagination tag shows.
     *
     * @param previous address, or null on the first page
     * @param next address, or null on the last
     */
    public record Pages(int count, String previous, String next, List<Step> steps) {

        /** A page to go to, or a gap between pages. */
        public record Step(int number, String href, boolean current, boolean gap) {}

        static Pages of(int page, int count, java.util.function.IntFunction<String> href) {
            var steps = new ArrayList<Step>();
            var last = 0;
            for (int number = 1; number <= count; number = next(number, page, count)) {
                if (number > last + 1) {
                    steps.add(new Step(0, null, false, true));
                }
                steps.add(new Step(number, href.apply(number), number == page, false));
                last = number;
            }
            return new Pages(
                    count, page > 1 ? href.apply(page - 1) : null, page < count ? href.apply(page + 1) : null, steps);
        }

        /** First, last and the neighbours of the current page are shown. */
        private static int next(int number, int page, int count) {
            if (number == 1) {
                return Math.min(Math.max(2, page - 1), Math.max(2, count));
            }
            return number >= page + 1 && number < count ? count : number + 1;
        }
    }
}
