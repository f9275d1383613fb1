package org.undersigned.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whether our template can say what a parliament says of its member. */
public class TranscribedTest {

    @Test
    void the_memberships_of_a_member_of_parliament_can_be_written_down_in_the_template() throws IOException {
        var told = Told.of(sonneborn());
        assertEquals(List.of(), told.refused);
        assertEquals("SONNEBORN", told.one(Subject.PERSON).get("family_name").asText());
        var rows = told.all(Subject.MEMBERSHIP).stream()
                .map(Entry::content)
                .map(in -> in.get("start_date").asText() + " "
                        + in.get("end_date").asText() + " " + in.get("role").asText() + " "
                        + in.get("organization_id").asText())
                .toList();
        assertTrue(rows.contains("2014-07-01 2019-07-01 member political-group/non-attached-members"), rows::toString);
        assertTrue(rows.contains("2014-07-01 2019-07-01 member party/die-partei-germany"), rows::toString);
        assertTrue(rows.contains("2017-01-19 2019-07-01 member committee/committee-on-culture-and-education"));
        assertTrue(rows.contains("2017-01-26 2019-07-01 substitute committee/committee-on-foreign-affairs"));
        assertEquals(7, rows.size(), rows::toString);
    }

    /** What the page of the European Parliament says, one row for each line under a heading. */
    public static String sonneborn() throws IOException {
        var html = Files.readString(Told.shared("ep_member_groups_sonneborn_term_8.html"));
        var csv = new StringBuilder("given_name,family_name,organization,classification,role,start_date,end_date\n");
        var sections = Pattern.compile("<h4 class=\"erpl_title-h4\">([^<]+)</h4>(.*?)</ul>", Pattern.DOTALL)
                .matcher(html);
        while (sections.find()) {
            var heading = sections.group(1);
            var lines = Pattern.compile("<strong>(..)-(..)-(....) / (..)-(..)-(....)</strong> : ([^<]+)</li>")
                    .matcher(sections.group(2));
            while (lines.find()) {
                csv.append("Martin,SONNEBORN,\"").append(lines.group(7)).append("\",");
                csv.append(classification(heading, lines.group(7))).append(',');
                csv.append(heading.equals("Substitute") ? "substitute," : "member,");
                csv.append(String.join("-", lines.group(3), lines.group(2), lines.group(1)) + ",");
                csv.append(String.join("-", lines.group(6), lines.group(5), lines.group(4)) + "\n");
            }
        }
        return csv.toString();
    }

    private static String classification(String heading, String name) {
        return switch (heading) {
            case "Political groups" -> "political group";
            case "National parties" -> "party";
                // not a country's: the Parliament's, to another country
            default -> name.startsWith("Delegation") ? "interparliamentary delegation" : "committee";
        };
    }
}
