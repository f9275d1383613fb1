-- Whoever is represented may have everything about themselves erased, and a pseudonym is about them. The trail tells which
-- person it was by their number, from the first entry on.
update audit_entry entry
set detail = entry.detail - 'pseudonym' || jsonb_build_object('person', person.position)
from represented_person person
where entry.act = 'RepresentationChanged'
    and person.declaration_id = entry.declaration_id
    and person.pseudonym = entry.detail ->> 'pseudonym';
