-- Opening words and words that lead in are the institution's: every text has them, so they make no two texts alike.
delete from text_words;

insert into text_words (declaration_id, lang, words)
select v.declaration_id, v.lang,
    setweight(to_tsvector(text_language(v.lang), v.title), 'A')
    || setweight(to_tsvector(text_language(v.lang), coalesce(b.text, '')), 'B')
from language_version v
join declaration d on d.id = v.declaration_id and d.wording_number = v.wording_number
left join lateral (select string_agg(e ->> 'text', ' ') as text from jsonb_array_elements(v.blocks) e
    where e ->> 'type' not in ('FORMULA', 'LEAD', 'SALUTATION', 'LETTERHEAD')) b on true;
