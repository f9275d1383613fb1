package org.undersigned.tableoffice.similar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.undersigned.declaration.DeclarationEvent.WordingWritten;

/** Keeps the words of every text as it stands, in the transaction that writes it; those of the institution are left out. */
@ApplicationScoped
class WordIndex {

    private static final String FORGET = "delete from text_words where declaration_id = :id";

    private static final String KEEP =
            """
            insert into text_words (declaration_id, lang, words)
            select v.declaration_id, v.lang,
                setweight(to_tsvector(text_language(v.lang), v.title), 'A')
                || setweight(to_tsvector(text_language(v.lang), coalesce(b.text, '')), 'B')
            from language_version v
            left join lateral (select string_agg(e ->> 'text', ' ') as text
                from jsonb_array_elements(v.blocks) e
                where e ->> 'type' not in ('FORMULA', 'LEAD', 'SALUTATION', 'LETTERHEAD')) b on true
            where v.declaration_id = :id and v.wording_number = :wording
            """;

    @Inject
    Session database;

    void written(@Observes WordingWritten event) {
        database.flush();
        database.createNativeMutationQuery(FORGET)
                .setParameter("id", event.declarationId())
                .executeUpdate();
        database.createNativeMutationQuery(KEEP)
                .setParameter("id", event.declarationId())
                .setParameter("wording", event.wording())
                .executeUpdate();
    }
}
